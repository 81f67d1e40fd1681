import Spreadsheet
import Testing

@testable import Forms

/// Lists are found by the words over their columns, however people moved them.
@Suite struct ListLocatorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var drawing: String
    var merges: [String] = []
    /// Of each record its table, its cells and their values, then issues and unread cells.
    var found: [String]
    var testDescription: String { name }

    init(_ name: String, _ drawing: String, merges: [String] = [], _ found: [String]) {
      self.name = name
      self.drawing = drawing
      self.merges = merges
      self.found = found
    }
  }

  private static let plain = [
    "projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C5=2022 D5=2025 E5=7",
  ]

  static let cases: [Case] = [
    Case(
      "a sentence below a gap is somebody's remark",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 7

           | 以上项目均已报主管部门备案。
      """, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
      plain + ["unread B7 以上项目均已报主管部门备案。"]),
    Case(
      "a lone name below a gap is a row",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 7

           | 丙
      """, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
      plain + ["projects B7=丙 C7 D7 E7"]),
    Case(
      "as printed",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 7
      合计 |      |          |      | 19
      备注：以合同为准。
      """, merges: ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"], plain),
    Case(
      "rows that point at the one above",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 同上 | 12
      2    | 乙   | 同上     | 2025年 | 〃
      3    | 丙   | ″        | 同上 | 同上
      """,
      [
        "projects B4=甲 C4=2023 D4 E4=12", "projects B5=乙 C5=2023 D5=2025 E5=12",
        "projects B6=丙 C6=2023 D6=2025 E6=12", "same-as-above D4", "same-as-above C5",
        "same-as-above E5", "same-as-above C6", "same-as-above D6", "same-as-above E6",
      ]),
    Case(
      "rows that point at others by their number",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 同第1行  | 见序号3 | 同第9行
      3    | 丙   | 同序号一 | 2026年 | same as item 1
      """,
      [
        "projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C5=2023 D5=2026 E5",
        "projects B6=丙 C6=2023 D6=2026 E6=12", "same-as-above C5", "same-as-above D5",
        "type-error E5", "same-as-above C6", "same-as-above E6",
      ]),
    Case(
      "a row of the sheet or of the list",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2023年   | 2024年 | 13
      3    | 丙   | 2023年   | 2024年 | 14
      4    | 丁   | 2023年   | 2024年 | 15
      5    | 戊   | 2023年   | 2024年 | 同第4行
      """,
      [
        "projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C5=2023 D5=2024 E5=13",
        "projects B6=丙 C6=2023 D6=2024 E6=14", "projects B7=丁 C7=2023 D7=2024 E7=15",
        "projects B8=戊 C8=2023 D8=2024 E8", "type-error E8",
      ]),
    Case(
      "numbers that are gone or repeated",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      1    | 乙   | 2023年   | 2024年 | 13
      2    | 丙   | 2023年   | 2024年 | 同序号1
      3    | 丁   | 2023年   | 2024年 | 同序号2
      """,
      [
        "projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C5=2023 D5=2024 E5=13",
        "projects B6=丙 C6=2023 D6=2024 E6", "projects B7=丁 C7=2023 D7=2024 E7",
        "type-error E6", "type-error E7",
      ]),
    Case(
      "another table of the form, and no row of this one",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 见表1
      """,
      [
        "projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C5=2022 D5=2025 E5",
        "type-error E5",
      ]),
    Case(
      "rows in a circle, one that points at itself, and words that are no answer",
      """
      专利情况表
      专利名称 | 授权号
      甲       | 见第2行
      乙       | 见第1行
      丙       | 同第5行
      丁       | 同左
      """,
      [
        "patents A3=甲 B3=见第2行", "patents A4=乙 B4=见第1行", "patents A5=丙 B5=同第5行",
        "patents A6=丁 B6=同左", "answer-not-in-cell B3", "answer-not-in-cell B4",
        "answer-not-in-cell B5", "answer-not-in-cell B6",
      ]),
    Case(
      "a header that is not merged",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 7
      """, plain),
    Case(
      "columns in another order, and one more",
      """
      项目情况表
      经费 | 备注一 | 名称 | 起止时间 |
           |        |      | 开始     | 结束
      12   | 见附件 | 甲   | 2023年   | 2024年
      """,
      merges: ["D2:E2"],
      ["projects C4=甲 D4=2023 E4=2024 A4=12", "unread B2 备注一", "unread B4 见附件"]),
    Case(
      "gaps, a repeated header and empty numbered rows",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12

      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      2    | 乙   | 2022年   | 2025年 | 7
      3
      4    |      |          |      | /
      """, merges: ["C2:D2", "C6:D6"],
      ["projects B4=甲 C4=2023 D4=2024 E4=12", "projects B8=乙 C8=2022 D8=2025 E8=7"]),
    Case(
      "a merged cell holds for each of its rows",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      2    | 乙   |          | 2025年 | 7
      """, merges: ["C2:D2", "C4:C5"],
      ["projects B4=甲 C4=2023 D4=2024 E4=12", "projects B5=乙 C4=2023 D5=2025 E5=7"]),
    Case(
      "an example, a note over all columns, and what follows the total",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      例   | 智能系统 | 2023年 | 2024年 | 350
      1    | 甲   | 2023年   | 2024年 | 12
      以下为往年项目
      2    | 乙   | 2022年   | 2025年 | 7
      合计 |      |          |      | 19
      3    | 丙   | 2022年   | 2025年 | 7
      """, merges: ["C2:D2", "A6:E6"],
      [
        "projects B5=甲 C5=2023 D5=2024 E5=12", "projects B7=乙 C7=2022 D7=2025 E7=7",
        "unread A6 以下为往年项目", "unread A9 3", "unread B9 丙", "unread C9 2022年",
        "unread D9 2025年", "unread E9 7",
      ]),
    Case(
      "an example that somebody typed over",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      例   | 甲   | 2023年   | 2024年 | 12
      2    | 乙   | 2022年   | 2025年 | 7
      """, merges: ["C2:D2"],
      ["projects B5=乙 C5=2022 D5=2025 E5=7", "unread B4 甲", "unread E4 12"]),
    Case(
      "a word beside the total",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      合计 |      | 见附件   |      | 12
      """, merges: ["C2:D2"],
      ["projects B4=甲 C4=2023 D4=2024 E4=12", "unread C5 见附件"]),
    Case(
      "a column is gone",
      """
      项目情况表
      序号 | 名称 | 起止时间 |
           |      | 开始     | 结束
      1    | 甲   | 2023年   | 2024年
      """, merges: ["C2:D2"],
      ["projects B4=甲 C4=2023 D4=2024", "label-missing A2"]),
    Case(
      "years that lost their sign in the header, and a header that lost its lowest row",
      """
      年度指标
      指标 | 各年实际 | | 各年计划 |
           | 2023 | 2024 | 2025 | 2026
      产值 | 1 | 2 | 3 | 4
      季度支出
      科目 | 一季度 | 二季度
      材料 | 5 | 6
      """, merges: ["A2:A3", "B2:C2", "D2:E2"],
      [
        "years output B4=1 C4=2 D4=3 E4=4", "quarters goods B7=5 C7=6", "label-resembled B3",
        "label-resembled C3", "label-resembled D3", "label-resembled E3",
      ]),
    Case(
      "two lists below each other",
      """
      项目情况表
      序号 | 名称 | 起止时间 |      | 经费（万元）
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12
      专利情况表
      专利名称 | 授权号
      丁       | ZL1
      """, merges: ["C2:D2"],
      ["projects B4=甲 C4=2023 D4=2024 E4=12", "patents A7=丁 B7=ZL1"]),
    Case(
      "two lists beside each other",
      """
      项目情况表 |  |  |  |  | 专利情况表
      序号 | 名称 | 起止时间 |      | 经费（万元） | 专利名称 | 授权号
           |      | 开始     | 结束 |
      1    | 甲   | 2023年   | 2024年 | 12 | 丁 | ZL1
      2    | 乙   | 2022年   | 2025年 | 7
      """, merges: ["C2:D2"],
      [plain[0], "patents F4=丁 G4=ZL1", plain[1]]),
    Case(
      "lines that point at the year before",
      """
      经济指标
      指标 | 代码 | 2023 年 | 2024 年
      营业收入 | 01 | 100 | 同左
      其中：出口 | 02 | same as left | ←
      从业人员 | 09 | 7 | 与左边相同
      """,
      [
        "lines revenue C3=100 D3=100", "lines export C4 D4", "lines staff C5=7 D5=7",
        "same-as-above D3", "type-error C4", "type-error D4", "same-as-above D5",
      ]),
    Case(
      "lines, with one added and one gone",
      """
      经济指标
      指标 | 代码 | 2023 年 | 2024 年
      营业收入 | 01 | 100 | 200
      其他 | 99 | 1 | 2
      其中：出口 | 02 | 4
      """,
      [
        "lines revenue C3=100 D3=200", "lines export C5=4 D5", "lines staff", "label-missing A1",
        "unread A4 其他", "unread B4 99", "unread C4 1", "unread D4 2",
      ]),
  ]

  @Test(arguments: cases)
  func `rows are found`(one: Case) throws {
    let returned = Importer(schema: try Self.form.load())
      .read(Workbook(sheets: [Sheet(drawing: one.drawing, merges: one.merges)]), file: "a.xlsx")
    let found = returned.told(in: try Self.form.load()).joined(separator: "\n")
    #expect(found == one.found.joined(separator: "\n"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `thousands of headers take no longer than as many rows`() throws {
    let header = "序号 | 名称 | 起止时间 | | 经费（万元）\n | | 开始 | 结束 |\n"
    let drawing = "项目情况表\n" + String(repeating: header, count: 3_000)
    let returned = Importer(schema: try Self.form.load())
      .read(Workbook(sheets: [Sheet(drawing: drawing)]), file: "a.xlsx")
    #expect(returned.records.isEmpty)
  }

  private static let form = SmallForm(files: [
    "form.yaml": """
    form: lists
    version: "1"
    title: {zh: 表, en: Form}
    sender: who.name
    tables: [who.yaml, projects.yaml, patents.yaml, lines.yaml, years.yaml, quarters.yaml]
    """,
    "who.yaml": """
    table: who
    sheet: 封面
    title: 填报单位信息
    copies: one
    questions:
      - {label: 单位名称, answer: "{name}"}
    fields:
      name: {kind: text, title: {en: Name}}
    """,
    "projects.yaml": """
    table: projects
    sheet: 项目
    title: 项目情况表
    copies: rows
    columns:
      - {label: 序号, numbered: true}
      - {label: 名称, answer: "{name}"}
      - {label: [起止时间, 开始], answer: "{start}"}
      - {label: [起止时间, 结束], answer: "{end}"}
      - {label: 经费（万元）, answer: "{money}"}
    examples:
      - [例, 智能系统, 2023年, 2024年, "350"]
    total: {label: 合计, of: [money]}
    remarks: [备注：以合同为准。]
    fields:
      name: {kind: text, title: {en: Name}}
      start: {kind: period, required: false, title: {en: Start}}
      end: {kind: period, required: false, title: {en: End}}
      money: {kind: amount, unit: 万元, required: false, title: {en: Money}}
    """,
    "patents.yaml": """
    table: patents
    sheet: 专利
    title: 专利情况表
    copies: rows
    columns:
      - {label: 专利名称, answer: "{name}"}
      - {label: 授权号, answer: "{number}"}
    fields:
      name: {kind: text, title: {en: Name}}
      number: {kind: text, required: false, title: {en: Number}}
    """,
    "lines.yaml": """
    table: lines
    sheet: 指标
    title: 经济指标
    copies: lines
    columns:
      - label: 指标
      - label: 代码
      - {label: 2023 年, answer: "{y2023}"}
      - {label: 2024 年, answer: "{y2024}"}
    lines:
      revenue: [营业收入, "01"]
      export: [其中：出口, "02"]
      staff: {label: [从业人员, "09"], kind: count, unit: 人}
    fields:
      y2023: {kind: amount, unit: 万元, required: false, title: {en: "2023"}}
      y2024: {kind: amount, unit: 万元, required: false, title: {en: "2024"}}
    """,
    "years.yaml": """
    table: years
    sheet: 年度
    title: 年度指标
    copies: lines
    columns:
      - label: 指标
      - {label: [各年实际, 2023年], answer: "{a}"}
      - {label: [各年实际, 2024年], answer: "{b}"}
      - {label: [各年计划, 2025年], answer: "{c}"}
      - {label: [各年计划, 2026年], answer: "{d}"}
    lines: {output: 产值}
    fields:
      a: {kind: count, required: false}
      b: {kind: count, required: false}
      c: {kind: count, required: false}
      d: {kind: count, required: false}
    """,
    "quarters.yaml": """
    table: quarters
    sheet: 季度
    title: 季度支出
    copies: lines
    columns:
      - label: 科目
      - {label: [一季度, 实际], answer: "{a}"}
      - {label: [二季度, 预计], answer: "{b}"}
    lines: {goods: 材料}
    fields:
      a: {kind: count, required: false}
      b: {kind: count, required: false}
    """,
  ])
}
