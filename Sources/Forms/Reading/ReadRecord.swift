import Spreadsheet

/// A record as read, before it is checked.
struct ReadRecord: Sendable {
  let table: PrintedTable
  /// Index into the schema's tables.
  let tableIndex: Int
  /// The number of the record within its table and return.
  var number = 0
  let sheet: String
  let range: CellRange
  /// A reading a field, in the order of the table's fields.
  var fields: [FieldReading]
  /// The labels of questions that are gone.
  let missingLabels: [Int]
  /// The grid's entries that the form or an answer accounts for.
  let accounted: EntrySet

  /// Whether anything is answered but the fields that are `ignored`.
  func isAnswered(ignoring ignored: Set<Int> = []) -> Bool {
    fields.indices.contains { index in
      guard !ignored.contains(index) else { return false }
      return fields[index].state == .answered || fields[index].state == .failed
        || fields[index].state == .placeholder
    }
  }

  var record: Record {
    Record(
      table: tableIndex, sheet: sheet, range: range,
      answers: fields.map { Answer(value: $0.value, cell: $0.cell, written: $0.written) })
  }

  /// An issue about a field, at its cell.
  func issue(_ kind: Issue.Kind, field: Int, found: String? = nil) -> Issue {
    Issue(
      kind, table: tableIndex, record: number, field: field,
      place: fields[field].cell.map { Issue.Place(sheet: sheet, cell: $0) },
      found: found ?? fields[field].written)
  }

  /// The same, of what a rule found.
  func issue(_ finding: some Finding, field: Int, found: String? = nil) -> Issue {
    issue(finding.kind, field: field, found: found)
  }
}
