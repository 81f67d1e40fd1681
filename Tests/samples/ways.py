#!/usr/bin/env python3
"""ways.py FORM SAMPLES: writes the inputs of the stories SAMPLES/ways-*: a way of filling in the form each.

FORM is the blank form. Every return is right; what its story expects is the record it means.
"""
import copy
import sys
from pathlib import Path

import openpyxl

OUTCOME = "双方围绕重点领域开展联合攻关，形成一批具有自主知识产权的成果。" * 11

BASICS = {
    "A2": "分园名称:嘉定园",
    "A3": "1. (1) 分园国际合作工作是 (A) A. 统一归口管理 B. 按照业务分头管理",
    "A4": "(2) 分园是否设立负责国际合作的工作部门(局、处、科等)? (B) A. 有(请备注部门名称_____) B. 无",
    "A5": "(3) 国际合作工作专职人员总数为5人。",
    "B7": "华思远", "D7": "部门经理", "B8": "021-64896806", "D8": "18656839305",
    "B9": "hz759@example.gov.cn", "B11": "上海市嘉定区张东路2173号",
    "D13": 0, "D14": 0, "D15": 0, "D16": 0, "D17": 0,
    "A18": "3. 分园是否有在境外设立科技合作基地的意向: (B) A. 有 B. 无",
}

CONTACT = {
    "A2": "区政府（盖章）：嘉定区人民政府", "A3": "国际合作交流工作责任部门：嘉定区科学技术委员会",
    "A6": "国内合作交流责任部门：嘉定区合作交流办公室",
    "C4": "甲一", "E4": "科长", "G4": "13900000004", "C5": "乙二", "E5": "科长", "G5": "13900000005",
    "C7": "丙三", "E7": "科长", "G7": "13900000007", "C8": "丁四", "E8": "科长", "G8": "13900000008",
}

INCUBATOR = {
    "A2": "分园名称:嘉定园", "B3": "嘉定国际创新园", "D3": "上海市嘉定区城银路1号", "B4": "德国",
    "B5": "2018.5-2023.4", "B6": "集成电路", "B7": "慕尼黑工业大学",
    "B8": "(B) A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 _____ (请备注)",
    "B10": "上海市嘉定区城银路2号，建筑面积3000平方米",
    "B11": "运营主体性质为(A) A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
    "B12": "运营团队人数为12人",
    "B13": "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
    "B14": "(A、C) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
    "B16": OUTCOME, "B17": "沈建国", "D17": "13800138000",
}

OPTIONS = " 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"

# Of each story the fields it shows, and the changes of each copy of 表2.
WAYS = {
    "choices": ("contents", [
        {"B14": "（Ａ，Ｃ）" + OPTIONS}, {"B14": "( a c )" + OPTIONS}, {"B14": "(AC)" + OPTIONS},
        {"B14": "(A和C)" + OPTIONS}, {"B14": "() 可多选 √A. 技术转移 B. 研发合作 √C. 创业孵化 D. 产业发展 E. 其他___"},
        {"B14": "() 可多选 A. 技术转移√ B. 研发合作 C. 创业孵化√ D. 产业发展 E. 其他___"},
        {"B14": "☑A. 技术转移 □B. 研发合作 ☑C. 创业孵化 □D. 产业发展 □E. 其他"},
        {"B14": "A、C"}, {"B14": "A 技术转移；C 创业孵化"}, {"B14": "技术转移、创业孵化"},
        {"B14": "可多选 A. 技术转移 C. 创业孵化"},
    ]),
    "notes": ("contents contents_note", [
        {"B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他商会 (请备注)"},
        {"B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他__商会__ (请备注)"},
        {"B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他：商会"},
        {"B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他（商会）"},
        {"B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他 (请备注)商会"},
        {"B14": "其他：商会"},
    ]),
    "blanks": ("enterprise_count investment_100m_cny employment foreign_enterprise_count foreign_staff_count", [
        {"B13": "企业共有__30__家,企业总投资规模约为 5.5 亿人民币,就业规模_400_人,其中外资或合资企业１０家,外籍人员共20人"},
        {"B13": "企业共有约30家；\n企业总投资规模约为55000万元人民币；\n就业规模400余人；\n其中外资或合资企业十家；\n外籍人员共二十人。"},
        {"B13": "外籍人员共20人，就业规模400人，企业共有30家，其中外资或合资企业10家，企业总投资规模约5.5亿元"},
    ]),
    "numbers": ("team_size", [
        {"B12": 12}, {"B12": "12"}, {"B12": "12人"}, {"B12": "运营团队人数为十二人"}, {"B12": " 约12人左右 "},
        {"B12": "１２"},
    ]),
    "placeholders": ("partner_name policy_support", [
        {"B7": "无", "B8": "() A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 _____ (请备注)", "B15": "无"},
        {"B7": "/", "B8": "/", "B9": "/", "B15": "——"},
        {"B7": "N/A", "B8": None, "B15": "暂无"},
    ]),
    "areas": ("space_location land_area_m2 floor_area_m2", [
        {"B10": "占地面积：6000㎡；建筑面积：1.2万平方米（城银路2号）"}, {"B10": "建筑面积3000平方米，城银路2号"},
        {"B10": "3000"}, {"B10": 3000}, {"B10": "3000 m2"},
    ]),
    "regions": ("regions", [
        {"B4": "英国/法国；德国"}, {"B4": "UK, France, Germany"}, {"B4": "GB FR DE"}, {"B4": "中国香港、香港特别行政区"},
        {"B4": "港澳台"}, {"B4": "美利坚合众国和大韩民国等国家"},
    ]),
    "periods": ("period", [
        {"B5": "2018年5月至2023年4月"}, {"B5": "2018/05—2023/04"}, {"B5": "2018-05-01~2023-04-30"}, {"B5": "2018-2023"},
        {"B5": "2018年5月至今"}, {"B5": "长期"}, {"B5": "5年(2018-2023)"},
    ]),
    "phones": ("head_mobile", [
        {"D17": 13800138000}, {"D17": "138 0013 8000"}, {"D17": "+86-138-0013-8000"}, {"D17": "１３８００１３８０００"},
        {"D17": "13800138000 / 13900139000"},
    ]),
    "hints": ("space_location floor_area_m2", [
        {"B10": "请备注地点、占地面积或建筑面积,面积单位为平方米。\n城银路2号，建筑面积3000平方米"},
        {"B10": "城银路2号，建筑面积3000平方米 请备注地点、占地面积或建筑面积,面积单位为平方米。"},
        {"B10": "面积单位为平方米。城银路2号，建筑面积3000平方米"},
    ]),
}


