/// The order of a return's issues, and the printed lines that they are of.
extension Importer {
  /// Sorts issues by sheet, row and column; those without a cell come first.
  ///
  /// Issues at one cell keep the order of the rules.
  static func sorted(_ issues: [Issue], sheets: [String]) -> [Issue] {
    let order = Dictionary(zip(sheets, sheets.indices)) { first, _ in first }
    func key(_ issue: Issue) -> (Int, Int, Int) {
      guard let place = issue.place else { return (-1, 0, 0) }
      return (order[place.sheet] ?? -1, place.cell.row, place.cell.column)
    }
    return issues.enumerated().sorted { a, b in
      let left = key(a.element)
      let right = key(b.element)
      return left != right ? left < right : a.offset < b.offset
    }.map(\.element)
  }

  /// The issues, each with the printed line that its record is.
  static func withLines(_ issues: [Issue], of records: [ReadRecord]) -> [Issue] {
    var lines: [Record.Parent: Int] = [:]
    for record in records {
      guard let line = record.line else { continue }
      lines[Record.Parent(table: record.tableIndex, record: record.number)] = line
    }
    guard !lines.isEmpty else { return issues }
    return issues.map { issue in
      guard let table = issue.table, let record = issue.record else { return issue }
      var issue = issue
      issue.line = lines[Record.Parent(table: table, record: record)]
      return issue
    }
  }
}
