import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// A note is said wherever an issue is, and counted nowhere.
struct NoteTests {
  private static let returned: Return = {
    var form = SmallForm.filled()
    form.issues = form.issues.map { old in
      Forms.Issue(
        TableMissing(severity: .note), table: old.table, record: old.record, field: old.field,
        place: old.place, found: old.found)
    }
    return form
  }()

  @Test func `a return with nothing but notes needs no form to mend`() {
    #expect(SmallForm.filled().hasToBeMended)
    #expect(!Self.returned.hasToBeMended)
  }

  @Test func `stands in the text, the JSON and the CSV`() throws {
    #expect(
      IssueText.lines(of: Self.returned, schema: SmallForm.schema, language: .zh)[0]
        .hasPrefix("嘉定园.xlsx: 表2 (2)!B13: 说明 [table-missing] "))
    let folder = try TemporaryFolder()
    var json = JSONExport(
      to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try json.add(.read(Self.returned))
    try json.finish()
    #expect(
      try folder.text("a.json").contains("{\"code\":\"table-missing\",\"severity\":\"note\","))
    var csv = try CSVExport(
      folder: folder.file("csv"), sparing: .none, schema: SmallForm.schema, language: .zh,
      byteOrderMark: true)
    try csv.add(.read(Self.returned))
    try csv.finish()
    #expect(try folder.text("csv/issues.csv").contains(",table-missing,note,"))
    // Two records, no error, no warning.
    #expect(try folder.text("csv/returns.csv").contains(",2,0,0"))
  }

  @Test func `marks its cell on the page, in a color of its own`() throws {
    let folder = try TemporaryFolder()
    let page = try HTMLPage(
      to: try OutputFile(path: folder.file("a.html"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try page.write([.read(Self.returned)])
    let text = try folder.text("a.html")
    #expect(text.contains("<span class=\"mark note\">1</span>"))
    #expect(text.contains("class=\"blank alone wrong note\""))
    #expect(text.contains("<li><b class=\"good\">0</b>错误</li>\n<li><b class=\"\">0</b>提醒</li>"))
    #expect(!text.contains("问题种类"))
  }

  @Test func `is a row of the workbook, tinted at the answer, and not in the counts`() throws {
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), [.read(Self.returned)])
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    let issues = ConsolidatedWorkbookTests.rows(workbook.sheets.first { $0.name == "校验问题" })
    #expect(issues.contains { $0.contains("说明") && $0.contains("table-missing") })
    let counts = ConsolidatedWorkbookTests.rows(workbook.sheets.first { $0.name == "问题汇总" })
    #expect(counts.allSatisfy { !$0.contains("table-missing") })
    var status = RoundStatus(schema: SmallForm.schema)
    status.add(.read(Self.returned))
    let summary = RoundSummary(status, schema: SmallForm.schema)
    #expect((summary.errors, summary.warnings) == (0, 0))
  }

  @Test func `has a color of its own in a sender's file and in a form to mend`() {
    let marks = ReturnMarks.marks(of: Self.returned, schema: SmallForm.schema, language: .zh)
    #expect(marks.map(\.fillColor) == [ReturnMarks.noteColor])
    let copies = CorrectionForm(schema: SmallForm.schema, language: .zh, returned: Self.returned)
      .copies().copies
    #expect(copies.flatMap(\.remarks.values).map(\.severity) == [.note])
  }
}
