@testable import Forms
import Spreadsheet
import Testing

@testable import FormOutput

@Suite struct IssueTextTests {
  @Test func `names the place first, and puts one code at one cell on one line`() {
    let place = Issue.Place(sheet: "表2", cell: SmallForm.cell("B13"))
    let form = Return(
      file: "嘉定园.xlsx",
      issues: [
        Issue(TableMissing(severity: .warning), table: 0),
        Issue(RequiredMissing(), table: 1, record: 0, field: 5, place: place),
        Issue(RequiredMissing(), table: 1, record: 0, field: 6, place: place),
        Issue(BelowMinimum(least: 0), table: 1, record: 0, field: 6, place: place, found: "-1"),
      ])
    let lines = IssueText.lines(of: form, schema: SmallForm.schema, language: .zh)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("嘉定园.xlsx: 提醒 [table-missing] "))
    #expect(lines[1].hasPrefix("嘉定园.xlsx: 表2!B13: 错误 [required-missing] "))
    #expect(lines[2].hasPrefix("嘉定园.xlsx: 表2!B13: 错误 [minimum] "))
  }

  @Test func `keeps control characters from the terminal`() {
    let form = Return(
      file: "a\u{1B}[31m\n.xlsx", issues: [Issue(TableMissing(severity: .error), table: 0)])
    let lines = IssueText.lines(of: form, schema: SmallForm.schema, language: .en)
    #expect(lines[0].hasPrefix("“a\u{FFFD}[31m .xlsx”: error [table-missing] "))
  }
}
