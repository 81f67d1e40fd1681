"""Every cell of every return, a row a table: openpyxl reads, XlsxWriter writes."""
import glob
import sys

import openpyxl
import xlsxwriter

out = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheets, rows = {}, {}
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        cells = [c for row in sheet.iter_rows(values_only=True) for c in row if c is not None]
        name = sheet.title[:31]
        if name not in sheets:
            sheets[name], rows[name] = out.add_worksheet(name), 0
        sheets[name].write_row(rows[name], 0, [path] + [str(c) for c in cells])
        rows[name] += 1
    book.close()
out.close()
