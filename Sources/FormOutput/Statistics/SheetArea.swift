import Spreadsheet

/// The rows of a table's sheet, as formulas name them.
struct SheetArea {
  var sheet: String
  /// The number of records, from the second row on.
  var rows: Int

  /// The cells of a column; in an empty sheet, its first free cell.
  func column(_ column: Int) -> String {
    WorkbookWriter.reference(
      to: CellRange(
        CellReference(row: 1, column: column), CellReference(row: max(1, rows), column: column)),
      in: sheet)
  }

  /// The cells of a field.
  func field(_ field: Int) -> String { column(RecordRow.firstField + field) }
}
