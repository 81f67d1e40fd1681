import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// A form to mend says which return it mends.
@Suite struct MendedReturnTests {
  private static func read(_ change: (inout Workbook) -> Void) throws -> (Return, Return) {
    let path = try #require(CorrectionFormTests.samples.first { $0.contains("嘉定") })
    let original = Zhangjiang.importer.read(try Workbook(path: path), file: "区/嘉定园 旧.xlsx")
    let folder = try TemporaryFolder()
    try CorrectionForm(schema: Zhangjiang.schema, language: .zh, returned: original)
      .write(path: folder.file("a.xlsx"), sparing: .none)
    var workbook = try Workbook(path: folder.file("a.xlsx"))
    change(&workbook)
    return (original, Zhangjiang.importer.read(workbook, file: "嘉定园.xlsx"))
  }

  @Test(arguments: [(true, true), (false, true), (true, false), (false, false)])
  func `by its properties or its hidden sheet`(hasProperties: Bool, hasSheet: Bool) throws {
    let (original, mended) = try Self.read { workbook in
      if !hasProperties { workbook.properties.custom = [:] }
      if !hasSheet { workbook.sheets.removeAll { $0.name == FormMark.sheet } }
    }
    guard hasProperties || hasSheet else {
      #expect(mended.mends == nil)
      return
    }
    #expect(mended.mends?.file == "区/嘉定园 旧.xlsx")
    #expect(mended.mends?.digest == original.mark)
    #expect(!mended.unread.contains { $0.sheet == FormMark.sheet })
  }

  @Test(arguments: [("2021-08-01T00:00:00Z", 0), (nil, 0), ("2000-01-01T00:00:00Z", 1)])
  func `it counts once somebody has saved it, whatever the clocks say`(
    saved: String?, counts: Int
  ) throws {
    var (original, mended) = try Self.read { $0.properties.modified = saved }
    original.modified = "2021-08-12T00:00:00Z"
    let table = try #require(Zhangjiang.schema.tables.firstIndex { $0.id == "incubators" })
    if counts == 0 { mended.records.removeAll { $0.table == table } }
    var status = RoundStatus(schema: Zhangjiang.schema)
    for form in [mended, original] { status.add(.read(form)) }
    status.decide()
    #expect(status.returns.map(\.standing.isCounted) == [counts == 0, counts == 1])
  }

  @Test func `the fixed time that we store is no time`() throws {
    #expect(try Self.read { _ in }.1.modified == nil)
    #expect(
      try Self.read { $0.properties.modified = "2021-08-12T09:15:00Z" }.1.modified
        == "2021-08-12T09:15:00Z")
  }
}
