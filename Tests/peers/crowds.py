"""Returns of as many cells as are allowed, each of them made to look like a piece of the form."""
from xml.sax.saxutils import escape

from attack import MAIN, SHEET, workbook
from packing import Entry

# As many cells as a return may have, and the columns of a sheet.
CELLS, COLUMNS = 200_000, 16_384
# What begins a copy of a table, what stands in every one, what stands in one, and what is like it.
TITLE = "分园内国际合作科技园区/孵化器情况表"
FIRST, SECOND = "分园名称", "1. 园区/孵化器名称"
LABELS = ["分园名称:", "1. 园区/孵化器名称", "地址", "2. 合作国别/地区(港澳台)", "3. 合作周期", "4. 合作领域/方向",
          "5. 合作对象名称", "6. 合作对象性质", "7. 园区/孵化空间面积", "11. 合作内容", "13. 合作成效", "姓 名", "总金额"]
CHOICE = "6. 合作对象性质"
OPTIONS = "(C,E) A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 知识产权服务 (请备注)"


def letters(column):
    name = ""
    while column >= 0:
        column, name = column // 26 - 1, chr(65 + column % 26) + name
    return name


def sheet(rows, merges=()):
    """A workbook of one sheet; `rows` are lists of texts, None where a cell is empty."""
    lines = []
    for row, texts in enumerate(rows, 1):
        lines.append('<row r="%d">%s</row>' % (row, "".join(
            '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (letters(column), row, escape(text))
            for column, text in enumerate(texts) if text is not None)))
    merged = "".join('<mergeCell ref="%s"/>' % merge for merge in merges)
    return workbook(Entry(SHEET, '<worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>' % (
        MAIN, "".join(lines), "<mergeCells>%s</mergeCells>" % merged if merged else "")))


def wide(texts):
    """The texts over and over, in rows as wide as a sheet."""
    rows = CELLS // COLUMNS
    return sheet([[texts[(row + column) % len(texts)] for column in range(COLUMNS)]
                  for row in range(rows)])


def tall(texts, cells=CELLS):
    return sheet([[texts[row % len(texts)]] for row in range(cells)])


def misspelt(count):
    """Labels with letters that no cell has twice, so that nothing learned of one helps with another."""
    for number in range(count):
        label = LABELS[number % len(LABELS)]
        place = 3 + number // 7 % max(1, len(label) - 3)
        yield label[:place] + chr(0x4E00 + number % 20_000) + label[place + 1:]


def copies(rows):
    """One table, its cells as they are printed and answered, again and again below itself."""
    filled = [row for row in rows if any(row)]
    times = CELLS // sum(1 for row in filled for text in row if text is not None)
    return sheet(filled * times)


def answered(count, answer):
    """A question with `count` rows of answers before the next."""
    return sheet([[TITLE], ["分园名称:嘉定园"], [CHOICE, answer(0)]]
                 + [[None, answer(row)] for row in range(1, count)]
                 + [["7. 园区/孵化空间面积", "3000"]])


def crowds(table):
    """Workbooks by name; `table` gives the rows of a filled table."""
    yield "labels-in-rows", lambda: wide(LABELS)
    yield "label-in-rows", lambda: wide([FIRST])
    yield "titles-in-rows", lambda: wide([TITLE])
    yield "titles-and-labels-in-rows", lambda: wide([TITLE, FIRST, SECOND])
    yield "labels-in-a-column", lambda: tall(LABELS)
    yield "label-in-a-column", lambda: tall([SECOND])
    yield "titles-in-a-column", lambda: tall([TITLE])
    yield "titles-and-labels-in-a-column", lambda: tall([TITLE, FIRST, SECOND])
    yield "labels-misspelt", lambda: tall(list(misspelt(CELLS)))
    yield "labels-misspelt-in-rows", lambda: wide(list(misspelt(CELLS)))
    yield "copies-of-a-table", lambda: copies(table())
    yield "answers-in-rows", lambda: answered(CELLS - 10, lambda row: OPTIONS[row % 30:])
    yield "answers-in-short-rows", lambda: answered(CELLS - 10, lambda row: "A")
    yield "answers-of-numbers", lambda: tall([TITLE, FIRST] + ["%d" % row for row in range(CELLS - 2)])
    yield "merges-tall", lambda: sheet(
        [["a"]], ["%s1:%s200" % (letters(2 * column), letters(2 * column + 1))
                  for column in range(8_000)] * 12)
    yield "merges-taller", lambda: sheet(
        [["a"]] * CELLS, ["%s1:%s1000000" % (letters(2 * column + 1), letters(2 * column + 2))
                          for column in range(8_000)] * 12)
    yield "merges-of-everything", lambda: sheet([[TITLE]] * CELLS, ["A1:XFD1048576"] * 99_000)
