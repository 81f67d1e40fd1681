"""The programs and libraries that make the workbooks."""
import shutil
import subprocess
from pathlib import Path

from contents import protocol

HERE = Path(__file__).resolve().parent


def sane(text):
    """Without what XML 1.0 cannot hold, for libraries that do not escape it."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")


def plain(cell):
    """A cell without looks, for libraries that have none."""
    row, column, kind, value, format = cell
    if kind == "looks":
        return row, column, "text", "".join(text for _, text in value), None
    return (row, column, "text", value, None) if kind == "looks-whole" else cell


def by_openpyxl(book, path, **_):
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font

    def font(look, name):
        made = {}
        for word in look.split():
            made.update({
                "struck": {"strike": True}, "raised": {"vertAlign": "superscript"},
                "lowered": {"vertAlign": "subscript"}, "hidden": {"color": "FFFFFFFF"},
                "marks": {name: "Wingdings"}, "bold": {"b": True}, "italic": {"i": True}}[word])
        return made
    from openpyxl.styles.numbers import BUILTIN_FORMATS
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    made = openpyxl.Workbook()
    made.remove(made.active)
    if book.is1904:
        made.epoch = CALENDAR_MAC_1904
    for sheet in book.sheets:
        page = made.create_sheet(sheet.name)
        page.sheet_state = "veryHidden" if sheet.hidden and book.seed % 2 else (
            "hidden" if sheet.hidden else "visible")
        for row, column, kind, value, format in sheet.cells:
            cell = page.cell(row + 1, column + 1)
            if kind == "looks-whole":
                pass
            elif isinstance(format, int):
                format = BUILTIN_FORMATS.get(format, "yyyy\\年m\\月")
            if format and kind != "looks-whole":
                cell.number_format = format
            if kind.startswith("formula"):
                cell.value = "=A1"
            elif kind == "rich":
                cell.value = CellRichText(TextBlock(InlineFont(b=True), value[0]), *value[1:])
            elif kind == "looks":
                cell.value = CellRichText(*[
                    TextBlock(InlineFont(**font(look, "rFont")), text) if look else text for look, text in value])
            elif kind == "looks-whole":
                cell.value, cell.data_type = value, "s"
                cell.font = Font(**font(format, "name"))
            elif kind == "text":
                cell.value = sane(value)
                cell.data_type = "s"
            elif kind != "blank":
                cell.value = value
        for top, left, bottom, right in sheet.merges:
            page.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    made.save(path)


def by_xlsxwriter(book, path, in_memory=False, inline=False, **_):
    import xlsxwriter
    made = xlsxwriter.Workbook(
        path, {"date_1904": book.is1904, "constant_memory": inline, "use_zip64": book.seed % 3 == 0})
    styles = {}

    def style(format):
        if format is not None and format not in styles:
            styles[format] = made.add_format({"num_format": format})
        return styles.get(format)

    bold = made.add_format({"bold": True})
    fonts = {}

    def font(look):
        if look not in fonts:
            keys = {}
            for word in look.split():
                keys.update({
                    "struck": {"font_strikeout": True}, "raised": {"font_script": 1},
                    "lowered": {"font_script": 2}, "hidden": {"font_color": "#FFFFFF"},
                    "marks": {"font_name": "Wingdings"}, "bold": {"bold": True}, "italic": {"italic": True}}[word])
            fonts[look] = made.add_format(keys)
        return fonts[look]

    for sheet in book.sheets:
        page = made.add_worksheet(sheet.name)
        if sheet.hidden:
            page.very_hidden() if book.seed % 2 else page.hide()
        for row, column, kind, value, format in sheet.cells:
            if kind == "text":
                page.write_string(row, column, value, style(format))
            elif kind == "looks":
                pieces = [part for look, text in value for part in ((font(look), text) if look else (text,))]
                page.write_rich_string(row, column, *pieces)
            elif kind == "looks-whole":
                page.write_string(row, column, value, font(format))
            elif kind == "rich":
                page.write_rich_string(row, column, *[part for piece in value for part in (bold, piece)])
            elif kind == "boolean":
                page.write_boolean(row, column, value)
            elif kind == "formula-bare":
                page.write_formula(row, column, "=A1", None, "")
            elif kind in ("formula", "formula-text"):
                page.write_formula(row, column, "=A1", None, value)
            elif kind == "error":
                page.write_formula(row, column, "=NA()", None, value)
            elif kind == "blank":
                page.write_blank(row, column, None, bold)
            else:
                page.write_number(row, column, value, style(format))
        for top, left, bottom, right in sheet.merges:
            if not inline:
                text = next(cell for cell in sheet.cells if cell[:2] == (top, left))
                page.merge_range(top, left, bottom, right, "")
                page.write_string(top, left, text[3])
    if book.seed % 4 == 0 and not inline:
        chart = made.add_chart({"type": "line"})
        chart.add_series({"values": "='%s'!$A$1:$A$5" % book.sheets[0].name.replace("'", "''")})
        made.add_chartsheet("图表").set_chart(chart)
    made.close()


def by_xlsxwriter_streaming(book, path, **_):
    by_xlsxwriter(book, path, inline=True)


def by_pyexcelerate(book, path, **_):
    from pyexcelerate import Format, Style, Workbook
    made = Workbook()
    for sheet in book.sheets:
        # It does not escape names.
        page = made.new_sheet(sheet.name.replace("&<", ""))
        for row, column, kind, value, format in map(plain, sheet.cells):
            if row > 5_000 or column > 5_000 or kind in ("blank", "error", "rich"):
                continue
            if kind == "formula-bare" or kind.startswith("formula"):
                value = "=A1"
            page.set_cell_value(row + 1, column + 1, sane(value) if isinstance(value, str) else value)
            # It does not escape formats either.
            if isinstance(format, str) and not set(format) & set("\"<>&"):
                page.set_cell_style(row + 1, column + 1, Style(format=Format(format)))
        for top, left, bottom, right in sheet.merges:
            page.range((top + 1, left + 1), (bottom + 1, right + 1)).merge()
    made.save(str(path))


def by_rust_xlsxwriter(book, path, **_):
    from rustpy_xlsxwriter import write_worksheets
    sheets = []
    for sheet in book.sheets:
        kinds = ("text", "number", "boolean")
        cells = [cell for cell in sheet.cells if cell[2] in kinds and cell[0] <= 60]
        rows = {}
        for row, column, _, value, _ in cells:
            rows.setdefault(row, {})["列%d" % column] = value
        names = sorted({name for row in rows.values() for name in row}) or ["列0"]
        sheets.append((sheet.name, [
            {name: row.get(name) for name in names} for row in rows.values()] or [{"列0": 1}]))
    write_worksheets(sheets, str(path))


def by_pylightxl(book, path, **_):
    import pylightxl
    made = pylightxl.Database()
    for sheet in book.sheets:
        made.add_ws(ws=sheet.name.replace("&<", ""))
        for row, column, kind, value, _ in map(plain, sheet.cells):
            if kind in ("number", "formatted", "date") or (kind == "text" and value.isalnum()):
                if row <= 100 and column <= 20:
                    made.ws(ws=sheet.name.replace("&<", "")).update_index(row + 1, column + 1, value)
    pylightxl.writexl(db=made, fn=str(path))


def by_program(command):
    def make(book, path, **_):
        subprocess.run([*command, str(path)], input=protocol(book).encode(), check=True,
                       capture_output=True, timeout=120)
    return make


def by_perl(book, path, **_):
    by_program(["perl", str(HERE / "writer.pl")])(book, path)


def by_libxlsxwriter(book, path, folder=None, **_):
    program = folder / "writer"
    if not program.exists():
        subprocess.run(["cc", "-o", str(program), str(HERE / "writer.c"), "-lxlsxwriter"], check=True)
    by_program([str(program)])(book, path)


MAKERS = {
    "openpyxl": by_openpyxl, "XlsxWriter": by_xlsxwriter,
    "XlsxWriter-streaming": by_xlsxwriter_streaming, "PyExcelerate": by_pyexcelerate,
    "rust_xlsxwriter": by_rust_xlsxwriter, "pylightxl": by_pylightxl,
    "Excel-Writer-XLSX": by_perl, "libxlsxwriter": by_libxlsxwriter,
}


def saved_by_libreoffice(paths, folder, kind="xlsx:Calc MS Excel 2007 XML"):
    """The workbooks opened and saved again by LibreOffice."""
    return subprocess.run(
        [shutil.which("soffice") or "libreoffice", "-env:UserInstallation=file://%s/profile" % folder,
         "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True, timeout=900)


def saved_by_gnumeric(path, target, kind):
    subprocess.run(["ssconvert", "--export-type=" + kind, str(path), str(target)],
                   check=True, capture_output=True, timeout=120)
