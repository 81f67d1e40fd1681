import Spreadsheet

/// The limits for lists of the consolidated workbook.
struct ListLimits: Sendable {
  /// The most rows in one sheet, not counting what heads them, the row that says what is left out, and
  /// totals; more rows go on in another sheet.
  var rowsPerSheet = CellReference.maximumRow - 9
  /// The most rows of a list in all its sheets.
  ///
  /// An office computer could not open a larger workbook; the number of rows left out stands below
  /// the last one.
  var rows = 3_000_000
  /// The most records of a table of which there is a short list for print.
  ///
  /// Of more it would have 500 pages of what the table's own sheet says already, and take a third of the time
  /// of all writing.
  var printedRows = 20_000
  /// The most unread cells of one return that are listed.
  ///
  /// A return with more is not a form with misplaced answers but another document, of which the
  /// name is enough; their number is written.
  var unreadPerReturn = 1_000

  /// The most senders that the sheet of statistics lists, in each of two blocks that share the
  /// sheet with others.
  var sendersInStatistics: Int { max(1, rowsPerSheet / 3) }

  /// Finds the sheet and the row for a row of a list.
  /// - Parameter number: The number of the row, from 0.
  /// - Returns: The number of the list's sheet, from 0, and the row in it, from 0 for the first below the
  ///   header; nil if the row is left out.
  func place(of number: Int) -> (sheet: Int, row: Int)? {
    guard number < rows else { return nil }
    return (number / rowsPerSheet, number % rowsPerSheet)
  }

  /// The number of sheets for a number of rows; at least one.
  func sheets(for count: Int) -> Int {
    max(1, (min(count, rows) + rowsPerSheet - 1) / rowsPerSheet)
  }
}
