/// What a cell holds, as stored: of a formula, its cached result.
public enum CellValue: Hashable, Sendable {
  /// Text, rich text joined, phonetic readings left out, `_xHHHH_` decoded. Never empty.
  case string(String)
  /// A number; of a date, its serial number (see ``DateSystem``).
  case number(Double)
  case boolean(Bool)
  /// An error as Excel shows it: `#REF!`, `#N/A`.
  case error(String)
}

/// A cell that is not empty.
public struct Cell: Hashable, Sendable {
  public var reference: CellReference
  public var value: CellValue
  /// Whether the cell's number format shows its number as a date or a time.
  public var isDate: Bool

  public init(reference: CellReference, value: CellValue, isDate: Bool = false) {
    self.reference = reference
    self.value = value
    self.isDate = isDate
  }
}
