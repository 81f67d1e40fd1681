@testable import Forms
import Spreadsheet
import Testing

@testable import Rounds

@Suite struct RoundTests {
  static let right = "张江高新区嘉定园国际合作总结报告.xlsx"

  /// A form of one table with the sender, and one with records that have a name and an address.
  static let schema = Schema(
    id: "small", version: "1", title: Words(zh: "表", en: "Form"),
    tables: [
      Table(
        id: "basics", sheet: "表1", title: "表1", name: Words(zh: "表1", en: "Basics"),
        typeName: "Basics", fields: [field("park")], questions: []),
      Table(
        id: "incubators", sheet: "表2", title: "表2", name: Words(zh: "表2", en: "Incubator"),
        typeName: "Incubator", fields: [field("name"), field("address")], questions: [],
        rules: [.unique(UniqueRule(fields: [0])), .unique(UniqueRule(fields: [0, 1], in: .all))]),
    ],
    sender: FieldReference(table: 0, field: 0), senderPrefix: "张江高新区",
    fileName: FileNamePattern(prefix: "张江高新区", suffix: "园国际合作总结报告"))

  static func field(_ id: String) -> Field {
    Field(id: id, title: Words(zh: id, en: id), kind: .text(TextKind()))
  }

  static func filled(
    _ park: String?, file: String = right, saved: String? = nil, _ names: (String, String)...
  ) -> Return {
    func record(_ table: Int, _ texts: [String?]) -> Record {
      let cells = texts.indices.map { CellReference(row: $0 + 1, column: 1) }
      return Record(
        table: table, sheet: "表\(table + 1)",
        range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 3, column: 1)),
        answers: zip(texts, cells).map { text, cell in
          Answer(value: text.map { .text($0) }, cell: cell, written: text)
        })
    }
    return Return(
      file: file, sender: park, modified: saved,
      records: [record(0, [park])] + names.map { record(1, [$0.0, $0.1]) })
  }

  @Test(arguments: [
    (right, true), ("区/\(right)", true), ("a.zip/\(right)", true), ("张江高新区x园国际合作总结报告.xls", true),
    ("张江高新区园国际合作总结报告.xlsx", false), ("嘉定园国际合作总结报告.xlsx", false),
    ("张江高新区嘉定园国际合作总结报告 (1).xlsx", false), (".xlsx", false),
  ])
  func `warns of files that are not named as asked`(file: String, isRight: Bool) {
    var round = Round(schema: Self.schema)
    let issues = round.checked(Self.filled("嘉定园", file: file)).issues
    #expect(issues.map(\.code) == (isRight ? [] : [.fileName]))
    #expect(issues.allSatisfy { $0.place == nil })
  }

  @Test
  func `what was decided about another file is told, and the sender that was decided is taken`() {
    var form = Self.filled("嘉定圆")
    form.decisions = FileDecisions(
      [
        (0, Decision(file: "a", .sender("嘉定园"))),
        (1, Decision(file: "a", digest: FileDigest(bytes: [1]), .ignored)),
        (2, Decision(file: "a", .accept(AcceptedIssue(code: .senderUnknown)))),
        (3, Decision(file: "a", .accept(AcceptedIssue(code: "decision-outdated")), because: "是")),
      ], digest: nil)
    var round = Round(
      schema: Self.schema, roster: Roster(entries: [Roster.Entry(sender: "嘉定园")]))
    let checked = round.checked(form)
    #expect(checked.sender == "嘉定园")
    #expect(checked.issues.map(\.kind) == [DecisionOutdated(count: 1).kind])
    #expect(checked.issues.map(\.accepted) == ["是"])
    #expect(checked.issues.map(\.severity) == [.note])
  }

  @Test(
    arguments: [
      ("嘉定园", "张江高新区嘉定园国际合作总结报告"), ("张江高新区 嘉定园", "张江高新区嘉定园国际合作总结报告"),
      ("临港", "张江高新区临港园国际合作总结报告"), (nil, "张江高新区…园国际合作总结报告"),
    ] as [(String?, String)])
  func `says how the file should be named`(park: String?, name: String) {
    var round = Round(schema: Self.schema)
    let issues = round.checked(Self.filled(park, file: "a.xlsx")).issues
    #expect(issues.first?.kind == FileNameDiffers(expected: name).kind)
  }

  @Test(
    arguments: [
      ("2021-08-15T15:59:59Z", nil), ("2021-08-15T16:00:00Z", "2021-08-16"), (nil, nil), ("?", nil),
    ] as [(String?, String?)])
  func `warns of what was saved after the last day in China`(saved: String?, day: String?) {
    var round = Round(schema: Self.schema, deadline: Deadline("2021-08-15"))
    let issues = round.checked(Self.filled("嘉定园", saved: saved)).issues
    #expect(
      issues.map(\.kind) == (day.map { [SavedLate(saved: $0, deadline: "2021-08-15").kind] } ?? []))
  }

  @Test(arguments: ["2021-8-15", "2021-02-30", "2021-08-15T00:00:00Z", "", "今天"])
  func `takes no other text for a deadline`(text: String) { #expect(Deadline(text) == nil) }

  @Test(
    arguments: [
      ("嘉定园", nil), ("张江高新区嘉定园", nil), ("嘉定", nil), ("嘉定圆", "嘉定园"), ("外高桥保税区", ""),
    ] as [(String, String?)])
  func `knows who is on the roster`(park: String, nearest: String?) {
    let roster = Roster(entries: [
      Roster.Entry(sender: "嘉定园", aliases: ["嘉定"]), Roster.Entry(sender: "青浦园"),
    ])
    var round = Round(schema: Self.schema, roster: roster)
    let issues = round.checked(Self.filled(park)).issues
    let expected: [Forms.Issue.Kind] =
      nearest.map { [SenderUnknown(nearest: $0.isEmpty ? nil : $0).kind] } ?? []
    #expect(issues.map(\.kind) == expected)
    #expect(issues.allSatisfy { $0.place?.cell == CellReference(row: 1, column: 1) })
  }

  @Test func `reports a record at the later of two senders who return it`() {
    var round = Round(schema: Self.schema)
    #expect(round.checked(Self.filled("嘉定园", ("甲", "路 1号"), ("乙", "路2号"))).issues == [])
    let later = round.checked(Self.filled("青浦园", ("乙", "路3号"), ("甲", "路1号")))
    let place = Forms.Issue.Place(sheet: "表2", cell: CellReference(row: 1, column: 1))
    #expect(later.issues.map(\.kind) == [DuplicateRecord(file: Self.right, place: place).kind])
    #expect(later.issues.first?.record == 1)
    #expect(later.issues.first?.place == place)
  }

  @Test func `takes two returns of one sender for two tries, and leaves out what is not answered`()
  {
    var round = Round(schema: Self.schema)
    _ = round.checked(Self.filled("嘉定园", ("甲", "路1号")))
    #expect(round.checked(Self.filled("张江高新区嘉定园", ("甲", "路1号"))).issues == [])
    let unnamed = Self.filled(nil, ("甲", "路1号"))
    #expect(round.checked(unnamed).issues.map(\.code) == [.duplicateRecord])
  }

  @Test func `keeps the order of places`() {
    func issue(_ sheet: String, _ cell: String) -> Forms.Issue {
      Forms.Issue(
        RequiredMissing(),
        place: Forms.Issue.Place(
          sheet: sheet, cell: CellReference(cell) ?? CellReference(row: 0, column: 0)))
    }
    var form = Self.filled("嘉定园", ("甲", "路1号"))
    form.issues = [Forms.Issue(PeriodInvalid()), issue("表1", "B5"), issue("表2", "B1")]
    form.insert(issue("表1", "C2"))
    form.insert(issue("表2", "A9"))
    form.insert(Forms.Issue(PeriodInvalid()))
    #expect(
      form.issues.map { $0.place.map { "\($0.sheet)!\($0.cell)" } ?? "-" }
        == ["-", "-", "表1!C2", "表1!B5", "表2!B1", "表2!A9"])
  }
}
