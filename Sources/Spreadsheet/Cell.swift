/// What a cell holds, as stored: of a formula, its cached result.
public enum CellValue: Hashable, Sendable {
  /// Text, rich text joined, phonetic readings left out, `_xHHHH_` decoded. Never empty.
  case string(String)
  /// A number; of a date, its serial number (see ``DateSystem``).
  case number(Double)
  /// A truth value: `t="b"`, stored as 1 or 0, true or false (ECMA-376 part 1, 18.18.11).
  case boolean(Bool)
  /// An error as Excel shows it: `#REF!`, `#N/A`.
  case error(String)
}

/// A cell that is not empty.
public struct Cell: Hashable, Sendable {
  /// Where it stands.
  public var reference: CellReference
  /// What it holds, as stored.
  public var value: CellValue
  /// Whether the cell's number format shows its number as a date or a time, or its text is a date in ISO
  /// 8601 (`t="d"`).
  public var isDate: Bool
  /// The number format of a number or a date, an index into the `numberFormats` of its workbook; 0, which is
  /// `General`, of everything else.
  public var format: Int32

  /// A cell of these values, as tests and programs that have no file make it.
  public init(
    reference: CellReference, value: CellValue, isDate: Bool = false, format: Int32 = 0
  ) {
    self.reference = reference
    self.value = value
    self.isDate = isDate
    self.format = format
  }
}
