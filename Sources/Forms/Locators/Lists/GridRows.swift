import Spreadsheet

/// The entries of a grid by row.
struct GridRows: Sendable {
  struct Row: Sendable {
    let number: Int
    /// Indexes of the grid's entries, from left to right.
    let entries: [Int]
  }

  private(set) var rows: [Row] = []

  init(_ grid: SheetGrid) {
    var start = 0
    let entries = grid.entries
    while start < entries.count {
      let number = entries[start].reference.row
      var end = start + 1
      while end < entries.count, entries[end].reference.row == number { end += 1 }
      rows.append(Row(number: number, entries: Array(start..<end)))
      start = end
    }
  }

  /// Leaves out some entries; rows of nothing else are gone.
  ///
  /// Only the rows from the first of them to the last are looked at: a sheet may have 200 lists.
  mutating func leaveOut(_ taken: EntrySet) {
    let span = taken.span
    let first = rows.firstIndex { $0.entries.last ?? 0 >= span.lowerBound } ?? rows.count
    let last = rows[first...].firstIndex { $0.entries.first ?? 0 >= span.upperBound } ?? rows.count
    let left = rows[first..<last].compactMap { row -> Row? in
      let own = row.entries.filter { !taken.contains($0) }
      return own.isEmpty ? nil : Row(number: row.number, entries: own)
    }
    rows.replaceSubrange(first..<last, with: left)
  }
}
