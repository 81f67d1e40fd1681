import Spreadsheet

/// The entries of a grid by row, and what a merged cell above says of a cell.
struct GridRows: Sendable {
  struct Row: Sendable {
    let number: Int
    /// Indexes of the grid's entries, from left to right.
    let entries: Range<Int>
  }

  let rows: [Row]

  init(_ grid: SheetGrid) {
    var rows: [Row] = []
    var start = 0
    let entries = grid.entries
    while start < entries.count {
      let number = entries[start].reference.row
      var end = start + 1
      while end < entries.count, entries[end].reference.row == number { end += 1 }
      rows.append(Row(number: number, entries: start..<end))
      start = end
    }
    self.rows = rows
  }
}
