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
  /// Of a list of lines, which line it is: an index into ``ListForm/lines``.
  public var line: Int?
  /// Of a row of a list inside a form, the record in which it stands.
  public var parent: Parent?
  /// The answers that the office changed.
  public var changes: [Change] = []

  public init(table: Int, sheet: String, range: CellRange, answers: [Answer]) {
    self.table = table
    self.sheet = sheet
    self.range = range
    self.answers = answers
  }
}

extension Record {
  /// An answer that the office changed.
  public struct Change: Hashable, Sendable {
    /// The field, an index into ``Table/fields``.
    public var field: Int
    /// What the sender wrote; nil for nothing.
    public var from: String?

    public init(field: Int, from: String?) {
      self.field = field
      self.from = from
    }
  }

  /// The record in which a row stands.
  public struct Parent: Hashable, Sendable {
    /// Its table, an index into ``Schema/tables``.
    public var table: Int
    /// Its number within its table and return, from 0.
    public var record: Int

    public init(table: Int, record: Int) {
      self.table = table
      self.record = record
    }
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
