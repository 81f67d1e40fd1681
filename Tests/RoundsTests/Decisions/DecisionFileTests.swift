import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@Suite struct DecisionFileTests {
  private static let hostile = "a\"b\\c\n- file: x\n\t#\r: {}[]&*!|>'%@`甲"

  static let cases: [Decision] = [
    Decision(file: "区/嘉定园.xlsx", .counts, by: "值班", at: "2021-08-16T09:00"),
    Decision(file: "a.zip/b c.xlsx", .ignored, because: "重复: 见邮件 #2"),
    Decision(file: "x.xlsx", .sentBack, by: "值班"),
    Decision(file: "x.xlsx", .sender("true")),
    Decision(file: "12.xlsx", .sender("嘉定园"), by: "007"),
    Decision(file: hostile, .sender(hostile), by: hostile, because: hostile),
    Decision(
      file: "x.xlsx",
      .accept(
        AcceptedIssue(
          code: Issue.Code(rawValue: "required-missing"), table: "basics", record: 0,
          sheet: "表, 1}", cell: "B3"))),
    Decision(
      file: "x.xlsx",
      .change(AnswerChange(table: "incubators", record: 1, field: "name", to: "12, \"}\n"))),
    Decision(
      file: "x.xlsx",
      .change(AnswerChange(table: "incubators", record: 0, field: "address", to: ""))),
  ]

  @Test(arguments: cases)
  func `a decision is read as it was made`(decision: Decision) throws {
    let folder = try TemporaryFolder()
    let file = DecisionFile(in: folder.path)
    try file.add(decision)
    #expect(try file.decisions([RoundTests.schema]) == [decision])
  }

  @Test func `what stands in the file stays byte for byte`() throws {
    let folder = try TemporaryFolder()
    let hand = "# 手写\n-   file:   b.xlsx   # 说明\n    status: ignored"
    try folder.write(hand, to: Decision.fileName)
    let file = DecisionFile(in: folder.path)
    for decision in Self.cases { try file.add(decision) }
    #expect(try folder.text(Decision.fileName).hasPrefix(hand + "\n"))
    #expect(try file.decisions([RoundTests.schema]).count == Self.cases.count + 1)
    for decision in Self.cases.reversed() { #expect(try file.remove(decision)) }
    #expect(try folder.text(Decision.fileName) == hand + "\n")
  }

  @Test func `only what was written so is taken out`() throws {
    let folder = try TemporaryFolder()
    let file = DecisionFile(in: folder.path)
    let decision = Decision(file: "b.xlsx", .counts)
    try folder.write("- file: b.xlsx\n  status: counts # ja\n", to: Decision.fileName)
    #expect(try file.remove(decision) == false)
    // More lines follow that belong to the same item.
    try folder.write("- file: b.xlsx\n  status: counts\n  by: 值班\n", to: Decision.fileName)
    #expect(try file.remove(decision) == false)
    try file.add(decision)
    #expect(try file.remove(decision))
    #expect(try file.remove(decision) == false)
    #expect(try folder.names() == [Decision.fileName])
  }

  @Test(arguments: [
    "a\u{7}.xlsx", "a\u{202E}.xlsx", "\u{FFFF}", String(repeating: "x", count: 9_000),
  ])
  func `what would make the file unreadable is not written`(text: String) throws {
    let folder = try TemporaryFolder()
    let file = DecisionFile(in: folder.path)
    try file.add(Decision(file: "b.xlsx", .counts))
    for decision in [
      Decision(file: text, .counts), Decision(file: "b.xlsx", .sender(text)),
      Decision(file: "b.xlsx", .counts, because: text),
    ] {
      #expect(throws: FileError.self) { try file.add(decision) }
    }
    #expect(try file.decisions([RoundTests.schema]).count == 1)
  }

  @Test func `a file that cannot be written is as it was`() throws {
    let file = DecisionFile(in: "/proc")
    #expect(throws: FileError.self) { try file.add(Decision(file: "b.xlsx", .counts)) }
  }
}
