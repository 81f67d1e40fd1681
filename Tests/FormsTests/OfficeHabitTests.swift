import Spreadsheet
import Testing

@testable import Forms

/// What offices do to a form that they fill in, and what is read all the same.
@Suite struct OfficeHabitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sheets: [Page]
    /// Of each record its table, its cells and their values; then issues and unread cells.
    var found: [String]
  }

  struct Page: Sendable {
    var name = "表"
    var drawing: String
    var merges: [String] = []
    var isHidden = false
  }

  private static let company = """
    企业情况表
    企业名称 | 甲公司
    邮箱 | a@example.com
    电话 | 010-62345678
    """
  private static let read = "company B2=甲公司 B3=a@example.com B4=010-62345678"

  private static let lines = """
    经济指标
    指标 | 2023年 | 2024年
    收入 | 1 | 2
    利润 | 3 | 4
    """
  private static let readLines = ["lines income B3=1 C3=2", "lines profit B4=3 C4=4"]

  private static let projects = """
    项目情况表
    序号 | 名称 | 起止时间 |  | 经费（万元）
         |      | 开始 | 结束 |
    1 | 甲 | 2023-01 | 2024-01 | 12
    2 | 乙 | 2022-01 | 2025-01 | 7
    """
  private static let rows = [
    "projects B4=甲 C4=2023-01 D4=2024-01 E4=12", "projects B5=乙 C5=2022-01 D5=2025-01 E5=7",
  ]

  private static func one(_ drawing: String, merges: [String] = []) -> [Page] {
    [Page(drawing: drawing, merges: merges)]
  }

  static let questions: [Case] = [
    Case(
      testDescription: "an answer that begins with its label",
      sheets: one(company.replacing("邮箱 | a", with: "邮箱 | 邮箱：a")),
      found: [read, "unread B3 邮箱"]),
    Case(
      testDescription: "a note right of the form",
      sheets: one(company.replacing("甲公司", with: "甲公司 | 已核对"), merges: ["A1:B1"]),
      found: [read, "unread C2 已核对"]),
    Case(
      testDescription: "a note right of an answer that is missing",
      sheets: one(
        company.replacing("甲公司", with: " | | 已核对"), merges: ["A1:C1", "B2:C2", "B3:C3", "B4:C4"]),
      found: [read.replacing("B2=甲公司", with: "B2"), "unread D2 已核对"]),
    Case(
      testDescription: "an answer that goes on where nothing tells how wide the form is",
      sheets: one(company.replacing("甲公司", with: "甲 | 公司")),
      found: [read.replacing("甲公司", with: "甲 公司")]),
    Case(
      testDescription: "labels that say whether they are to be answered",
      sheets: one(
        company.replacing("企业名称", with: "企业名称（必填）").replacing("电话", with: "电话 (Required)")),
      found: [read]),
    Case(
      testDescription: "a telephone number from a web page",
      sheets: one(company.replacing("010-", with: "010\u{200B}-")), found: [read]),
  ]

  static let copies: [Case] = [
    Case(
      testDescription: "an empty copy of printed lines",
      sheets: [
        Page(name: "经济指标 (2)", drawing: "经济指标\n指标 | 2023年 | 2024年\n收入\n利润"),
        Page(name: "经济指标", drawing: lines),
      ], found: readLines),
    Case(
      testDescription: "printed lines that go on on another sheet",
      sheets: [
        Page(name: "经济指标", drawing: lines.replacing("\n利润 | 3 | 4", with: "")),
        Page(name: "续", drawing: lines.replacing("\n收入 | 1 | 2", with: "")),
      ], found: ["lines income B3=1 C3=2", "lines profit B3=3 C3=4"]),
    Case(
      testDescription: "printed lines side by side, the later in front",
      sheets: one(
        "经济指标\n指标 | 2023年 | 2024年 | | 指标 | 2023年 | 2024年\n利润 | 3 | 4 | | 收入 | 1 | "),
      found: ["lines income F3=1 G3", "lines profit B3=3 C3=4"]),
    Case(
      testDescription: "printed lines that nobody answered in either copy",
      sheets: [
        Page(name: "经济指标", drawing: "经济指标\n指标 | 2023年 | 2024年\n收入\n利润"),
        Page(name: "经济指标 (2)", drawing: "经济指标\n指标 | 2023年 | 2024年\n收入\n利润"),
      ], found: ["lines income B3 C3", "lines profit B4 C4"]),
    Case(
      testDescription: "last year's edition in hidden sheets",
      sheets: [
        Page(
          name: "旧", drawing: company.replacing("甲", with: "旧") + "\n旧话", isHidden: true),
        Page(name: "旧指标", drawing: lines.replacing("1 | 2", with: "8 | 9"), isHidden: true),
        Page(drawing: company), Page(name: "经济指标", drawing: lines),
      ], found: [read] + readLines + ["hidden-skipped A1", "hidden-skipped A3"]),
    Case(
      testDescription: "a table that stands in a hidden sheet alone",
      sheets: [
        Page(name: "经济指标", drawing: lines, isHidden: true), Page(drawing: company),
      ], found: readLines + [read]),
    Case(
      testDescription: "one of several copies that is hidden",
      sheets: [
        Page(drawing: "活动\n地点 | 甲地\n人数 | 3"),
        Page(name: "表2", drawing: "活动\n地点 | 乙地\n人数 | 4", isHidden: true),
      ], found: ["events B2=甲地 B3=3", "events B2=乙地 B3=4"]),
  ]

  static let lists: [Case] = [
    Case(
      testDescription: "who made the list",
      sheets: one(projects + "\n3\n | 填表人：王五 |  |  | 审核人：赵六\n |  |  |  | 2025-06-20"),
      found: rows + ["unread B7 填表人：王五", "unread E7 审核人：赵六", "unread E8 2025-06-20"]),
    Case(
      testDescription: "a project with a colon",
      sheets: one(projects + "\n3 | 平台：智能 | | | 5"),
      found: rows + ["projects B6=平台：智能 C6 D6 E6=5"]),
    Case(
      testDescription: "another word for the total",
      sheets: one(projects + "\n总计 |  |  |  | 20"), found: rows + ["total-mismatch E6"]),
    Case(
      testDescription: "a total with its unit",
      sheets: one(projects + "\n合计（万元） |  |  |  | 19万元\n备注"), found: rows + ["unread A7 备注"]),
    Case(
      testDescription: "a total behind the row's number",
      sheets: one(projects + "\n3 | 累计 |  |  | 19"), found: rows),
    Case(
      testDescription: "a sum of some rows is not that of all",
      sheets: one(
        projects.replacing("2 | 乙", with: "小计 |  |  |  | 12\n2 | 乙") + "\n合计 |  |  |  | 19"),
      found: [
        rows[0], rows[1].replacing("5=", with: "6="), "unread A5 小计", "unread E5 12",
      ]),
    Case(
      testDescription: "a sum in a list that the form does not add up",
      sheets: one("专利情况表\n名称 | 授权号\n丁 | ZL1\n共计 | 1件"),
      found: ["patents A3=丁 B3=ZL1", "unread A4 共计", "unread B4 1件"]),
    Case(
      testDescription: "title and header again on another page",
      sheets: one(
        "专利情况表\n名称 | 授权号\n丁 | ZL1\n\n专利情况表（续）\n\n名称 | 授权号\n戊 | ZL2"),
      found: ["patents A3=丁 B3=ZL1", "patents A8=戊 B8=ZL2"]),
    Case(
      testDescription: "a row that begins as the title does",
      sheets: one("专利情况表\n名称 | 授权号\n丁 | ZL1\n专利情况表说明 | ZL3\n戊 | ZL2"),
      found: [
        "patents A3=丁 B3=ZL1", "patents A4=专利情况表说明 B4=ZL3", "patents A5=戊 B5=ZL2",
      ]),
    Case(
      testDescription: "a word in front of those over a column",
      sheets: one(projects.replacing("名称", with: "研发名称")), found: rows + ["label-resembled B2"]),
    Case(
      testDescription: "a word in front of those over a column that is there as well",
      sheets: one("专利情况表\n名称 | 单位名称 | 授权号\n丁 | 甲公司 | ZL1"),
      found: ["patents A3=丁 C3=ZL1", "unread B2 单位名称", "unread B3 甲公司"]),
    Case(
      testDescription: "a header of two rows made one",
      sheets: one(
        projects.replacing(
          "起止时间 |  | 经费（万元）\n     |      | 开始 | 结束 |", with: "起止时间开始 | 起止时间-结束 | 经费（万元）")),
      found: rows.map { $0.replacing("4=", with: "3=").replacing("5=", with: "4=") }),
  ]

  @Test(arguments: questions + copies + lists)
  func `habits of offices`(example: Case) throws {
    let schema = try Self.form.load()
    let sheets = example.sheets.map { page in
      var sheet = Sheet(page.name, drawing: page.drawing, merges: page.merges)
      sheet.visibility = page.isHidden ? .hidden : .visible
      return sheet
    }
    let found = Importer(schema: schema).read(Workbook(sheets: sheets), file: "a.xlsx")
    #expect(found.told(in: schema).joined(separator: "\n") == example.found.joined(separator: "\n"))
  }

  @Test func `an invisible character in a number before a label`() {
    #expect(LabelForm("1\u{200B}1. 合作内容").key == LabelForm("合作内容").key)
    #expect(LabelForm("1 1. 合作内容").key != LabelForm("合作内容").key)
  }

  private static let form = SmallForm(files: [
    "form.yaml": """
    form: habits
    version: "1"
    title: {zh: 表, en: Form}
    country: CN
    sender: company.name
    tables: [company.yaml, lines.yaml, projects.yaml, patents.yaml, events.yaml]
    """,
    "company.yaml": """
    table: company
    sheet: 企业
    title: 企业情况表
    copies: one
    questions:
      - {label: 企业名称, answer: "{name}"}
      - {label: 邮箱, answer: "{email}"}
      - {label: 电话, answer: "{phone}"}
    fields:
      name: {kind: text, title: {en: Name}}
      email: {kind: email, required: false, title: {en: Email}}
      phone: {kind: phone, required: false, title: {en: Phone}}
    """,
    "lines.yaml": """
    table: lines
    sheet: 经济指标
    title: 经济指标
    copies: lines
    columns:
      - label: 指标
      - {label: 2023年, answer: "{y2023}"}
      - {label: 2024年, answer: "{y2024}"}
    lines: {income: 收入, profit: 利润}
    fields:
      y2023: {kind: count, required: false, title: {en: "2023"}}
      y2024: {kind: count, required: false, title: {en: "2024"}}
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
    total: {label: 合计, of: [money]}
    fields:
      name: {kind: text, title: {en: Name}}
      start: {kind: date, title: {en: Start}}
      end: {kind: date, title: {en: End}}
      money: {kind: amount, unit: 万元, required: false, title: {en: Money}}
    """,
    "patents.yaml": """
    table: patents
    sheet: 专利
    title: 专利情况表
    copies: rows
    columns:
      - {label: 名称, answer: "{name}"}
      - {label: 授权号, answer: "{number}"}
    fields:
      name: {kind: text, title: {en: Name}}
      number: {kind: text, title: {en: Number}}
    """,
    "events.yaml": """
    table: events
    sheet: 活动
    title: 活动
    copies: many
    questions:
      - {label: 地点, answer: "{place}"}
      - {label: 人数, answer: "{people}"}
    fields:
      place: {kind: text, title: {en: Place}}
      people: {kind: count, title: {en: People}}
    """,
  ])
}
