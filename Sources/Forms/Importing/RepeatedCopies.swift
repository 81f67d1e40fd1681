import Spreadsheet

/// Tables that stand in a workbook a second time and say nothing: an older edition in sheets that do not show, and
/// printed lines that nobody filled in beside those that somebody did.
struct RepeatedCopies {
  private let schema: Schema
  /// The names of the sheets that do not show.
  private let hiddenSheets: Set<String>
  /// The tables whose lines are divided among several places; see ``DividedLines``.
  private let divided: Set<Int>

  init(_ workbook: Workbook, _ schema: Schema, besides divided: Set<Int>) {
    self.schema = schema
    self.divided = divided
    hiddenSheets = Set(workbook.sheets.filter { $0.visibility != .visible }.map(\.name))
  }

  /// Takes them out of what was read.
  /// - Returns: What is to be said of them.
  func remove(
    from records: inout [ReadRecord], _ lists: inout [ReadList], _ unread: inout [UnreadCell],
    _ issues: inout [Issue]
  ) -> [Issue] {
    var said: [Issue] = []
    let older = olderSheets(records)
    if !older.isEmpty {
      for sheet in older.sorted() {
        let own = records.filter { $0.sheet == sheet }
        guard let first = own.map(\.range.topLeft).min() else { continue }
        let cells = own.reduce(0) { $0 + $1.fields.count { $0.state == .answered } }
        said.append(
          Issue(HiddenSkipped(cells: cells), place: Issue.Place(sheet: sheet, cell: first)))
      }
      records.removeAll { older.contains($0.sheet) }
      lists.removeAll { older.contains($0.sheet) }
      unread.removeAll { older.contains($0.sheet) }
      issues.removeAll { $0.place.map { older.contains($0.sheet) } ?? false }
    }
    for (table, sheets) in emptyLines(records, lists) {
      records.removeAll { $0.tableIndex == table && sheets.contains($0.sheet) }
      lists.removeAll { $0.table == table && sheets.contains($0.sheet) }
    }
    return said
  }

  /// The hidden sheets whose tables are all answered in sheets that show.
  ///
  /// Copies of a table that stands once for each case are no older edition by themselves: somebody may have hidden
  /// one of them.
  private func olderSheets(_ records: [ReadRecord]) -> Set<String> {
    guard !hiddenSheets.isEmpty, records.contains(where: { hiddenSheets.contains($0.sheet) }) else {
      return []
    }
    var shown: Set<Int> = []
    var hidden: [String: Set<Int>] = [:]
    for record in records where schema.tables[record.tableIndex].parent == nil {
      if !hiddenSheets.contains(record.sheet) {
        if !shown.contains(record.tableIndex), isAnswered(record) {
          shown.insert(record.tableIndex)
        }
      } else if isAnswered(record) {
        hidden[record.sheet, default: []].insert(record.tableIndex)
      }
    }
    let older = hidden.filter { $0.value.isSubset(of: shown) }
    let isEdition = older.values.contains { tables in
      tables.contains { schema.tables[$0].copies != .many || schema.tables[$0].isList }
    }
    return isEdition ? Set(older.keys) : []
  }

  /// Of tables of printed lines, the sheets where nobody answered one; never the only sheet that a table has.
  private func emptyLines(
    _ records: [ReadRecord], _ lists: [ReadList]
  ) -> [(table: Int, sheets: Set<String>)] {
    schema.tables.indices.compactMap { index in
      let table = schema.tables[index]
      guard table.parent == nil, table.list?.lines.isEmpty == false, !divided.contains(index)
      else { return nil }
      var sheets: [String] = []
      for list in lists where list.table == index && !sheets.contains(list.sheet) {
        sheets.append(list.sheet)
      }
      guard sheets.count > 1 else { return nil }
      let answered = Set(
        records.lazy.filter { $0.tableIndex == index && isAnswered($0) }.map(\.sheet))
      let empty = sheets.filter { !answered.contains($0) }
      let left = answered.isEmpty ? empty.dropFirst() : empty[...]
      return left.isEmpty ? nil : (index, Set(left))
    }
  }

  /// Whether somebody answered, and the form did not work it out by itself.
  private func isAnswered(_ record: ReadRecord) -> Bool {
    let table = schema.tables[record.tableIndex]
    return record.isAnswered(
      ignoring: Set(
        record.fields.indices.filter {
          table.field($0, ofLine: record.line).calculation != nil
        }))
  }
}
