import Spreadsheet
import Testing

@testable import Forms

@Suite struct AnswerChangeTests {
  private static func read(_ field: String, record: Int = 0, to: String) throws -> Return {
    var decisions = FileDecisions(
      [
        (
          0,
          Decision(
            file: "a.xlsx",
            .change(
              AnswerChange(table: "incubators", record: record, field: field, to: to)),
            because: "电话")
        )
      ], digest: nil)
    decisions.choose(1)
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let workbook = try Workbook(path: "/\(here)/Samples/returns/\(Zhangjiang.file)")
    return Zhangjiang.importer.read(
      workbook, file: "a.xlsx", changes: decisions.changes)
  }

  private static func answer(_ form: Return, _ field: String) throws -> (Answer, [Record.Change]) {
    let schema = Zhangjiang.schema
    let table = try #require(schema.tables.firstIndex { $0.id == "incubators" })
    let record = try #require(form.records.first { $0.table == table })
    let index = try #require(schema.tables[table].index(of: field))
    return (record.answers[index], record.changes)
  }

  @Test(
    arguments: [
      ("team_size", "99", Value.integer(99)), ("operator_nature", "A", .choice("A")),
      ("contents", "A、C", .choices(["A", "C"])), ("outcome", "", nil),
    ] as [(String, String, Value?)])
  func `an answer in the place of the sender's is read and checked as one`(
    field: String, to: String, value: Value?
  ) throws {
    let before = try Self.answer(try Self.read("name", to: "新名"), field).0
    let form = try Self.read(field, to: to)
    let (answer, changes) = try Self.answer(form, field)
    #expect(answer.value == value)
    #expect(answer.cell == before.cell)
    #expect(changes.map(\.from) == [before.written])
    let notes = form.issues.filter { $0.code == "answer-changed" }
    #expect(notes.count == 1 && notes[0].severity == .note)
    #expect(notes[0].kind == AnswerChanged(from: before.written, reason: "电话").kind)
  }

  @Test func `what is wrong with the new answer is an issue as ever`() throws {
    let form = try Self.read("team_size", to: "若干")
    #expect(form.issues.contains { $0.code == "type-error" && $0.found == "若干" })
  }

  @Test func `an answer that is not there is told`() throws {
    let form = try Self.read("team_size", record: 77, to: "1")
    #expect(
      form.issues.contains { $0.kind == ChangeLost(answer: "incubators[77].team_size").kind })
  }
}
