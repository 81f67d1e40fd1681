"""The readers that are compared, each giving {sheet: {(row, column): value}} and the merged ranges.

A value is a pair: ("text", …), ("number", …), ("date", serial), ("boolean", …), ("error", …).
calamine tells errors as texts, so that theirs are the pair ("text", "#N/A").
"""
import datetime
import json
import subprocess

BLANK = object()


def serial(value, is1904):
    """The serial number of a date, a time or a duration."""
    day = 86_400
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / day
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / day
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if is1904:
        return (value - datetime.datetime(1904, 1, 1)).total_seconds() / day
    # Before March 1900 the days of Excel count from another day: it has a 29 February then.
    first = datetime.datetime(1899, 12, 30 if value >= datetime.datetime(1900, 3, 1) else 31)
    return (value - first).total_seconds() / day


def pair(value, is1904):
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, (int, float)):
        return "number", float(value)
    if isinstance(value, str):
        return "text", value
    return "date", serial(value, is1904)


def openpyxl_cells(path):
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    book = openpyxl.load_workbook(path, data_only=True, rich_text=False)
    is1904 = book.epoch == CALENDAR_MAC_1904
    sheets, merges = {}, {}
    for page in book.worksheets:
        cells = sheets[page.title] = {}
        for (row, column), cell in page._cells.items():
            value = pair(cell.value, is1904)
            if value:
                cells[row - 1, column - 1] = ("error", value[1]) if cell.data_type == "e" else value
        merges[page.title] = sorted(str(range) for range in page.merged_cells.ranges)
    return sheets, merges, is1904


def calamine_cells(path, is1904, names):
    import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    sheets = {}
    for name in names:
        page = book.get_sheet_by_name(name)
        cells = sheets[name] = {}
        first = page.start or (0, 0)
        for row, line in enumerate(page.to_python(skip_empty_area=True)):
            for column, value in enumerate(line):
                value = pair(value, is1904)
                if value:
                    cells[row + first[0], column + first[1]] = value
    return sheets


def our_cells(command, path):
    run = subprocess.run([command, "cells", str(path)], capture_output=True, timeout=60)
    if run.returncode != 0:
        raise ValueError(run.stderr.decode().strip())
    sheets, merges = {}, {}
    # Not splitlines(): U+2028 and its like stand in texts as they are.
    for line in run.stdout.decode().split("\n"):
        if not line:
            continue
        told = json.loads(line)
        if "merge" in told:
            merges.setdefault(told["sheet"], []).append(told["merge"])
            continue
        kind, value = told["type"], told["value"]
        value = {"string": ("text", value), "number": ("date" if told.get("date") else "number", value)}.get(
            kind, (kind, value))
        if kind == "number":
            value = value[0], float(value[1])
        sheets.setdefault(told["sheet"], {})[position(told["ref"])] = value
    return sheets, {name: sorted(ranges) for name, ranges in merges.items()}


def openpyxl_looks(path):
    """{sheet: {(row, column): (format, looks)}}: the format of a number, and each stretch that is not plain, as
    (text, struck, raised or lowered, white, in a font of marks)."""
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    book = openpyxl.load_workbook(path, rich_text=True, data_only=True)
    sheets = {}
    for page in book.worksheets:
        cells = sheets[page.title] = {}
        for (row, column), cell in page._cells.items():
            if cell.value is None or cell.value == "":
                continue
            own = look(cell.font, cell.font.name)
            stretches = [(str(piece), *(
                look(piece.font, piece.font.rFont) if isinstance(piece, TextBlock) else own))
                for piece in cell.value] if isinstance(cell.value, CellRichText) else (
                [(cell.value if isinstance(cell.value, str) else None, *own)])
            format = "General" if isinstance(cell.value, (str, CellRichText, bool)) else cell.number_format
            cells[row - 1, column - 1] = format, joined(stretches)
    return sheets


MARKS = {"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"}


def look(font, name):
    script = {"superscript": "raised", "subscript": "lowered"}.get(font.vertAlign)
    white = font.color is not None and font.color.type == "rgb" and str(font.color.rgb)[-6:].upper() == "FFFFFF" or (
        font.color is not None and font.color.type == "theme" and font.color.theme == 0 and font.color.tint >= 0) or (
        font.color is not None and font.color.type == "indexed" and font.color.indexed in (1, 9, 65))
    return bool(font.strike), script, bool(white), (name or "").lower() in MARKS


def joined(stretches):
    """The stretches that are not plain, neighbours of one look as one."""
    told = []
    for text, *own in stretches:
        own = tuple(own)
        if told and told[-1][1] == own and text is not None:
            told[-1] = told[-1][0] + text, own
        else:
            told.append((text, own))
    plain = (False, None, False, False)
    return [(text, *own) for text, own in told if own != plain and text != ""]


def our_looks(command, path):
    """The same as `huibiao cells --looks` tells it."""
    run = subprocess.run([command, "cells", "--looks", str(path)], capture_output=True, timeout=60)
    if run.returncode != 0:
        raise ValueError(run.stderr.decode().strip())
    sheets = {}
    for line in run.stdout.decode().split("\n"):
        told = json.loads(line) if line else {}
        if "ref" not in told:
            continue
        stretches = [(
            piece.get("text"), piece.get("struck", False),
            "raised" if piece.get("raised") else "lowered" if piece.get("lowered") else None,
            piece.get("hidden", False), piece.get("marks", False)) for piece in told.get("looks", [])]
        sheets.setdefault(told["sheet"], {})[position(told["ref"])] = (
            told.get("format", "General"), joined(stretches))
    return sheets


def position(reference):
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(reference[len(letters):]) - 1, column - 1
