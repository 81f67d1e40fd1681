#!/usr/bin/env python3
"""workbook.py FILE.xlsx…: opens consolidated workbooks in other programs.

- openxml-audit (PyPI) holds every part against the schemas of ECMA-376 (transitional) as the Open XML
  SDK has them, and must find fault with a workbook that is spoilt on purpose.
- openpyxl must read it; lists must have a header whose names differ, of one row or two with merged
  questions above, a filter or an Excel table over all their rows, and frozen rows; no cell may be an
  error, and no text a formula. Lists for print have no filter.
- LibreOffice must calculate every formula to the value that stands in the file: the values are spoilt
  in a copy first, so that a formula that was not calculated shows. It must convert it to PDF.
"""
import re
import sys
import tempfile
from pathlib import Path

import openpyxl

import programs
import schemas

# The sheets that are no lists.
FREE = {"统计", "图表", "Statistics", "Charts"}
# How the names of lists for print end.
PRINTED = ("清单", " list")
# No number of a form.
SPOILT = "-987654321.5"


def validate(path):
    faults = schemas.faults(path) + schemas.overlooked(path)
    print("schemas of ECMA-376: " + ("not valid" if faults else "valid"))
    return faults


def heads(sheet, row):
    """What heads each column: its name, or the question merged above and its part."""
    merged = {}
    for cells in sheet.merged_cells.ranges:
        for other in range(cells.min_row, cells.max_row + 1):
            for column in range(cells.min_col, cells.max_col + 1):
                merged[other, column] = sheet.cell(cells.min_row, cells.min_col).value
    names = []
    for column in range(1, sheet.max_column + 1):
        own = merged.get((row, column), sheet.cell(row, column).value)
        # A title or line goes over all columns; a question only over its parts.
        over = merged.get((row - 1, column)) if row > 1 and (row - 1, 1) in merged and (
            merged.get((row, 1)) == merged[row - 1, 1]) else None
        names.append(own if over in (None, own) else (over, own) if own else None)
    return names


def check(path):
    faults = []
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "e":
                    faults.append("%s!%s: is an error" % (sheet.title, cell.coordinate))
                formula = isinstance(cell.value, str) and cell.value.startswith("=")
                if cell.data_type == "f" and formula and not re.match(
                        r"=(SUM|SUBTOTAL|SUMPRODUCT)\(", cell.value):
                    faults.append("%s!%s: %s" % (sheet.title, cell.coordinate, cell.value))
        if sheet.title in FREE:
            continue
        printed = sheet.title.endswith(PRINTED) and not sheet.auto_filter.ref
        first = int(sheet.freeze_panes[1:].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) if sheet.freeze_panes else 2
        headings = heads(sheet, first - 1)
        if any(not heading for heading in headings):
            faults.append("%s: a column has no heading" % sheet.title)
        if len(set(headings)) != len(headings):
            faults.append("%s: two columns have one heading" % sheet.title)
        if printed:
            print("%s: %d rows for print" % (sheet.title, sheet.max_row - first + 1))
            continue
        ranges = [table.ref for table in sheet.tables.values()] or [sheet.auto_filter.ref]
        width = openpyxl.utils.get_column_letter(sheet.max_column)
        known = ["A%d:%s%d" % (first - 1, width, last) for last in (sheet.max_row, sheet.max_row - 1)]
        if ranges[0] not in known:
            faults.append("%s: filter %s, cells %s" % (sheet.title, ranges, sheet.dimensions))
        if not sheet.freeze_panes:
            faults.append("%s: nothing is frozen" % sheet.title)
        print("%s: %d rows, %d columns" % (sheet.title, sheet.max_row - first + 1, sheet.max_column))
    return faults


def values(path, formulas):
    book = openpyxl.load_workbook(path, data_only=True)
    return {place: book[place[0]][place[1]].value for place in formulas}


def recalculate(path, folder):
    """Every formula's value in the file is what LibreOffice makes of it."""
    formulas = [(sheet.title, cell.coordinate) for sheet in openpyxl.load_workbook(path)
                for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    spoilt = schemas.rewritten(path, folder / "values.xlsx", lambda text: re.sub(
        r"(</f>)<v>[^<]*</v>", r"\g<1><v>%s</v>" % SPOILT, text))
    out = folder / "calculated"
    programs.convert([spoilt], "xlsx", folder, out)
    wanted, got = values(path, formulas), values(out / "values.xlsx", formulas)
    faults = []
    for place in formulas:
        a, b = wanted[place], got[place]
        if not isinstance(b, (int, float)) or abs(a - b) > 1e-9 * max(1, abs(a)):
            faults.append("%s!%s: %r in the file, %r calculated" % (*place, a, b))
    print("LibreOffice: %d formulas, %d differ" % (len(formulas), len(faults)))
    return faults[:20]


def convert(path, folder):
    programs.convert([path], "pdf", folder, folder)
    pages = list(folder.glob("*.pdf"))
    if not pages:
        return ["LibreOffice did not convert it"]
    print("LibreOffice: %d bytes of PDF" % pages[0].stat().st_size)
    return []


def faults_of(path):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        return validate(path) + check(path) + recalculate(path, folder) + convert(path, folder)


def main():
    faults = []
    for name in sys.argv[1:]:
        faults += faults_of(Path(name))
    print("\n".join(faults) or "%s: ok" % " ".join(sys.argv[1:]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
