@testable import Forms
import Spreadsheet
import Testing

@testable import Rounds

@Suite struct ReferenceTests {
  private static let schema = Schema(
    id: "small", version: "1", title: Words(zh: "表", en: "Form"),
    tables: [
      Table(
        id: "basics", sheet: "表1", title: "表1", name: Words(zh: "表1", en: "Basics"),
        typeName: "Basics",
        fields: [
          field("park", .text(TextKind())), field("staff", .count(CountKind())),
        ], questions: []),
      Table(
        id: "sites", sheet: "表2", title: "表2", name: Words(zh: "表2", en: "Site"),
        typeName: "Site", fields: [field("money", .amount(AmountKind(unit: "万元")))], questions: []),
    ],
    sender: FieldReference(table: 0, field: 0), senderPrefix: "张江高新区")

  private static func field(_ id: String, _ kind: Field.Kind) -> Field {
    Field(id: id, title: Words(zh: id, en: id), kind: kind)
  }

  private static func filled(staff: Value?, money: [Value?]) -> Return {
    func record(_ table: Int, _ values: [Value?]) -> Record {
      Record(
        table: table, sheet: "表\(table + 1)",
        range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 3, column: 1)),
        answers: values.enumerated().map { index, value in
          Answer(value: value, cell: CellReference(row: index, column: 1), written: "x")
        })
    }
    return Return(
      file: "a.xlsx", sender: "嘉定园",
      records: [record(0, [.text("嘉定园"), staff])] + money.map { record(1, [$0]) })
  }

  private static func reference(_ lines: String) throws -> Reference {
    try Reference(
      bytes: Array("sender,field,value\n\(lines)\n".utf8), path: "r.csv", schema: schema)
  }

  @Test(arguments: ["sender,field,value", "单位,字段,数值", "value,sender,field", "park,field,value"])
  func `takes our words, the form's own and those of before`(header: String) throws {
    let line = header.hasPrefix("value") ? "8,嘉定园,basics.staff" : "嘉定园,basics.staff,8"
    let reference = try Reference(
      bytes: Array("\(header)\n\(line)\n".utf8), path: "r.csv", schema: Self.schema)
    let form = Self.filled(staff: .integer(7), money: [])
    #expect(reference.issues(for: form, schema: Self.schema).count == 1)
  }

  private static let cases: [(line: String, stated: Double?)] = [
    ("嘉定园,basics.staff,7", nil), ("张江高新区 嘉定园,basics.staff,8", 7),
    ("别的园,basics.staff,8", nil), ("嘉定园,sites.money,0.3", nil),
    ("嘉定园,sites.money,\"1,000\"", 0.1 + 0.2), ("嘉定园,sites,2", nil), ("嘉定园,sites,3", 2),
  ]

  @Test(arguments: cases)
  func `compares answers, sums and numbers of records`(line: String, stated: Double?) throws {
    let form = Self.filled(staff: .integer(7), money: [.decimal(0.1), .decimal(0.2)])
    let issues = try Self.reference(line).issues(for: form, schema: Self.schema)
    let found = issues.map { issue -> Double? in
      guard case .referenceMismatch(let finding) = issue.kind else { return nil }
      return finding.stated
    }
    #expect(found == (stated.map { [$0] } ?? []))
  }

  @Test func `points at the answer where there is one, and leaves alone what could not be read`()
    throws
  {
    let reference = try Self.reference("嘉定园,basics.staff,8\n嘉定园,sites.money,9")
    var one = Self.filled(staff: .integer(7), money: [.decimal(0.1), nil])
    one.issues = [
      Forms.Issue(TypeError(whole: false, zero: false), table: 1, record: 1, field: 0)
    ]
    let issues = reference.issues(for: one, schema: Self.schema)
    #expect(issues.count == 1)
    let place = Forms.Issue.Place(sheet: "表1", cell: CellReference(row: 1, column: 1))
    #expect(issues.first?.place == place)
  }

  @Test func `an answer that need not be there adds nothing`() throws {
    let form = Self.filled(staff: nil, money: [.decimal(0.1), nil])
    let issues = try Self.reference("嘉定园,sites.money,9").issues(for: form, schema: Self.schema)
    #expect(issues.map(\.kind) == [ReferenceMismatch(stated: 0.1, reference: 9).kind])
  }

  @Test func `knows senders by the names of the roster, and who was not compared`() throws {
    let roster = Roster(entries: [Roster.Entry(sender: "嘉定园", aliases: ["老园"])])
    var round = Round(
      schema: Self.schema, roster: roster,
      reference: try Self.reference("老园,basics.staff,8\n火星园,basics.staff,1"))
    let form = Self.filled(staff: .integer(7), money: [])
    #expect(round.checked(form).issues.map(\.code).contains(.referenceMismatch))
    #expect(round.notCompared == ["火星园"])
  }

  @Test(arguments: [
    ("嘉定园,basics.park,8", 2), ("嘉定园,nothing,8", 2), ("\n,basics.staff,8", 3),
    ("嘉定园,basics.staff,若干", 2), ("嘉定园,basics.staff,0x1p3", 2),
    ("嘉定园,basics.staff,7\n张江高新区嘉定园,basics.staff,8", 3),
  ])
  func `says which line is wrong`(line: String, number: Int) throws {
    #expect { try Self.reference(line) } throws: { error in
      (error as? ListError)?.line == number
    }
  }
}
