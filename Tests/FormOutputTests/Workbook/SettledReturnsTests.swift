import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

/// What is written of several returns of one sender.
@Suite struct SettledReturnsTests {
  private static func older(saved: String = "2021-08-01T00:00:00Z") -> Return {
    var form = SmallForm.filled(file: "旧.xlsx", name: "旧名")
    form.modified = saved
    return form
  }

  /// Two returns of 嘉定园, and one that cannot be read between them.
  private static func outcomes(saved: String = "2021-08-01T00:00:00Z") -> [Outcome] {
    [.read(older(saved: saved)), .failed(SmallForm.failure), .read(SmallForm.filled())]
  }

  private static func text(_ outcomes: [Outcome], roster: Roster? = nil) throws -> String {
    let folder = try TemporaryFolder()
    try OneByOne(
      IssueText(
        to: try OutputFile(path: folder.file("a.txt"), sparing: .none), schema: SmallForm.schema,
        language: .zh)
    ).write(outcomes, roster: roster)
    return try folder.text("a.txt")
  }

  @Test func `of a return that another has taken the place of only that is said`() throws {
    let text = try Self.text(Self.outcomes())
    #expect(text.hasPrefix("旧.xlsx: 已被替代，以 嘉定园.xlsx 为准\n嘉定园.xlsx: 表2 (2)!B13: 错误 [type-error]"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `which of two counts is an issue where the times do not tell`() throws {
    let text = try Self.text(Self.outcomes(saved: "2021-08-12T09:15:00Z"))
    #expect(text.components(separatedBy: "[return-unclear]").count == 3)
  }

  @Test func `tells at the end who is missing, and of whom nothing can be read`() throws {
    let roster = Roster(
      entries: ["嘉定园", "金桥园", "黄浦园", "未来园"].map { Roster.Entry(sender: $0) })
    let broken = Failure(file: "黄浦园.xlsx", code: "corrupt", message: SmallForm.failure.message)
    let text = try Self.text([.read(SmallForm.filled()), .failed(broken)], roster: roster)
    #expect(text.hasSuffix("\n未报：金桥园、未来园\n无法读取：黄浦园\n"))
  }

  @Test func `what does not count is not in the summary`() throws {
    let folder = try TemporaryFolder()
    let summary = try OneByOne(
      JSONExport(
        to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
        language: .zh)
    ).write(Self.outcomes())
    #expect(summary.errors == 1 && summary.superseded == 1 && summary.records == [1, 1])
    let text = try folder.text("a.json")
    #expect(
      text.contains(
        #"{"file":"旧.xlsx","sender":"嘉定园","status":"superseded","superseded_by":"嘉定园.xlsx","#))
    #expect(text.components(separatedBy: "superseded_by").count == 2)
  }

  @Test(arguments: [
    ("2021-08-01T00:00:00Z", "superseded,嘉定园.xlsx", "counts,", 1),
    ("2021-08-12T09:15:00Z", "undecided,", "undecided,", 0),
  ])
  func `tables in CSV have what counts`(
    saved: String, older: String, newer: String, rows: Int
  ) throws {
    let folder = try TemporaryFolder()
    try OneByOne(
      try CSVExport(
        folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
        byteOrderMark: false)
    ).write(Self.outcomes(saved: saved))
    let lines = try folder.text("returns.csv").split(separator: "\r\n").dropFirst()
    #expect(lines.first?.hasPrefix("旧.xlsx,嘉定园,\(saved),\(older),") == true)
    #expect(lines.last?.hasPrefix("嘉定园.xlsx,嘉定园,2021-08-12T09:15:00Z,\(newer),") == true)
    #expect(try folder.text("incubators.csv").split(separator: "\r\n").count == 1 + rows)
  }

  @Test func `lines of JSON tell at the end which files do not count`() throws {
    for (saved, end) in [
      ("2021-08-01T00:00:00Z", #"{"kind":"superseded","file":"旧.xlsx","by":"嘉定园.xlsx"}"#),
      (
        "2021-08-12T09:15:00Z",
        #"{"kind":"undecided","file":"嘉定园.xlsx","others":["旧.xlsx"]}"#
      ),
    ] {
      let folder = try TemporaryFolder()
      var export = NDJSONExport(
        to: try OutputFile(path: folder.file("a"), sparing: .none), schema: SmallForm.schema,
        language: .zh)
      var status = RoundStatus(schema: SmallForm.schema)
      for outcome in Self.outcomes(saved: saved) {
        status.add(outcome)
        try export.add(outcome)
      }
      status.decide()
      try export.finish(status)
      #expect(try folder.text("a").split(separator: "\n").last == Substring(end))
    }
  }

  @Test func `texts that Excel takes for formulas are guarded in CSV for Excel`() throws {
    for (isForExcel, name) in [(true, "'=1+1"), (false, "=1+1")] {
      let folder = try TemporaryFolder()
      var export = try CSVExport(
        folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
        byteOrderMark: isForExcel)
      try export.add(.read(SmallForm.filled(name: "=1+1")))
      try export.finish()
      #expect(try folder.text("incubators.csv").contains(",\(name),"))
    }
  }
}
