import Spreadsheet

/// How long lists of the consolidated workbook get.
struct ListLimits: Sendable {
  /// How many rows stand in one sheet, besides its header, a row for what is left out, and totals; more
  /// go on in another sheet.
  var rowsPerSheet = CellReference.maximumRow - 2
  /// How many rows a list has in all its sheets.
  ///
  /// A workbook of more opens on no computer of an office;
  /// how many are left out is told below the last.
  var rows = 3_000_000
  /// How many unread cells of one return are listed.
  ///
  /// More are no answers put in a wrong place but
  /// another document, for which its name is enough; how many there are is told.
  var unreadPerReturn = 1_000

  /// How many senders the sheet of statistics lists, in two blocks that share the sheet with others.
  var sendersInStatistics: Int { max(1, rowsPerSheet / 3) }

  /// Where a row of a list stands.
  /// - Parameter number: The number of the row, from 0.
  /// - Returns: Which of the list's sheets, from 0, and the row in it, below the header; nil where the
  ///   row is left out.
  func place(of number: Int) -> (sheet: Int, row: Int)? {
    guard number < rows else { return nil }
    return (number / rowsPerSheet, number % rowsPerSheet + 1)
  }

  /// How many sheets a list of some rows takes, at least one.
  func sheets(for count: Int) -> Int {
    max(1, (min(count, rows) + rowsPerSheet - 1) / rowsPerSheet)
  }
}
