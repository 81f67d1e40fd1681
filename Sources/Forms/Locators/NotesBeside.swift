import Spreadsheet

/// What somebody noted right of a table of questions.
enum NotesBeside {
  /// The cells that stand behind others right of all that a copy prints.
  ///
  /// Only merged cells, such as that of the title, tell how wide the form is.
  /// - Parameters:
  ///   - copy: The copy.
  ///   - printed: Its labels, title and remarks.
  ///   - helps: Its hints.
  ///   - grid: The sheet.
  /// - Returns: The entries of the grid.
  static func entries(
    of copy: TableCopy, printed: EntrySet, _ helps: EntrySet, in grid: SheetGrid
  ) -> EntrySet {
    func isPrinted(_ entry: Int) -> Bool { printed.contains(entry) || helps.contains(entry) }
    var notes = EntrySet()
    guard let edge = edge(of: copy, isPrinted, in: grid) else { return notes }
    var before: Int?
    for entry in copy.area.entries {
      defer { before = entry }
      let own = grid.entries[entry].reference
      guard own.column > edge, !isPrinted(entry) else { continue }
      if let before, case let left = grid.entries[before], left.reference.row == own.row,
        left.last.column + 1 == own.column
      {
        if !isPrinted(before), left.last.column == edge || notes.contains(before) {
          notes.insert(entry)
        }
      } else if own.column == edge + 1 {
        // The place of the answer is empty, and ends with the form.
        let place = CellReference(row: own.row, column: edge)
        if grid.home(inRowOf: place) != place { notes.insert(entry) }
      }
    }
    return notes
  }

  /// The last column of what a copy prints; nil where none of it is merged over columns.
  private static func edge(
    of copy: TableCopy, _ isPrinted: (Int) -> Bool, in grid: SheetGrid
  ) -> Int? {
    var edge = 0
    var isMerged = false
    for entry in copy.area.entries where isPrinted(entry) {
      let cell = grid.entries[entry]
      edge = max(edge, cell.last.column)
      isMerged = isMerged || cell.last.column > cell.reference.column
    }
    return isMerged ? edge : nil
  }
}
