/// Where the cells of a sheet go.
protocol CellSink: AnyObject {
  func add(_ cell: Cell) throws(SpreadsheetError.Cause)
  func endRow(_ row: Int)
  /// Counts the text of a cell, before it is added.
  func keep(textBytes: Int, isShared: Bool) throws(SpreadsheetError.Cause)
}
