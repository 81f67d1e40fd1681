"""Parts whose XML is a trap, or as large and as slow to read as the limits let pass."""
from attack import MAIN, SHEET, Attack, parts, workbook
from packing import Entry

SHARED = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
BOOK = "xl/workbook.xml"
HEAD = '<worksheet xmlns="%s"><sheetData>' % MAIN
TAIL = "</sheetData></worksheet>"
# What a sheet of 2,000,000 cells in rows may take to be streamed, its shared strings aside.
STREAMED = {"cells": 64}
# What stays just within the limit on the ratio of sizes.
QUIET = 240


def entities():
    lines = ['<!ENTITY a0 "' + "哈" * 100 + '">']
    lines += ['<!ENTITY a%d "%s">' % (level, "&a%d;" % (level - 1) * 10) for level in range(1, 12)]
    return "<!DOCTYPE w [%s]><w>&a11;</w>" % "".join(lines)


def quadratic():
    return '<!DOCTYPE w [<!ENTITY a "%s">]><w>%s</w>' % ("x" * 100_000, "&a;" * 100_000)


def sheet(text):
    return lambda: workbook(Entry(SHEET, text if callable(text) is False else text()))


def large(part, head, block, size, tail="", ratio=QUIET):
    """A part of `size` MiB made of one block; `ratio` None packs it as small as it gets."""
    if isinstance(block, str):
        block = block.encode()
    count = max(1, (1 << 20) // len(block))
    whole = block * count
    return lambda: workbook(Entry(part, head, whole, (size << 20) // len(whole), tail, ratio))


def cell(reference, row=1):
    return HEAD + '<row r="%s"><c r="%s"><v>1</v></c></row>' % (row, reference) + TAIL


def attacks():
    corrupt, limit = "[corrupt]", "[limit-exceeded]"
    for part in (SHEET, SHARED, BOOK, "_rels/.rels"):
        yield Attack("entities-%s" % part.split("/")[-1], lambda part=part: workbook(
            Entry(part, entities())), corrupt)
    yield Attack("entities-quadratic", sheet(quadratic), corrupt)
    yield Attack("entity-external", sheet(
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'), corrupt)
    yield Attack("dtd-external", sheet('<!DOCTYPE w SYSTEM "http://127.0.0.1:1/a.dtd"><w/>'), corrupt)
    yield Attack("entity-parameter", sheet(
        '<!DOCTYPE w [<!ENTITY % a SYSTEM "file:///dev/zero"> %a;]><w/>'), corrupt)
    yield Attack("entity-unknown", sheet(HEAD + "&nbsp;" + TAIL), corrupt)
    for encoding in ("utf-7", "ebcdic-cp-us", "utf-32", "x" * 1000):
        yield Attack("encoding-" + encoding[:12], sheet(
            '<?xml version="1.0" encoding="%s"?><w/>' % encoding), corrupt)
    yield Attack("utf-8-wrong", sheet(HEAD.encode() + b"\xff\xfe" + TAIL.encode()), corrupt)
    yield Attack("nul-bytes", sheet(b"\0" * 10_000), corrupt)
    yield Attack("xml-cut-short", sheet(HEAD + '<row r="1"><c r="A1"><v>1</v></c>'), corrupt)
    yield Attack("xml-empty", sheet(""), corrupt)

    yield Attack("cell-beyond-last-column", sheet(cell("XFE1")), corrupt)
    yield Attack("cell-beyond-last-row", sheet(cell("A1048577")), corrupt)
    yield Attack("cell-beyond-everything", sheet(cell("ZZZZZZZZ99999999999999999999")), corrupt)
    yield Attack("row-beyond-last", sheet(cell("A1", 1048577)), corrupt)
    yield Attack("row-beyond-integers", sheet(cell("A1", 10 ** 30)), corrupt)
    yield Attack("row-0", sheet(cell("A1", 0)), corrupt)
    yield Attack("cells-run-past-the-row", sheet(
        HEAD + "<row>" + "<c/>" * 16_384 + "<c><v>1</v></c></row>" + TAIL), corrupt)
    yield Attack("rows-run-past-the-sheet", sheet(HEAD + "<row/>" * 1_048_577 + TAIL), corrupt)
    yield Attack("merge-beyond", sheet(
        HEAD + '</sheetData><mergeCells><mergeCell ref="A1:XFE1"/></mergeCells></worksheet>'), corrupt)
    # A number beyond all numbers is the error #NUM! of its cell.
    yield Attack("number-huge", sheet(cell("A1").replace(">1<", ">1e999<")), refused_by=())
    yield Attack(
        "number-long", sheet(cell("A1").replace(">1<", ">%s<" % ("9" * 900_000))), "[",
        refused_by=("check",))
    yield Attack("shared-string-missing", sheet(
        cell("A1").replace("<c ", '<c t="s" ').replace(">1<", ">999999<")), corrupt)
    yield Attack("shared-string-negative", sheet(
        cell("A1").replace("<c ", '<c t="s" ').replace(">1<", ">-1<")), corrupt)

    yield Attack("merges-a-million", sheet(
        HEAD + "</sheetData><mergeCells>" + '<mergeCell ref="A1:B2"/>' * 1_000_000
        + "</mergeCells></worksheet>"), limit)
    yield Attack("merges-as-many-as-allowed", sheet(
        HEAD + "</sheetData><mergeCells>" + "".join(
            '<mergeCell ref="A%d:B%d"/>' % (row, row) for row in range(1, 200_001))
        + "</mergeCells></worksheet>"), refused_by=())
    yield Attack("depth-10-million", sheet(HEAD + "<a>" * 10_000_000), limit)
    yield Attack("depth-in-strings", lambda: workbook(
        Entry(SHARED, "<sst><si>" + "<r>" * 1_000_000)), limit)
    yield Attack("elements-31-million", large(SHEET, HEAD, "<c/>", 130, TAIL, None), "[")
    yield Attack("elements-31-million-rows", large(
        SHEET, HEAD, '<row r="1"/>', 400, TAIL), limit)
    yield Attack("elements-30-million-allowed", large(
        SHEET, HEAD, '<row r="1"/>', 340, TAIL), refused_by=())
    yield Attack("elements-with-attributes", large(
        SHEET, HEAD, '<row r="1" a="" b="" c="" d="" e=""/>', 500, TAIL), refused_by=())
    yield Attack("cells-3-million", large(
        SHEET, HEAD + "<row>", '<c r="A1"><v>1</v></c>', 63, TAIL, 100), limit)
    for kind, text in (
            ("numbers", "<v>1.5</v>"), ("long-numbers", "<v>0.1234567890123456789</v>"),
            ("booleans", None), ("texts", None), ("errors", None)):
        kinds = {"booleans": '<c r="A1" t="b"><v>1</v></c>', "errors": '<c r="A1" t="e"><v>#N/A</v></c>',
                 "texts": '<c r="A1" t="inlineStr"><is><t>一二三四五六</t></is></c>'}
        element = kinds.get(kind, '<c r="A1">%s</c>' % text)
        yield Attack("cells-2-million-%s" % kind, large(
            SHEET, HEAD + "<row>", element, 2_400_000 * len(element.encode()) >> 20,
            "</row>" + TAIL), refused_by=())
    yield Attack("cells-2-million-spread", spread, refused_by=(), most=STREAMED)
    yield Attack("cells-2-million-backwards", backwards, refused_by=(), most=STREAMED)
    yield Attack("texts-2-million-different", different, refused_by=())
    yield Attack("texts-of-a-megabyte", large(
        SHEET, HEAD + "<row>", '<c r="A1" t="inlineStr"><is><t>' + "x" * 1_000_000 + "</t></is></c>",
        500, "</row>" + TAIL), limit)
    yield Attack("reference-with-line-ends", sheet(cell("A1&#10;&#10;B")), corrupt)
    yield Attack("errors-of-a-megabyte", large(
        SHEET, HEAD + "<row>", '<c r="A1" t="e"><v>' + "x" * 1_000_000 + "</v></c>", 500,
        "</row>" + TAIL), "[")

    yield Attack("string-of-600-mib", large(SHARED, "<sst><si><t>", "文", 600, "", None), limit)
    yield Attack("strings-3-million-empty", lambda: workbook(
        Entry(SHARED, "<sst>" + "<si/>" * 3_000_000 + "</sst>")), limit)
    yield Attack("strings-100-mib", large(
        SHARED, "<sst>", "<si><t>" + "文" * 100_000 + "</t></si>", 100, "</sst>"), limit)
    yield Attack("strings-escaped", large(
        SHARED, "<sst>", "<si><t>" + "_x0041_" * 100_000 + "</t></si>", 60, "</sst>"), refused_by=())
    yield Attack("string-asked-for-often", lambda: workbook(
        Entry(SHARED, "<sst><si><t>" + "文" * 300_000 + "</t></si></sst>"),
        Entry(SHEET, HEAD + "<row>", b'<c r="A1" t="s"><v>0</v></c>' * 10_000, 200,
              "</row>" + TAIL, QUIET)), limit)
    yield Attack("runs-of-nothing", large(
        SHARED, "<sst><si>", "<r><t/></r>", 300, "</si></sst>"), limit)
    yield Attack("styles-10-million", large(
        STYLES, "<styleSheet><cellXfs>", "<xf/>", 50, "</cellXfs></styleSheet>"), limit)
    yield Attack("formats-long", large(
        STYLES, "<styleSheet><numFmts>", '<numFmt numFmtId="1" formatCode="%s"/>' % ("[" * 900_000),
        60, "</numFmts></styleSheet>"), refused_by=())
    yield Attack("names-long", large(
        BOOK, "<workbook><definedNames>", "<definedName name='a'>" + "A1+" * 300_000 + "</definedName>",
        100, "</definedNames></workbook>"), limit)
    yield Attack("relationships-a-million", large(
        "xl/_rels/workbook.xml.rels", "<Relationships>", '<Relationship Id="a" Target="b"/>', 40,
        "</Relationships>"), limit)
    yield Attack("sheets-a-million", large(
        BOOK, "<workbook><sheets>", '<sheet name="a" r:id="rId1"/>'.replace("r:", ""), 30,
        "</sheets></workbook>"), limit)
    yield Attack("sheet-shown-10000-times", lambda: workbook(
        Entry(SHEET, HEAD, '<row r="1"><c r="A1"><v>1</v></c></row>' * 10_000, 5, TAIL),
        base=parts(10_000, same=True)), "[")
    yield Attack("properties-long", large(
        "docProps/core.xml", "<p><modified>", "x", 60, "</modified></p>"), limit,
        refused_by=("check",))

    yield Attack("tag-of-500-mib", large(SHEET, '<w a="', "x", 500, '"/>'), limit)
    yield Attack("name-of-500-mib", large(SHEET, "<w", "x", 500, "/>"), limit)
    yield Attack("comment-of-500-mib", large(SHEET, HEAD + "<!--", "x", 500, "-->" + TAIL), limit)
    yield Attack("instruction-of-500-mib", large(SHEET, HEAD + "<?a ", "x", 500, "?>" + TAIL), limit)
    yield Attack("attributes-a-million", sheet(
        lambda: "<w " + " ".join('a%d=""' % number for number in range(100_000)) + "/>"), limit)
    yield Attack("names-a-million", sheet(
        lambda: HEAD + "".join("<n%d/>" % number for number in range(1_000_000)) + TAIL), limit)
    for kind, block in (
            ("space", " "), ("line-ends", "\r\n"), ("references", "&lt;"), ("numeric", "&#65;"),
            ("cdata", "<![CDATA[]]>"), ("comments", "<!---->"), ("instructions", "<?a?>"),
            ("long-comments", "<!--" + "x" * 1_000_000 + "-->"),
            ("long-tags", '<w a="' + "x" * 1_000_000 + '"/>'),
            ("long-references", '<w a="' + "&lt;" * 250_000 + '"/>')):
        yield Attack("500-mib-of-" + kind, large(
            SHEET, HEAD, block, 500, TAIL), refused_by=())


def spread():
    rows = "".join(
        '<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d" t="inlineStr"><is><t>园区名称</t></is></c></row>'
        % (row, row, row) for row in range(1, 1_048_577))
    return workbook(Entry(SHEET, HEAD + rows + TAIL))


def backwards():
    rows = "".join(
        '<row r="%d"><c r="B%d"><v>1</v></c><c r="A%d"><v>1</v></c></row>' % (row, row, row)
        for row in range(1_048_576, 0, -1))
    return workbook(Entry(SHEET, HEAD + rows + TAIL))


def different():
    texts = "".join("<si><t>第%d条文字内容</t></si>" % number for number in range(1_900_000))
    cells = "".join('<row r="%d"><c r="A%d" t="s"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c></row>' % (
        row, row, row - 1, row, row + 900_000 - 1) for row in range(1, 1_000_001))
    return workbook(
        Entry(SHARED, "<sst>" + texts + "</sst>"), Entry(SHEET, HEAD + cells + TAIL))
