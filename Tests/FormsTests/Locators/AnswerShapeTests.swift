import Spreadsheet
import Testing

@testable import Forms

/// Answers spread over cells, hidden cells, marks, words that ask nothing, and formulas without a result.
struct AnswerShapeTests {
  static let table = """
    table: people
    sheet: 表
    title: 单位基本情况表
    copies: one
    intro: ["单位：{unit}", [Sheet, What we ask]]
    ignore: ["内部*"]
    questions:
      - {label: 单位名称, answer: "{name}"}
      - {label: 成立日期, cells: ["{founded.year}", 年, "{founded.month}", 月]}
      - {label: 登记号码, answer: "{code}", spread: 4}
      - {label: 开业年份, answer: "{opened.year}"}
      - {label: 开业月份, answer: "{opened.month}"}
      - {label: 填报说明, answer: "填报人签字：    填报日期：{filled.year}年{filled.month}月{filled.day}日"}
      - {label: 合计金额, answer: "{sum}"}
    fields:
      name: {kind: text, title: {zh: 单位, en: Name}}
      founded: {kind: text, required: false, title: {zh: 成立, en: Founded}}
      code: {kind: text, required: false, title: {zh: 号码, en: Code}}
      opened: {kind: text, required: false, title: {zh: 开业, en: Opened}}
      filled: {kind: text, required: false, title: {zh: 填报, en: Filled in}}
      sum: {kind: text, title: {zh: 合计, en: Sum}}
    """

  static let whole = """
    单位基本情况表
    单位：万元 | | 内部编号 | 77
    Sheet | What we ask
    单位名称 | 甲公司
    成立日期 | 2019 | 年 | 5 | 月
    登记号码 | A | 1 | 0 | B
    开业年份 | 2020
    开业月份 | 11
    填报说明 | 填报人签字：    填报日期：2025年5月6日
    合计金额 | 12
    """

  static let told =
    "name=甲公司@B4 founded=2019-5@B5 code=A10B@B6 opened=2020-11@B7 filled=2025-5-6@B9 sum=12@B10"

  private func read(
    _ drawing: String, form: String = "", change: (inout Sheet) -> Void = { _ in }
  ) throws -> (found: Return, schema: Schema) {
    let schema = try DrawnForm.load(Self.table, form: form)
    var sheet = Sheet.drawn("表", drawing)
    change(&sheet)
    return (Importer(schema: schema).read(Workbook(sheets: [sheet]), file: ""), schema)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var changing: [String: String] = [:]
    var told: [String: String] = [:]
  }

  static let cases: [Case] = [
    Case(testDescription: "as printed"),
    Case(
      testDescription: "a date that nobody has filled in",
      changing: ["| 2019 | 年 | 5 | 月": "| | 年 | | 月", "2025年5月6日": "    年  月  日"],
      told: ["2019-5@B5": "@C5", "2025-5-6": ""]),
    Case(
      testDescription: "a date without its words",
      changing: ["| 2019 | 年 | 5 | 月": "| 2019 | 5", "2025年5月6日": "2025.5.6"]),
    Case(
      testDescription: "year alone",
      changing: ["| 2019 | 年 | 5 | 月": "| 2019 | 年", "开业月份 | 11": "开业月份"],
      told: ["2019-5": "2019", "2020-11": "2020"]),
    Case(
      testDescription: "a number in one cell", changing: ["| A | 1 | 0 | B": "| A10B"]),
  ]

  @Test(arguments: cases)
  func `answers over several cells, and dates by their parts`(example: Case) throws {
    let drawing = example.changing.reduce(Self.whole) { $0.replacing($1.key, with: $1.value) }
    let (found, schema) = try read(drawing)
    let told = example.told.reduce(Self.told) { $0.replacing($1.key, with: $1.value) }
    #expect(found.told(schema) == ["people 表: " + told])
    #expect(found.faults(schema) == [])
    #expect(found.unread.map(\.text) == [])
  }

