/* Writes the cells of a dump (see dump.py) with libxlsxwriter and nothing else, in its constant
   memory mode, and prints the seconds of each time, by the clock and of the processor. Usage: write DUMP OUT TIMES */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

/* Records end with NUL, their fields are separated by 0x1F. */
static void write(const char *cells, size_t size, const char *path) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(path, &options);
  lxw_format *format = workbook_add_format(workbook);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  lxw_worksheet *sheet = NULL;
  for (const char *at = cells; at < cells + size; at += strlen(at) + 1) {
    if (*at == 'S') {
      sheet = workbook_add_worksheet(workbook, at + 2);
      continue;
    }
    char *rest;
    lxw_row_t row = strtoul(at + 2, &rest, 10);
    lxw_col_t column = strtoul(rest + 1, &rest, 10);
    if (*at == 'n') worksheet_write_number(sheet, row, column, strtod(rest + 1, NULL), format);
    else worksheet_write_string(sheet, row, column, rest + 1, format);
  }
  if (workbook_close(workbook)) exit(1);
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  char *cells = malloc(size + 1);
  if (fread(cells, 1, size, file) != size) return 1;
  fclose(file);
  for (int times = atoi(arguments[3]); times > 0; times--) {
    double begun = now(CLOCK_MONOTONIC), worked = now(CLOCK_PROCESS_CPUTIME_ID);
    write(cells, size, arguments[2]);
    printf("%f %f\n", now(CLOCK_MONOTONIC) - begun, now(CLOCK_PROCESS_CPUTIME_ID) - worked);
  }
  return 0;
}
