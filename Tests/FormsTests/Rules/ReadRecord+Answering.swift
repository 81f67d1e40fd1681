@testable import Forms
import Spreadsheet

extension ReadRecord {
  /// A record of the second table of ``IssueMessageForm`` of which the first fields are answered, each in a row
  /// of its own.
  static func answering(_ values: [Value?], number: Int = 0) -> ReadRecord {
    let table = IssueMessageForm.schema.tables[1]
    let fields = table.fields.indices.map { index in
      let cell = CellReference(row: index, column: 1)
      guard let value = values.indices.contains(index) ? values[index] : nil else {
        return FieldReading.unanswered(at: cell)
      }
      return FieldReading.answered(value, "\(value)", at: cell)
    }
    return ReadRecord(
      table: PrintedTable(table), tableIndex: 1, number: number, sheet: "表2",
      range: CellRange(
        CellReference(row: 0, column: 0), CellReference(row: table.fields.count, column: 1)),
      fields: fields, missingLabels: [], accounted: EntrySet())
  }
}

extension StatedRule {
  /// What the rule says of some records of the second table of ``IssueMessageForm``.
  func issues(in records: [ReadRecord]) -> [Forms.Issue] {
    let answers = ReturnAnswers(records, schema: IssueMessageForm.schema)
    let check = ReturnCheck(answers, today: PartialDate(year: 2026, month: 11, day: 26))
    return failures(in: 1, of: check).map(\.issue)
  }
}
