/* Makes the big sheet: 100,000 rows of 20 cells, 2,000,000 in all. Usage: sheet OUT */
#include <stdio.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  if (count != 2) return 64;
  lxw_workbook *workbook = workbook_new(arguments[1]);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, NULL);
  lxw_format *date = workbook_add_format(workbook);
  format_set_num_format(date, "yyyy-mm-dd");
  for (lxw_row_t row = 0; row < 100000; row++) {
    for (lxw_col_t column = 0; column < 20; column++) {
      unsigned number = (row * 20u + column) * 2654435761u;
      char text[64];
      if (column < 8) {
        worksheet_write_number(sheet, row, column, number % 100000, NULL);
      } else if (column < 12) {
        worksheet_write_number(sheet, row, column, number % 10000000 / 100.0, NULL);
      } else if (column < 14) {
        worksheet_write_number(sheet, row, column, 40000 + number % 5000, date);
      } else {
        snprintf(text, sizeof text, "单位 %u 的答复 & more", number % 20000);
        worksheet_write_string(sheet, row, column, text, NULL);
      }
    }
  }
  return workbook_close(workbook);
}
