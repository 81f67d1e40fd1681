import Spreadsheet

/// A list as it was found in a sheet: its header, its rows, and what stands around them.
struct LocatedList: Sendable {
  /// Index into the schema's tables.
  var table: Int
  /// Its rows or lines, in reading order.
  var rows: [LocatedRow] = []
  /// Where the answers of a row stand.
  var columns: ListColumns
  /// The first cell of its header.
  var home: CellReference
  /// Its title's cell, if one stands above it.
  var title: CellReference?
  /// The columns that are gone, as indexes of the table's questions.
  var missingColumns: [Int]
  /// Columns that were found by words that are only like those of the form: the cells of these words, by such
  /// indexes.
  var resembledColumns: [Int: CellReference]
  /// The lines that are gone.
  var missingLines: [Int]
  /// The row that adds up the others: of each of its answered columns the entry, by the question.
  var total: [Int: Int]
  /// The number of the total's row; nil where there is none.
  var totalRow: Int?
  /// The columns of the sheet in which its rows are numbered.
  var numbers: ClosedRange<Int>?
  /// What the form prints of it.
  var printed: EntrySet
  /// All that stands within it, whatever it is.
  var region: EntrySet
}
