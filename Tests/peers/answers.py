"""A real return, its answers replaced by endless ones."""
import json
import subprocess
from xml.sax.saxutils import escape

from attack import MAIN, parts
from packing import Entry, archive

# What is repeated until the text is as long as wanted: pieces that each parser of answers looks for.
TEXTS = {
    "digits": "1", "chinese-numerals": "一", "multipliers": "万", "parentheses": "(", "parentheses-closed": ")(",
    "underscores": "_", "spaces": " 　", "line-ends": "\n", "letters": "A", "letters-apart": "A、B、C、",
    "options": "A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注) ", "ticks": "√", "boxes": "□A☑B",
    "others": "其他：商会 ", "hints": "请备注地点、占地面积或建筑面积,面积单位为平方米。",
    "hints-in-part": "请附一段文字介绍该基地的合作情况 ", "lines-of-hints": "(如无合作对象则不填问题 4 和 5)\n",
    "labels": "5. 合作对象名称：慕尼黑 地址：上海 ", "titles": "分园内国际合作科技园区/孵化器情况表",
    "remarks": "备注: 如有不止 1 个科技园区/孵化器,请复制本表并分别填写合作情况。",
    "regions": "德国、中国香港 UK,", "not-regions": "国", "periods": "2018.5-2023.4 ", "dashes": "—-~",
    "phones": "13800138000/", "areas": "占地面积3000平方米，建筑面积12亩；", "units": "平方米㎡亩",
    "sentence": "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人。",
    "sentence-words": "企业共有家", "transfers": "上年度对境外技术转让3项,总金额5(万元人民币)\n", "colons": "：:",
    "outcome": "双方围绕重点领域开展联合攻关，形成一批成果。", "family": "👩\u200d👩\u200d👧", "combining": "e\u0301\u0301",
    "at": "a@b.cn;", "placeholders": "无/", "nothing": "\u200b\ufeff",
    # What begins as an answer does and goes on without an end.
    "place-labels": "地点：", "place-with-parentheses": "3000平方米()(（", "ticks-before-options": ("√", "A. 政府 B. 学校"),
    "lines-behind-words": ("企业共有", "\n"), "parentheses-behind-options": ("A. 政府 E. 其他", "("),
    "regions-that-never-close": ("德国(", "("), "nested": "请备注(请备注(", "size-words": "占地其中面积",
    "colons-behind-a-label": ("地址：", "其 他 ："), "colons-of-letters": ("地址：", "a ："),
    "near-labels": ("地址：", "合 作 对 象 明 称："),
    "commas-of-digits": "1，234，", "strokes": "_/_家", "escapes": "_x", "separators": "、；。",
    "different-words": "国%d、", "different-letters": "%s字", "different-lines": "%d. 合作对象名称：甲%d；\n",
}


def endless(piece, length):
    """A piece, or what begins and what goes on, repeated until it is as long as wanted; `%` counts."""
    begin, piece = piece if isinstance(piece, tuple) else ("", piece)
    count = length // len(piece) + 1
    if "%s" in piece:
        text = "".join(piece % chr(0x4E00 + number * 7 % 20_000) for number in range(count))
    elif "%d" in piece:
        text = "".join(piece.replace("%d", str(number)) for number in range(count))
    else:
        text = piece * count
    return (begin + text)[:length]


class Return:
    def __init__(self, command, path):
        """The cells of a return, and which of them hold answers."""
        told = subprocess.run([command, "export", str(path), "--format", "json", "--quiet"],
                              stdout=subprocess.PIPE, check=False).stdout
        self.answers = {
            (record["sheet"], cell) for record in json.loads(told)["returns"][0]["records"]
            for cell in record["cells"].values()}
        lines = subprocess.run([command, "cells", str(path)], stdout=subprocess.PIPE, check=True)
        self.sheets = {}
        for line in lines.stdout.decode().split("\n"):
            cell = json.loads(line) if line else {}
            if "ref" in cell:
                self.sheets.setdefault(cell["sheet"], []).append((cell["ref"], str(cell["value"])))

    def rows(self, name="表2"):
        """The cells of a sheet as rows of texts, None where there is nothing."""
        cells = {}
        for reference, value in self.sheets[name]:
            row = int(reference.lstrip("ABCD"))
            cells.setdefault(row, [None] * 4)["ABCD".index(reference[0])] = value
        return [cells[row] for row in sorted(cells)]

    def filled(self, piece, length):
        """The workbook with every answer replaced, behind what is printed in its own cell."""
        text = endless(piece, length)
        shared, texts = {}, []

        def index(value):
            if value not in shared:
                shared[value] = len(texts)
                texts.append('<si><t xml:space="preserve">%s</t></si>' % escape(value))
            return shared[value]

        entries, names = [], list(self.sheets)
        for number, name in enumerate(names, 1):
            cells = []
            known = {reference for reference, _ in self.sheets[name]}
            blank = [(cell, "") for sheet, cell in sorted(self.answers)
                     if sheet == name and cell not in known]
            for reference, value in self.sheets[name] + blank:
                if (name, reference) in self.answers:
                    # An answer inside its label's cell begins behind the words of the form.
                    value = value[:30] + text if reference.startswith("A") else text
                row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                cells.append('<row r="%s"><c r="%s" t="s"><v>%d</v></c></row>' % (
                    row, reference, index(value)))
            entries.append(Entry(
                "xl/worksheets/sheet%d.xml" % number,
                '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (
                    MAIN, "".join(cells))))
        base = parts(len(names))
        for number, name in enumerate(names, 1):
            base["xl/workbook.xml"] = base["xl/workbook.xml"].replace(
                'name="Sheet%d"' % number, 'name="%s"' % escape(name))
        base["xl/sharedStrings.xml"] = '<sst xmlns="%s">%s</sst>' % (MAIN, "".join(texts))
        own = {entry.name.decode() for entry in entries}
        return archive(
            [Entry(name, text) for name, text in base.items() if name not in own] + entries)