  @Test func `hidden columns and rows beside a form are stepped over and said`() throws {
    let drawing = """
      单位基本情况表
      单位名称 | 旧公司 | 甲公司
      旧的 | 说明
      合计金额 | 11 | 12
      """
    let (found, schema) = try read(drawing) { sheet in
      sheet.hiddenColumns = [1...1]
      sheet.hiddenRows = [2]
    }
    let told = found.told(schema).first ?? ""
    #expect(told.contains("name=甲公司@C2"))
    #expect(told.contains("sum=12@C4"))
    let faults = found.faults(schema)
    #expect(faults.contains("hidden-skipped 表!B2"))
    #expect(faults.contains("hidden-skipped 表!A3"))
    #expect(found.unread.map(\.text) == [])
  }

  @Test(arguments: [
    ("1+11", "sum=12@B10", ["formula-uncalculated sum 表!B10"]),
    ("VLOOKUP(1,A1:B2,2)", "sum=@B10", ["formula-uncalculated sum 表!B10"]),
    ("IF(Z9=\"\",\"\",1)", "sum=@B10", ["required-missing sum 表!B10"]),
  ])
  func `a formula without a result is no missing answer`(
    formula: String, told: String, faults: [String]
  ) throws {
    let drawing = Self.whole.replacing("合计金额 | 12", with: "合计金额")
    let (found, schema) = try read(drawing) { sheet in
      sheet.uncalculated =
        CellReference("B10").map {
          [UncalculatedCell(reference: $0, formula: formula)]
        } ?? []
    }
    #expect(found.told(schema).first?.hasSuffix(told) == true)
    #expect(found.faults(schema) == faults)
  }

  static let marks = """
    marks:
      - {sheet: 表, inside: "版本 {mark}", is: "2.*", also: "1.9"}
    other_sheets: ["说明*"]
    """

  @Test(arguments: [
    ("版本 2.3", true, [] as [String]), ("版本：2.3", true, []),
    ("版本 1.9", true, ["wrong-version 表!D1"]), ("版本 1.8", false, ["wrong-version 表!D1"]),
    ("", false, ["wrong-version"]),
  ])
  func `a mark tells editions apart`(mark: String, isRead: Bool, faults: [String]) throws {
    let drawing = Self.whole.replacing("单位基本情况表\n", with: "单位基本情况表 | | | \(mark)\n")
    let (found, schema) = try read(drawing, form: Self.marks)
    #expect(found.records.isEmpty != isRead)
    #expect(found.faults(schema) == faults)
  }

  @Test func `sheets that ask nothing are neither read nor unread`() throws {
    let schema = try DrawnForm.load(Self.table, form: Self.marks)
    let sheets: [Sheet] = [
      .drawn("1.表", Self.whole + "\n版本 2.3"), .drawn("5.说明（填写前必读）", Self.whole),
    ]
    let found = Importer(schema: schema).read(Workbook(sheets: sheets), file: "")
    #expect(found.records.count == 1)
    #expect(found.unread.allSatisfy { $0.sheet == "1.表" })
  }

  @Test(arguments: [
    (FormulaUncalculated(isWorkedOut: true).kind, "warning", "worked out"),
    (FormulaUncalculated(isWorkedOut: false).kind, "warning", "could not be read"),
    (HiddenSkipped(cells: 3).kind, "note", "3 cells in hidden rows, columns or sheets"),
    (LabelResembled(label: "登记号码").kind, "note", "“登记号码”"),
  ])
  func `what is said of them`(kind: Forms.Issue.Kind, severity: String, words: String) throws {
    let schema = try DrawnForm.load(Self.table)
    let issue = Forms.Issue(kind, table: 0, field: 0)
    #expect(issue.severity.rawValue == severity)
    #expect(issue.message(.en, schema: schema).contains(words))
  }
}
