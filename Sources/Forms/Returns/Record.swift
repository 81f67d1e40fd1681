public import Spreadsheet

/// One filled-in copy of a table: typed values, each with the cell it came from.
public struct Record: Sendable {
  /// The table, an index into ``Schema/tables``.
  public var table: Int
  /// The name of its sheet.
  public var sheet: String
  /// The smallest range with all cells that it was read from.
  public var range: CellRange
  /// One answer for each field, in the order of ``Table/fields``.
  public var answers: [Answer]

  public init(table: Int, sheet: String, range: CellRange, answers: [Answer]) {
    self.table = table
    self.sheet = sheet
    self.range = range
    self.answers = answers
  }
}

/// What became of one field of a record.
public struct Answer: Hashable, Sendable {
  /// The typed value; nil if nothing was answered or the answer could not be read.
  public var value: Value?
  /// The answer's cell, even if it is empty; nil if the question is gone from the form.
  ///
  /// For a merged range, its top-left cell.
  public var cell: CellReference?
  /// The answer as typed; nil if it is empty.
  public var written: String?

  public init(value: Value? = nil, cell: CellReference? = nil, written: String? = nil) {
    self.value = value
    self.cell = cell
    self.written = written
  }
}
