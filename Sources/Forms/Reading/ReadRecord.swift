import Spreadsheet

/// A record that was read and not yet checked.
struct ReadRecord: Sendable {
  let table: PrintedTable
  /// Index into the schema's tables.
  let tableIndex: Int
  /// The number of the record within its table and return.
  var number = 0
  let sheet: String
  let range: CellRange
  /// One reading for each field, in the order of the table's fields.
  var fields: [FieldReading]
  /// The questions whose labels are gone, as indexes of the table's questions.
  let missingLabels: [Int]
  /// The grid's entries that are printed by the form or part of an answer.
  let accounted: EntrySet
  /// Of a list of lines, which line it is.
  var line: Int?
  /// The labels that were found only by resemblance, by their questions.
  var resembled: [Int: CellReference] = [:]
  /// The cell of its title; nil where that is gone.
  var title: CellReference?
  /// Whether answers of it may only point at others.
  var mayPoint = false
  /// The number that stands before it in its list or heading, where an answer points at a number.
  var ordinal: Int?
  /// What else is said of answers than their findings, by their fields.
  var said: [Int: [Issue.Kind]] = [:]
  /// What cells show of numbers that their formats round.
  var rounded: [CellReference: String] = [:]
  /// Of a row of a list inside a form, the record in which it stands.
  var parent: Record.Parent?
  /// The answers that the office changed.
  var changes: [Record.Change] = []
  /// Of fields whose cells are empty, what lies over them.
  var instead: [Int: Instead] = [:]
  /// What the merged cells of fields without an answer cover, by the fields' indexes.
  var covered: [Int: [String]] = [:]
  /// The boxes over its cells that were read, by their index among the sheet's objects.
  var usedObjects: Set<Int> = []
  /// The objects that lie over cells of its answers, by the same index.
  var objectsOverAnswers: Set<Int> = []

  /// Whether any field is answered, apart from the `ignored` ones.
  func isAnswered(ignoring ignored: Set<Int> = []) -> Bool {
    fields.indices.contains { index in
      guard !ignored.contains(index) else { return false }
      // Whatever a formula comes to, nobody has typed it.
      if case .formulaUncalculated = fields[index].finding { return false }
      return fields[index].state == .answered || fields[index].state == .failed
        || fields[index].state == .placeholder
    }
  }

  var record: Record {
    var record = Record(
      table: tableIndex, sheet: sheet, range: range,
      answers: fields.map { Answer(value: $0.value, cell: $0.cell, written: $0.written) })
    record.line = line
    record.parent = parent
    record.changes = changes
    return record
  }

  /// What stands beside answers and belongs neither to them nor to the form.
  var rest: [UnreadCell] {
    fields.flatMap { reading -> [UnreadCell] in
      guard let cell = reading.cell else { return [] }
      return reading.rest.map { UnreadCell(sheet: sheet, cell: cell, text: $0) }
    }
  }

  /// Makes an issue about a field, at its cell.
  func issue(_ kind: Issue.Kind, field: Int, found: String? = nil) -> Issue {
    var issue = Issue(
      kind, table: tableIndex, record: number, field: field,
      place: fields[field].cell.map { Issue.Place(sheet: sheet, cell: $0) },
      found: found ?? fields[field].written)
    if !rounded.isEmpty, let cell = fields[field].cell { issue.shown = rounded[cell] }
    return issue
  }

  /// Makes an issue from a finding about a field, at its cell.
  func issue(_ finding: some Finding, field: Int, found: String? = nil) -> Issue {
    issue(finding.kind, field: field, found: found)
  }
}
