import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

/// Every sender of the roster and every file has a status in what other programs read.
@Suite struct StatusForEveryoneTests {
  private static let roster = Roster(
    entries: ["嘉定园", "金桥园", "黄浦园"].map { Roster.Entry(sender: $0) })
  private static let outcomes: [Outcome] = [
    .failed(
      Failure(
        file: "黄浦园/表.xls", code: "needs-conversion", message: SmallForm.failure.message,
        sender: "黄浦园")),
    .failed(SmallForm.failure), .read(SmallForm.filled()), .skipped(SmallForm.skipped),
  ]

  @Test func `returns in CSV tell who is missing and whose file cannot be read`() throws {
    let folder = try TemporaryFolder()
    try OneByOne(
      try CSVExport(
        folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
        byteOrderMark: false)
    ).write(Self.outcomes, roster: Self.roster)
    let lines = try folder.text("returns.csv").split(separator: "\r\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        "黄浦园/表.xls,黄浦园,,needs-conversion,,0,0,0", "坏.xlsx,,,unreadable,,0,0,0",
        "嘉定园.xlsx,嘉定园,2021-08-12T09:15:00Z,counts,,2,1,0", ",金桥园,,missing,,0,0,0",
      ])
    #expect(try folder.text("failures.csv").contains("黄浦园,needs-conversion\r\n"))
    #expect(try folder.text("skipped.csv").hasSuffix("skipped\r\n"))
  }

  @Test func `JSON tells the sender of a file that cannot be read, and who is missing`() throws {
    let folder = try TemporaryFolder()
    let summary = try OneByOne(
      JSONExport(
        to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
        language: .zh)
    ).write(Self.outcomes, roster: Self.roster)
    let text = try folder.text("a.json")
    #expect(text.contains(#""status":"needs-conversion","sender":"黄浦园"}"#))
    #expect(text.contains(#""missing":["金桥园"]"#))
    #expect(summary.missing == ["金桥园"] && summary.onlyUnreadable == ["黄浦园"])
  }
}
