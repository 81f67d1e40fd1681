internal import CXLSXWriter

extension WorkbookWriter {
  /// Lets cells look another way where a formula holds.
  /// - Parameters:
  ///   - style: How they look then; only what it changes.
  ///   - formula: As Excel writes it for the first cell of the range, with `=`; it is moved along for
  ///     the others.
  ///   - range: The cells.
  ///   - sheet: Their sheet.
  /// - Throws: If the library does not take it.
  public mutating func setStyle(
    _ style: StyleID, where formula: String, for range: CellRange, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    let code = unsafe StoredText.of(formula, in: .formula).withCString { formula in
      var condition = unsafe lxw_conditional_format()
      unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      // The library takes a copy; its parameter only lacks a `const`.
      unsafe condition.value_string = UnsafeMutablePointer(mutating: formula)
      unsafe condition.format = format(style)
      return unsafe worksheet_conditional_format_range(
        sheets[sheet.index].pointer, UInt32(clamping: range.topLeft.row),
        UInt16(clamping: range.topLeft.column), UInt32(clamping: range.bottomRight.row),
        UInt16(clamping: range.bottomRight.column), &condition)
    }
    try check(code, sheet, range.topLeft.row, range.topLeft.column)
  }

  /// Keeps columns out of sight until someone shows them.
  public mutating func hide(columns: ClosedRange<Int>, width: Double, in sheet: SheetID) {
    guard columns.lowerBound >= 0, columns.upperBound <= CellReference.maximumColumn else { return }
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    _ = unsafe worksheet_set_column_opt(
      sheets[sheet.index].pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound),
      min(max(width, 0), 255), nil, &options)
  }
}
