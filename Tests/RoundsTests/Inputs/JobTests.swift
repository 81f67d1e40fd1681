import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import Rounds

@Suite struct JobTests {
  private static func outcome(cells: Int) throws -> Outcome {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("通讯录")
    for row in 0..<cells { try writer.write("某人\(row)", in: sheet, row: row, column: 0) }
    try writer.close()
    return Job(path: folder.file("a.xlsx"), file: "a.xlsx", isNamed: true, limits: Limits())
      .outcome(with: Importer(schema: RoundTests.schema))
  }

  @Test func `a workbook without anything of the form is not this form, and says what it is`()
    throws
  {
    guard case .failed(let failure) = try Self.outcome(cells: 30) else {
      Testing.Issue.record("it was read")
      return
    }
    #expect(failure.status == .notThisForm && failure.code == "not-this-form")
    #expect(failure.message.zh.contains("“通讯录”"))
  }

  @Test func `a workbook with next to nothing in it is read as ever`() throws {
    guard case .read = try Self.outcome(cells: 3) else {
      Testing.Issue.record("it was not read")
      return
    }
  }
}
