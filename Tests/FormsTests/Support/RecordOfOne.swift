import Spreadsheet

@testable import Forms

/// A record of a table with one question, for rules that look at single answers.
struct RecordOfOne {
  let record: ReadRecord

  init(_ field: Field, _ value: Value) {
    let table = Table(
      id: "table", sheet: "表", title: "表", name: Words(zh: "表", en: "Table"), typeName: "One",
      fields: [field],
      questions: [
        Question(label: "问", position: .beside, lines: [Line(parts: [.blank(0)])])
      ])
    let cell = CellReference(row: 0, column: 1)
    record = ReadRecord(
      table: PrintedTable(table), tableIndex: 0, sheet: "表", range: CellRange(cell, cell),
      fields: [.answered(value, "written", at: cell)], missingLabels: [], accounted: EntrySet())
  }
}
