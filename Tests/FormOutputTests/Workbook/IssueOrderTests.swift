import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// The sheet of issues: what is worst and what many did wrong stands first, and together.
@Suite struct IssueOrderTests {
  private static func returned(_ sender: String, _ issues: [Forms.Issue]) -> Outcome {
    var form = SmallForm.filled(file: "\(sender).xlsx", name: sender)
    form.sender = sender
    form.issues = issues
    return .read(form)
  }

  private static func issue(field: Int, _ found: String) -> Forms.Issue {
    Forms.Issue(
      TypeError(whole: true, zero: false), table: 1, record: 0, field: field,
      place: Forms.Issue.Place(sheet: "表2", cell: SmallForm.cell("B13")), found: found)
  }

  private static let note = Forms.Issue(TableMissing(severity: .warning), table: 0)

  private static func rows(_ outcomes: [Outcome]) throws -> [[String]] {
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), outcomes)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    return ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "校验问题" })
  }

  @Test func `errors stand before warnings, equal ones of a question together`() throws {
    let rows = try Self.rows([
      Self.returned("甲", [Self.note, Self.issue(field: 6, "多"), Self.issue(field: 5, "若干")]),
      Self.returned("乙", [Self.issue(field: 5, "若干"), Self.issue(field: 6, "少")]),
      .failed(SmallForm.failure), Self.returned("丙", [Self.issue(field: 6, "多")]),
    ])
    #expect(
      rows.dropFirst(3).map { row in
        [row[1]] + row.filter { ["甲", "乙", "丙", "若干", "多", "少"].contains($0) }
      } == [
        ["无法读取"], ["错误", "甲", "若干"], ["错误", "乙", "若干"], ["错误", "甲", "多"], ["错误", "丙", "多"],
        ["错误", "乙", "少"], ["提醒", "甲"],
      ])
    #expect(rows.dropFirst(3).map { $0[0] } == (1...7).map { "#\($0).0" })
    #expect(rows[1] == ["3 份填报表中 3 份有错误，共 5 处；提醒 1 处"])
  }

  @Test func `rows that repeat what is above are no higher for it`() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let row = IssueRow(
      schema: SmallForm.schema, language: .zh, styles: SheetStyles(&writer))
    let long = String(repeating: "应填整数。", count: 30)
    let contents = row.contents(
      Self.issue(field: 5, "若干"), message: long, of: SmallForm.filled(), sender: "甲",
      source: nil, cell: nil)
    let whole = ListSheet.Row(contents, columns: row.columns)
    #expect(whole.height > 5 * ListSheet.lineHeight)
    #expect(whole.repeating.height < 2 * ListSheet.lineHeight)
  }

  @Test func `a long text stands in a sheet of its own, and its beginning in its row`() throws {
    var form = SmallForm.filled()
    let text = String(repeating: "合作成效显著，", count: 60) + "完。"
    form.records[1].answers[8] = SmallForm.answer(.text(text), "B16")
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), [.read(form)])
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    let row = ConsolidatedWorkbookTests.rows(sheets[2])[3]
    #expect(row.contains("合作成效显著，合作成效显著，…"))
    let prose = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "合作成效" })
    #expect(prose[1] == ["序号", "单位", "表格", "名称", "字数", "内容"])
    #expect(prose[2] == ["#1.0", "嘉定园", "表2", "中德孵化器", "#422.0", text])
  }
}
