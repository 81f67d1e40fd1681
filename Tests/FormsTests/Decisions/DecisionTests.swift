import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import Forms

@Suite struct DecisionTests {
  private static func load(_ text: String, sparesOthers: Bool = false) throws -> [Decision] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: Decision.fileName)
    return try Decision.load(
      path: folder.file(Decision.fileName), schemas: [Zhangjiang.schema],
      sparesOthers: sparesOthers)
  }

  private static let digest = String(repeating: "0a", count: 32)

  @Test func `reads what the office decided, in its order`() throws {
    let decisions = try Self.load(
      """
      # 值班记录
      - file: 区/嘉定园.xlsx
        digest: sha256:\(Self.digest)
        status: counts
        by: 值班
        at: 2021-08-16T09:00
      - file: 旧.xlsx
        status: ignored
        because: 重复
      - file: 退改.xlsx
        status: sent-back
      - file: 某某.xlsx
        sender: 嘉定园
      - file: 嘉定园.xlsx
        accept: {code: length-short, table: incubators, record: 0, field: outcome}
        because: 已电话核实
      - file: 嘉定园.xlsx
        change: {table: incubators, record: 1, field: team_size, to: 12}
      - file: 嘉定园.xlsx
        change: {table: incubators, record: 1, field: policy_support_note, to: ''}
      """)
    let bytes = try #require(decisions.first?.digest).bytes
    #expect(bytes == [UInt8](repeating: 10, count: 32))
    #expect(
      decisions.map(\.verdict) == [
        .counts, .ignored, .sentBack, .sender("嘉定园"),
        .accept(
          AcceptedIssue(code: "length-short", table: "incubators", record: 0, field: "outcome")),
        .change(AnswerChange(table: "incubators", record: 1, field: "team_size", to: "12")),
        .change(
          AnswerChange(table: "incubators", record: 1, field: "policy_support_note", to: "")),
      ])
    #expect(decisions.map(\.reason) == ["值班，2021-08-16T09:00", "重复", "", "", "已电话核实", "", ""])
  }

  @Test(arguments: [("电话", "值班", "电话，值班"), ("By telephone", "Ann", "By telephone, Ann")])
  func `a reason has the comma of its own words`(because: String, by: String, reason: String) {
    #expect(Decision(file: "a", .counts, by: by, because: because).reason == reason)
  }

  @Test(arguments: ["", "# 还没有\n", "\u{FEFF}\n"])
  func `a file without decisions is no fault`(text: String) throws {
    #expect(try Self.load(text).isEmpty)
  }

  @Test(arguments: [("", ""), ("~", ""), ("null", ""), ("'~'", "~"), ("\"null\"", "null")])
  func `nothing takes an answer away, and the word null in quotes is an answer`(
    written: String, to: String
  ) throws {
    let decisions = try Self.load(
      "- file: a.xlsx\n  change: {table: incubators, record: 0, field: team_size, to: \(written)}")
    let change = AnswerChange(table: "incubators", record: 0, field: "team_size", to: to)
    #expect(decisions.map(\.verdict) == [.change(change)])
  }

  static let faults: [(String, line: Int, said: String)] = [
    ("- file: a.xlsx", 1, "status"),
    ("- file: a.xlsx\n  stauts: counts", 2, "status"),
    ("- file: a.xlsx\n  status: maybe", 2, "counts, ignored, sent-back"),
    ("- file: a.xlsx\n  digest: md5:1\n  status: counts", 2, "sha256"),
    ("- status: counts", 1, "file"),
    ("- file: a.xlsx\n  accept: {code: lenght-short}", 2, "length-short"),
    ("- file: a.xlsx\n  accept: {code: minimum, table: incubator}", 2, "incubators"),
    ("- file: a.xlsx\n  accept: {code: length-short, cell: 3B}", 2, "write it like B3"),
    (
      "- file: a.xlsx\n  change: {table: incubators, record: 0, field: teamsize, to: 1}", 2,
      "team_size"
    ),
    ("- file: a.xlsx\n  change: {table: incubators, record: x, field: team_size, to: 1}", 2, ""),
    ("file: [", 2, ""),
  ]

  @Test(arguments: faults)
  func `says where it is wrong, and what would be right`(
    text: String, line: Int, said: String
  ) throws {
    let error = try #require(throws: SchemaError.self) { try Self.load(text) }
    #expect(error.faults.first?.line == line)
    #expect(error.faults.first?.message.en.contains(said) == true || said.isEmpty)
  }

  @Test(arguments: [
    "accept: {code: required-missing, table: museum, field: opening}",
    "accept: {code: required-missing, table: incubators, field: opening}",
    "accept: {code: opening-hours}", "change: {table: museum, record: 0, field: opening, to: 1}",
  ])
  func `what was decided about another form is passed over where that is wanted`(
    decision: String
  ) throws {
    let text = "- file: a.xlsx\n  status: counts\n- file: a.xlsx\n  \(decision)\n"
    #expect(try Self.load(text, sparesOthers: true).map(\.verdict) == [.counts])
    #expect(throws: SchemaError.self) { try Self.load(text) }
    // What is wrong for any form stays a fault.
    #expect(throws: SchemaError.self) {
      try Self.load("\(text)- file: a.xlsx\n  status: fine\n", sparesOthers: true)
    }
  }

  @Test func `of two decisions about one thing the later counts`() {
    func of(_ verdicts: [Decision.Verdict], digest: FileDigest? = nil) -> FileDecisions {
      FileDecisions(
        verdicts.enumerated().map { ($0.offset, Decision(file: "a", digest: digest, $0.element)) },
        digest: nil)
    }
    #expect(of([.counts, .ignored]).ignored == "" && of([.counts, .ignored]).chosen == nil)
    #expect(of([.ignored, .counts]).ignored == nil && of([.ignored, .counts]).chosen == 1)
    #expect(of([.sender("甲"), .sender("乙")]).sender == "乙")
    let changes = [1, 2].map {
      Decision.Verdict.change(
        AnswerChange(table: "t", record: 0, field: "f", to: "\($0)"))
    }
    #expect(of(changes).changes.map(\.answer.to) == ["2"])
    // Decided about another file than the one that lies there now.
    let outdated = of([.ignored], digest: FileDigest(bytes: [1]))
    #expect(outdated.ignored == nil && outdated.outdated == 1)
    // A return that was sent back counts as before, and is to come back as another file.
    #expect(of([.counts, .sentBack]).chosen == 0 && of([.counts, .sentBack]).sentBack == "")
    let again = of([.sentBack], digest: FileDigest(bytes: [1]))
    #expect(again.sentBack == nil && again.outdated == 0)
  }
}
