internal import CXLSXWriter

extension WorkbookWriter {
  /// Sets the width of columns as ``setWidth(_:ofColumns:in:)`` does, and puts them into a group that
  /// a click folds away, or back.
  public mutating func setWidth(
    _ width: Double, ofGroupedColumns columns: ClosedRange<Int>, areFolded: Bool = false,
    in sheet: SheetID
  ) {
    guard columns.lowerBound >= 0, columns.upperBound <= CellReference.maximumColumn else { return }
    var options = lxw_row_col_options(hidden: areFolded ? 1 : 0, level: 1, collapsed: 0)
    _ = unsafe worksheet_set_column_opt(
      sheets[sheet.index].pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound),
      min(max(width, 0), 255), nil, &options)
    guard areFolded, columns.upperBound < CellReference.maximumColumn else { return }
    // The sign that unfolds them stands over the next column.
    let next = UInt16(columns.upperBound + 1)
    var folded = lxw_row_col_options(hidden: 0, level: 0, collapsed: 1)
    _ = unsafe worksheet_set_column_opt(sheets[sheet.index].pointer, next, next, 9, nil, &folded)
  }

  /// Keeps columns out of sight until someone shows them.
  public mutating func hide(columns: ClosedRange<Int>, width: Double, in sheet: SheetID) {
    guard columns.lowerBound >= 0, columns.upperBound <= CellReference.maximumColumn else { return }
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    _ = unsafe worksheet_set_column_opt(
      sheets[sheet.index].pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound),
      min(max(width, 0), 255), nil, &options)
  }

  /// Merges cells, and writes text into them.
  ///
  /// In a sheet that does not keep its rows, none of them may stand above the row that was written last.
  /// - Parameters:
  ///   - range: More than one cell, none of them in another merged range.
  ///   - text: The text, no longer than a cell holds.
  ///   - sheet: The sheet.
  ///   - style: How it looks.
  /// - Throws: If it is one cell.
  public mutating func merge(
    _ range: CellRange, _ text: String, in sheet: SheetID, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    let stored = try stored(text, sheet, range.topLeft.row, range.topLeft.column)
    try merge(range, stored.isEmpty ? .blank : .text(stored), in: sheet, style)
  }

  /// Prints the sheet's name and page numbers at the foot of each page.
  public mutating func printPageNumbers(of sheet: SheetID) {
    // Codes of ECMA-376 part 1, 18.3.1.46.
    _ = unsafe worksheet_set_footer(sheets[sheet.index].pointer, "&L&A&R&P / &N")
  }

  /// Begins a new page above each of some rows, at most 1,023.
  public mutating func breakPages(above rows: [Int], in sheet: SheetID) {
    // The list ends with a 0.
    var breaks = rows.filter { $0 > 0 }.prefix(1_023).map { UInt32(clamping: $0) } + [0]
    _ = unsafe worksheet_set_h_pagebreaks(sheets[sheet.index].pointer, &breaks)
  }
}
