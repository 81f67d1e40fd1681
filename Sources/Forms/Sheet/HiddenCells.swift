import Spreadsheet

/// The cells of a sheet that do not show and that are none of the form's.
///
/// A hidden column is read only where the form has printed something in it that stands in no column that
/// shows: an office hides its own helping columns, and last quarter's answers. Rows are left out likewise,
/// but of lists none: a filter hides rows that are answers all the same.
struct HiddenCells {
  /// The entries that are left out.
  private(set) var entries = EntrySet()
  /// The first of them.
  private(set) var first: CellReference?
  private(set) var count = 0

  /// - Parameters:
  ///   - sheet: The sheet, which says what is hidden.
  ///   - grid: Its cells.
  ///   - isPrinted: Whether the form prints a text.
  init(columnsOf sheet: Sheet, in grid: SheetGrid, isPrinted: (FoldedText) -> Bool) {
    guard !sheet.hiddenColumns.isEmpty else { return }
    func range(of column: Int) -> Int? {
      sheet.hiddenColumns.firstIndex { $0.contains(column) }
    }
    // A merged cell shows where one of its columns does.
    func isHidden(_ entry: SheetGrid.Entry) -> Bool {
      (entry.reference.column...entry.last.column).prefix(64).allSatisfy { range(of: $0) != nil }
    }
    let hidden = grid.entries.indices.filter { isHidden(grid.entries[$0]) }
    guard !hidden.isEmpty else { return }
    let isOut = EntrySet(hidden)
    var shown: Set<[Unicode.Scalar]> = []
    for (index, entry) in grid.entries.enumerated() where !isOut.contains(index) {
      shown.insert(entry.text.key)
    }
    var own: Set<Int> = []
    for index in hidden {
      let entry = grid.entries[index]
      guard case .string = entry.value, !shown.contains(entry.text.key), isPrinted(entry.text)
      else {
        continue
      }
      own.insert(entry.reference.column)
    }
    for index in hidden where !own.contains(grid.entries[index].reference.column) {
      leaveOut(index, in: grid)
    }
  }

  /// The rows that do not show, of what is left of a sheet without its lists.
  init(rowsOf sheet: Sheet, in grid: SheetGrid, isPrinted: (FoldedText) -> Bool) {
    guard !sheet.hiddenRows.isEmpty else { return }
    func isHidden(_ entry: SheetGrid.Entry) -> Bool {
      (entry.reference.row...entry.last.row).prefix(64).allSatisfy(sheet.hiddenRows.contains)
    }
    let hidden = grid.entries.indices.filter { isHidden(grid.entries[$0]) }
    let own = Set(
      hidden.filter { isPrinted(grid.entries[$0].text) }.map { grid.entries[$0].reference.row })
    for index in hidden where !own.contains(grid.entries[index].reference.row) {
      leaveOut(index, in: grid)
    }
  }

  private mutating func leaveOut(_ entry: Int, in grid: SheetGrid) {
    entries.insert(entry)
    let cell = grid.entries[entry].reference
    first = min(first ?? cell, cell)
    count += 1
  }
}
