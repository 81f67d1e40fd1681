"""Every cell of every return, a row a table: python-calamine reads, XlsxWriter writes."""
import glob
import sys

import python_calamine
import xlsxwriter

out = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheets, rows = {}, {}
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    book = python_calamine.CalamineWorkbook.from_path(path)
    for title in book.sheet_names:
        cells = [c for row in book.get_sheet_by_name(title).to_python() for c in row if c != ""]
        name = title[:31]
        if name not in sheets:
            sheets[name], rows[name] = out.add_worksheet(name), 0
        sheets[name].write_row(rows[name], 0, [path] + [str(c) for c in cells])
        rows[name] += 1
out.close()
