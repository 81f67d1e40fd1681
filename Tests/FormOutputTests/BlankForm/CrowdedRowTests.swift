import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// Rows of a form that ask for more than has room in a row of the blank form.
struct CrowdedRowTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let questions: [String]
    var fields: [String] = []

    /// Questions in one row, the first and all others, each with a text.
    static func row(_ name: String, _ count: Int, first: String = "", other: String = "") -> Row {
      Row(
        testDescription: name,
        questions: (0..<count).map { index in
          "label: L\(index), answer: \"{q\(index)}\"\(index == 0 ? first : ", same_row: true" + other)"
        }, fields: (0..<count).map { "q\($0): {kind: text}" })
    }

    /// A question inside so many groups, after the one for the sender.
    static func grouped(_ name: String, _ count: Int, _ answer: String, _ fields: [String]) -> Row {
      let groups = (0..<count).map { "G\($0)" }.joined(separator: ", ")
      return Row(
        testDescription: "\(name) in \(count) groups",
        questions: [
          "label: [\(groups), L0], answer: \"{q0}\"",
          "label: [\(groups), L1], answer: \"\(answer)\"",
        ], fields: ["q0: {kind: text}"] + fields)
    }
  }

  private static let below = ", below: true"
  private static let choice = "[{q1}] A. staff B. others: {q2}"
  private static let options = "options: {A: staff, B: others}, note: {B: q2}"
  private static let note = "q2: {kind: note, title: Other people}"
  static let rows: [Row] = [
    .row("six side by side", 6), .row("eight side by side", 8), .row("twenty side by side", 20),
    .row("one beside its label, four below", 5, other: below),
    .row("sixteen below their labels", 16, first: below, other: below),
    .grouped("a text", 4, "{q1}", ["q1: {kind: text}"]),
    .grouped("a text", 9, "{q1}", ["q1: {kind: text}"]),
    .grouped("a long text", 4, "{q1}", ["q1: {kind: text, length: {to: 50}}"]),
    .grouped("a choice of one", 4, choice, ["q1: {kind: choice, \(options)}", note]),
    .grouped(
      "a choice of several", 5, choice, ["q1: {kind: choice, several: true, \(options)}", note]),
    .grouped(
      "a sentence", 4, "covers {q1} acres for {q2} people",
      ["q1: {kind: number, title: Acres}", "q2: {kind: count, title: People}"]),
  ]

  @Test(arguments: rows) func `each label and each answer has cells of its own`(row: Row) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      form: f
      version: "1"
      title: T
      language: en
      sender: t.q0
      tables: [t.yaml]
      """, to: "form.yaml")
    let questions = row.questions.map { "  - {\($0)}" }.joined(separator: "\n")
    let fields = row.fields.map { "  \($0)" }.joined(separator: "\n")
    try folder.write(
      "table: t\nsheet: S\ntitle: T\ncopies: one\nquestions:\n\(questions)\nfields:\n\(fields)\n",
      to: "t.yaml")
    let schema = try Schema.load(path: folder.path)
    let layout = TableLayout(0, of: schema)
    var taken: Set<CellReference> = []
    for item in layout.items {
      for row in item.range.topLeft.row...item.range.bottomRight.row {
        for column in item.range.topLeft.column...item.range.bottomRight.column {
          #expect(column < layout.columnWidths.count, "\(item)")
          #expect(taken.insert(CellReference(row: row, column: column)).inserted, "\(item)")
        }
      }
    }
    let words = layout.items.compactMap { $0.content.text }
    for question in schema.tables[0].questions {
      #expect(words.contains(question.label))
      for field in question.lines.flatMap(\.fields) {
        let hasCell = layout.items.contains { item in
          if case .slot(let slot) = item.content { slot.field == field } else { false }
        }
        #expect(hasCell, "\(schema.tables[0].fields[field].id)")
      }
    }
    try BlankForm(schema: schema).write(path: folder.file("1.xlsx"), sparing: .none)
  }
}
