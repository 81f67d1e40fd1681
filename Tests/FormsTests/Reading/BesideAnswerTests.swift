import Forms
import Spreadsheet
import Testing

@testable import Forms

/// What stands beside an answer and is no part of it is an issue or unread, never nothing.
struct BesideAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var cells: [String: String]
    var issues: [String] = []
    var unread: [String] = []
    var testDescription: String { name }

    init(
      _ name: String, _ cell: String, _ text: String, issues: [String] = [], unread: [String] = []
    ) {
      self.name = name
      cells = [cell: text]
      self.issues = issues
      self.unread = unread
    }
  }

  private static let support = "incubators.policy_support 表2!B15"

  static let cases: [Case] = [
    Case("a remark behind a sentence", "B12", "运营团队人数为12人（含兼职3人）", unread: ["B12 含兼职3人"]),
    Case("a remark before a sentence", "B12", "截至六月底，运营团队人数为12人", unread: ["B12 截至六月底"]),
    Case("a full stop behind a sentence", "B12", "运营团队人数为12人。"),
    Case(
      "remarks in clauses in another order", "B13",
      "外籍人员共20人（均为专家），企业共有30家，其中外资或合资企业10家，就业规模400人，企业总投资规模约为5.5亿元人民币",
      unread: ["B13 均为专家"]),
    Case(
      "a remark beside an option", "B11", "运营主体性质为(A) A. 企业（国有） B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
      unread: ["B11 国有"]),
    Case(
      "options without what was chosen", "B15",
      "如无则不选,如有请选择。() 可多选 A. 资金 B. 场地 C. 载体 D. 其他_____ (请备注)",
      issues: ["choice-unknown " + support]),
    Case("a question mark for a choice", "B15", "？？", unread: ["B15 ？？"]),
    Case("a star for a choice", "B15", "***", issues: ["choice-unknown " + support]),
    Case(
      "a star beside an option", "B15", "() A. 资金 * B. 土地 C. 载体 D. 其他_____ (请备注)",
      issues: ["choice-unknown " + support]),
    Case(
      "a plus beside an option", "B15", "() A. 资金 B. 土地 + C. 载体 D. 其他_____ (请备注)",
      issues: ["choice-unknown " + support]),
    Case("a picture for a choice", "B15", "👍", issues: ["choice-unknown " + support]),
    Case("a tick for a choice", "B15", "√", issues: ["choice-unknown " + support]),
    Case("words for a choice", "B15", "有", issues: ["choice-unknown " + support]),
    Case("nothing in a choice", "B15", "（　）"),
    Case("a stroke for a choice", "B15", "/"),
    Case("an apostrophe before a mobile", "D17", "'13800138000"),
    Case("an apostrophe before a number", "B12", "运营团队人数为'12人"),
    Case(
      "a number that is not exact", "B12", "运营团队人数为约12人",
      issues: ["number-about incubators.team_size 表2!B12"]),
    Case(
      "a number that is not exact where the form says so", "B13",
      "企业共有30家,企业总投资规模约为约5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人"),
  ]

  @Test(arguments: cases)
  func `speaks`(example: Case) {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators(example.cells.mapValues { $0 }))
    #expect(found.shown == example.issues)
    #expect(found.unread.map { "\($0.cell) \($0.text)" } == example.unread)
  }

  @Test func `names beside an address are unread`() {
    let found = Zhangjiang.read(.contact(), .basics(["B9": "张三 <zhang@example.cn>"]), .incubators())
    #expect(found.shown == [])
    #expect(found.answer("basics", "contact_email")?.value == .text("zhang@example.cn"))
    #expect(found.unread.map { "\($0.sheet)!\($0.cell) \($0.text)" } == ["表1!B9 张三"])
  }
}
