extension WorkbookWriter {
  /// Writes a formula with the number that it gives.
  /// - Parameters:
  ///   - formula: In Excel's English notation, with or without its `=`. Texts from outside do not
  ///     belong into it: name their cells.
  ///   - value: What it gives now, for programs that show a workbook without calculating.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks.
  /// - Throws: If the value is not finite, or the place is above the sheet's last row.
  public mutating func write(
    formula: String, value: Double, in sheet: SheetID, row: Int, column: Int,
    style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    try check(value, sheet, row, column)
    try write(
      .formula(StoredText.of(formula, in: .formula), number: value), in: sheet, row, column, style)
  }

  /// How formulas name cells of another sheet: `'表 2'!$B$2:$B$41`.
  public static func reference(to range: CellRange, in sheet: String) -> String {
    let corners = [range.topLeft, range.bottomRight].map {
      "$\(CellReference.letters(ofColumn: $0.column))$\($0.row + 1)"
    }
    return "\(CellLink.quoted(sheet))!"
      + (corners[0] == corners[1] ? corners[0] : corners.joined(separator: ":"))
  }
}
