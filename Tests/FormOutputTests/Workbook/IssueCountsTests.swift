@testable import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

@Suite struct IssueCountsTests {
  @Test func `lists first what most parks failed, then what is wrong most often`() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let styles = SheetStyles(&writer)
    var counts = IssueCounts()
    func add(_ finding: some Finding, _ field: Int, parks: Int...) {
      for park in parks {
        counts.add(Forms.Issue(finding, table: 1, record: 0, field: field), sender: park)
      }
    }
    add(FormatEmail(), 0, parks: 0, 0, 0)
    add(RequiredMissing(), 1, parks: 0, 1)
    add(RequiredMissing(), 0, parks: 0, 1, 1)
    add(PeriodInvalid(), 2, parks: 0)
    add(NoteUnexpected(option: "E"), 2, parks: 0)
    add(TableMissing(severity: .note), 0, parks: 0, 1)
    let rows = counts.rows(
      IssueRow(schema: SmallForm.schema, language: .zh, styles: styles)
    ).map { row in
      row.map { content in
        switch content {
        case .text(let text), .styled(let text, _): text
        case .number(let number): "\(Int(number))"
        default: ""
        }
      }
    }
    #expect(
      rows.map { [$0[1], $0[4], $0[5], $0[6]] } == [
        ["required-missing", "1. 园区/孵化器名称", "2", "3"],
        ["required-missing", "2. 合作国别/地区", "2", "2"],
        ["format-email", "1. 园区/孵化器名称", "1", "3"],
        ["note-unexpected", "3. 合作周期", "1", "1"],
        ["period-invalid", "3. 合作周期", "1", "1"],
      ])
  }
}
