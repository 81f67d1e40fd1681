import Spreadsheet

/// The entries of a grid by row.
struct GridRows: Sendable {
  struct Row: Sendable {
    let number: Int
    /// Indexes of the grid's entries, from left to right.
    let entries: [Int]
  }

  let rows: [Row]

  /// - Parameters:
  ///   - grid: The sheet.
  ///   - taken: Entries that are left out.
  init(_ grid: SheetGrid, without taken: EntrySet = EntrySet()) {
    var rows: [Row] = []
    var start = 0
    let entries = grid.entries
    while start < entries.count {
      let number = entries[start].reference.row
      var end = start + 1
      while end < entries.count, entries[end].reference.row == number { end += 1 }
      let own = (start..<end).filter { !taken.contains($0) }
      if !own.isEmpty { rows.append(Row(number: number, entries: own)) }
      start = end
    }
    self.rows = rows
  }
}