def fill(sheet, cells):
    for reference, value in cells.items():
        sheet[reference].value = value


def renamed(changes, number):
    return {"B3": "嘉定第%d创新园" % number, **changes}


def start(form, count):
    workbook = openpyxl.load_workbook(form)
    for name in ["表3", "表4", "表5", "表6"]:
        del workbook[name]
    fill(workbook["联络表"], CONTACT)
    fill(workbook["表1"], BASICS)
    workbook["表1"]["D13"].value = count
    fill(workbook["表2"], INCUBATOR)
    workbook.properties.modified = workbook.properties.created
    return workbook


def save(workbook, folder, name="张江高新区嘉定园国际合作总结报告.xlsx"):
    folder.mkdir(parents=True, exist_ok=True)
    workbook.save(folder / name)


def copied_cells(source, target, rows, columns):
    for row in source.iter_rows():
        for cell in row:
            if cell.value is not None:
                target.cell(cell.row + rows, cell.column + columns).value = cell.value
    for merged in list(source.merged_cells.ranges):
        moved = copy.copy(merged)
        moved.shift(col_shift=columns, row_shift=rows)
        target.merge_cells(str(moved))


def copies(form, samples):
    """Copies of a table: sheets with any name, below each other, beside each other."""
    workbook = start(form, 6)
    first = workbook["表2"]
    for number, title in enumerate(["表2（二）", "表2副本", "第三个园区"], 2):
        sheet = workbook.copy_worksheet(first)
        sheet.title = title
        fill(sheet, renamed({}, number))
    plain = workbook.copy_worksheet(first)
    plain.title = "临时"
    fill(plain, renamed({}, 5))
    copied_cells(plain, first, 20, 0)
    fill(plain, renamed({}, 6))
    copied_cells(plain, first, 0, 5)
    del workbook["临时"]
    save(workbook, samples / "ways-copies")


def layout(form, samples):
    """Rows and columns put in, merges undone, labels retyped, the title gone, a note below."""
    workbook = start(form, 1)
    sheet = workbook["表2"]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    fill(sheet, {
        "A1": None, "A3": "园区／孵化器名称：", "A4": "2、合作国别/地区（港澳台）", "A9": None,
        "A13": "10．园区/孵化器情况", "A17": "园区/孵化器负责人姓名：", "C17": "联系电话（手机）",
        "B12": None, "C12": "12", "A20": "内部备注：数据待核",
    })
    sheet.insert_rows(6)
    sheet.insert_rows(1, 2)
    sheet.insert_cols(1)
    save(workbook, samples / "ways-layout")


def main():
    form, samples = Path(sys.argv[1]), Path(sys.argv[2])
    for name, (_, changes) in WAYS.items():
        workbook = start(form, len(changes))
        first = workbook["表2"]
        for number, change in enumerate(changes, 1):
            sheet = first if number == 1 else workbook.copy_worksheet(first)
            if number > 1:
                sheet.title = "表2 (%d)" % number
        for number, change in enumerate(changes, 1):
            fill(workbook["表2" if number == 1 else "表2 (%d)" % number], renamed(change, number))
        save(workbook, samples / ("ways-" + name))
    copies(form, samples)
    layout(form, samples)


main()
