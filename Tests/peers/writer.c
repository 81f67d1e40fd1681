/* Writes the workbook that standard input tells of (contents.py) with libxlsxwriter. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static char *field(char **rest) {
  char *start = *rest, *end = strpbrk(start, "\t\n");
  *rest = end ? end + 1 : start + strlen(start);
  if (end) *end = 0;
  return start;
}

static char *text(const char *hex) {
  size_t count = strlen(hex) / 2;
  char *bytes = calloc(count + 1, 1);
  for (size_t index = 0; index < count; index++) {
    unsigned byte;
    sscanf(hex + 2 * index, "%2x", &byte);
    bytes[index] = (char)byte;
  }
  return bytes;
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  lxw_workbook *book = workbook_new(arguments[1]);
  lxw_worksheet *sheet = NULL;
  lxw_format *bold = workbook_add_format(book);
  format_set_bold(bold);
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    char *rest = line, *kind = field(&rest);
    if (!strcmp(kind, "book")) continue; /* 1.1.4 knows no 1904 dates. */
    if (!strcmp(kind, "sheet")) {
      sheet = workbook_add_worksheet(book, text(field(&rest)));
      if (*field(&rest) == '1') worksheet_hide(sheet);
      continue;
    }
    if (!strcmp(kind, "merge")) {
      int top = atoi(field(&rest)), left = atoi(field(&rest));
      int bottom = atoi(field(&rest)), right = atoi(field(&rest));
      worksheet_merge_range(sheet, top, left, bottom, right, "合并", bold);
      continue;
    }
    lxw_row_t row = (lxw_row_t)atoi(field(&rest));
    lxw_col_t column = (lxw_col_t)atoi(field(&rest));
    char *value = field(&rest), *shown = field(&rest);
    lxw_format *format = NULL;
    if (*shown) {
      format = workbook_add_format(book);
      if (*shown == '#') format_set_num_format_index(format, (uint8_t)atoi(shown + 1));
      else format_set_num_format(format, text(shown));
    }
    if (!strcmp(kind, "text")) worksheet_write_string(sheet, row, column, text(value), format);
    else if (!strcmp(kind, "rich")) {
      lxw_rich_string_tuple pieces[8], *list[9];
      int number = 0;
      for (char *piece = strtok(value, "|"); piece && number < 8; piece = strtok(NULL, "|")) {
        pieces[number] = (lxw_rich_string_tuple){bold, text(piece)};
        list[number] = &pieces[number];
        number++;
      }
      list[number] = NULL;
      worksheet_write_rich_string(sheet, row, column, list, NULL);
    } else if (!strcmp(kind, "boolean")) worksheet_write_boolean(sheet, row, column, *value == '1', NULL);
    else if (!strcmp(kind, "blank")) worksheet_write_blank(sheet, row, column, bold);
    else if (!strcmp(kind, "formula-bare")) worksheet_write_formula(sheet, row, column, "=A1", NULL);
    else if (!strcmp(kind, "formula"))
      worksheet_write_formula_num(sheet, row, column, "=A1", NULL, atof(value));
    else if (!strcmp(kind, "formula-text") || !strcmp(kind, "error"))
      worksheet_write_formula_str(sheet, row, column, "=A1", NULL, text(value));
    else worksheet_write_number(sheet, row, column, atof(value), format);
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 2;
}
