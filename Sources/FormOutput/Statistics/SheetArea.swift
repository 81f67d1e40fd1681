import Spreadsheet

/// The rows of a table's sheet, as formulas name them.
struct SheetArea {
  var sheet: String
  /// The row of the first record, from 0.
  var top: Int
  /// The number of records.
  var rows: Int
  /// The column of each field.
  var places: [Int]
  /// The column that names the line, of a list of lines.
  var lineColumn: Int?

  /// The cells of a column; in an empty sheet, its first free cell.
  func column(_ column: Int) -> String {
    WorkbookWriter.reference(
      to: CellRange(
        CellReference(row: top, column: column),
        CellReference(row: top + max(1, rows) - 1, column: column)), in: sheet)
  }

  /// The cells of a field.
  func field(_ field: Int) -> String { column(places[field]) }
}
