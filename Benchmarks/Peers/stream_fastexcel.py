"""One big sheet into Arrow: fastexcel (calamine)."""
import sys

import fastexcel

sheet = fastexcel.read_excel(sys.argv[1]).load_sheet(0, header_row=None).to_arrow()
print(sheet.num_rows * sheet.num_columns)
