"""What the workbooks hold: sheets of cells, the same for a seed whoever writes them."""
import random

TEXTS = [
    "上海市张江高新区嘉定园", "企业共有２７家，总投资２１.７亿", "第一行\n第二行", "tab\there", "  两端有空格  ", " ",
    "　全角空格　", "\u00a0不换行\u00a0", "a_x000D_b", "_x0041_", "_x005F_x000D_", "x_x_x00e9_", "=1+1", "+8613800138000",
    "-", "/", "N/A", "#N/A", "#REF!", "TRUE", "0", "007", "13800138000", "310114199001011234",
    "91310114MA1GT2B39X", "12345678901234567890", "1e5", "2021-08-15", "<b>&amp;\"'</b>", "]]>", "𠮷野家😀",
    "e\u0301", "é", "㎡ ½ Ⅷ", "\u200b零宽", "ＡＢＣ", "株式会社", "주식회사", "مرحبا", "x" * 32_767, "汉" * 5_000,
    "(A) 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)", "2018.5—2023.4", "a\rb", "a\r\nb",
]
NUMBERS = [
    0, 1, -1, 35, 0.1, 0.1 + 0.2, 1 / 3, 21.7, 1e15, 123456789012345, 999999999999999, 1e-7, 1.5e300,
    -2.5e-300, 9007199254740993, 100000000000000000000, 4574, 16800, 3.0000000000000004, 1e100, 65535,
]
# Built-in ids as whole numbers; 27-36 and 50-58 are dates of Chinese, Japanese and Korean programs.
DATE_FORMATS = [
    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 31, 34, 36, 45, 47, 50, 57, 58, "yyyy-mm-dd", 'yyyy"年"m"月"d"日"',
    "yyyy/m/d h:mm:ss", "[$-804]yyyy/m/d", "[$-F800]dddd\\,\\ mmmm\\ dd", "mm:ss.0", "yyyy;@", "d",
    '上午/下午h"时"mm"分"', "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "[Red]yyyy-mm", "h:mm AM/PM",
]
DURATION_FORMATS = [46, "[h]:mm", "[mm]:ss", "[hh]:mm:ss"]
NUMBER_FORMATS = [
    1, 2, 3, 4, 9, 10, 11, 12, 37, 48, 49, "0.00E+00", "[Red]0.0", '0"d"', "#,##0_d", "0\\d", '"日期"0',
    "G/通用格式", "[DBNum1][$-804]General", "# ?/?", "@", "[$¥-804]#,##0.00", "[>=100]0;[<5]\"m\"0", "000000",
]
SERIALS = [
    0, 0.25, 0.5, 0.999988, 1, 1.5, 59, 61, 366, 1462, 25569, 36526, 40000.123456, 44422, 44422.75,
    45658.000011574, 73050, 2958465, 44561.999988426,
]
ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]
# How stretches of a text show; "hidden" is white on white, "marks" a font of marks. Several words are all of them.
LOOKS = ["struck", "raised", "lowered", "hidden", "marks", "struck raised", "bold", "italic"]
# Not the last row: calamine gives a sheet as a full grid, which takes minutes then.
PLACES = [(0, 16383), (20000, 5), (9, 700)]


class Sheet:
    def __init__(self, name):
        self.name, self.hidden, self.cells, self.merges = name, False, [], []


class Book:
    def __init__(self, seed):
        draw = random.Random(seed)
        self.seed, self.is1904, self.sheets = seed, seed % 5 == 4, []
        for index in range(draw.randint(1, 4)):
            sheet = Sheet(draw.choice(["表", "Sheet ", "联络表 (", "数据&<", "A'b "]) + str(index + 1))
            sheet.hidden = index > 0 and draw.random() < 0.4
            self.sheets.append(sheet)
            if draw.random() < 0.9:
                fill(sheet, draw)


def fill(sheet, draw):
    """Cells as (row, column, kind, value, format), by row and column, each place once."""
    places = {(draw.randint(0, 60), draw.randint(0, 12)) for _ in range(draw.randint(5, 150))}
    if draw.random() < 0.3:
        places.add(draw.choice(PLACES))
    taken = set()
    for row in range(100, 100 + 3 * draw.randint(0, 4), 3):
        # One cell with text, the others of the range without.
        sheet.merges.append((row, 1, row + 1, 1 + draw.randint(1, 3)))
        places.add((row, 1))
        taken.add((row, 1))
    for row, column in sorted(places):
        kind = "text" if (row, column) in taken else draw.choice(
            ["text"] * 6 + ["number"] * 4 + ["date"] * 4 + ["duration", "formatted", "boolean", "error",
             "formula", "formula-text", "formula-bare", "blank", "rich", "long-number", "looks", "looks-whole"])
        value, format = None, None
        if kind in ("text", "formula-text"):
            value = draw.choice(TEXTS)
            if kind == "formula-text" and (len(value) > 200 or value.strip() != value):
                value = "结果"
        elif kind == "rich":
            value = [draw.choice(["红", "bold ", " 斜体", "。\n"]) for _ in range(draw.randint(2, 4))]
        elif kind == "looks":
            # Pairs of a look and a text; the first is plain.
            value = [("", draw.choice(["27", "团队", "a b"]))] + [
                (draw.choice(LOOKS), draw.choice(["1", "旧", "ü", "√ ", " x"])) for _ in range(draw.randint(1, 3))]
        elif kind == "looks-whole":
            value, format = draw.choice(["旧答案", "ü", "12"]), draw.choice(LOOKS)
        elif kind in ("number", "formatted", "formula"):
            value = draw.choice(NUMBERS) if draw.random() < 0.5 else round(draw.uniform(-1e6, 1e6), 4)
            format = draw.choice(NUMBER_FORMATS) if kind == "formatted" else None
        elif kind == "long-number":
            kind, value = "number", draw.randint(10 ** 14, 10 ** 18)
        elif kind == "date":
            value, format = draw.choice(SERIALS), draw.choice(DATE_FORMATS)
        elif kind == "duration":
            value, format = round(draw.uniform(0, 40), 5), draw.choice(DURATION_FORMATS)
        elif kind == "boolean":
            value = draw.random() < 0.5
        elif kind == "error":
            value = draw.choice(ERRORS)
        sheet.cells.append((row, column, kind, value, format))


def protocol(book):
    """The book for programs in other languages: a line a cell, fields parted by tabs, texts in hex."""
    lines = ["book\t%d" % book.is1904]
    for sheet in book.sheets:
        lines.append("sheet\t%s\t%d" % (sheet.name.encode().hex(), sheet.hidden))
        for row, column, kind, value, format in sheet.cells:
            # The programs in other languages write no looks.
            if kind == "looks":
                kind, value = "text", "".join(text for _, text in value)
            elif kind == "looks-whole":
                kind, format = "text", None
            if kind == "rich":
                value = "|".join(piece.encode().hex() for piece in value)
            elif kind in ("text", "formula-text", "error"):
                value = value.encode().hex()
            elif kind == "boolean":
                value = int(value)
            elif value is None:
                value = ""
            shown = "" if format is None else "#%d" % format if isinstance(format, int) else (
                format.encode().hex())
            lines.append("%s\t%d\t%d\t%s\t%s" % (kind, row, column, value if isinstance(
                value, str) else repr(value), shown))
        lines += ["merge\t%d\t%d\t%d\t%d" % merge for merge in sheet.merges]
    return "\n".join(lines) + "\n"
