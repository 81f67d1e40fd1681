/// A cell that holds a formula and no result of it: the program that wrote it does not calculate.
public struct UncalculatedCell: Hashable, Sendable {
  /// Where it stands.
  public var reference: CellReference
  /// The formula without the equals sign, as stored.
  public var formula: String
  /// The cell for which the formula is written; relative references move with the cell that shares it
  /// (ECMA-376 part 1, 18.3.1.40).
  public var origin: CellReference
  /// Whether the cell's number format would show the result as a date or a time.
  public var isDate = false
  /// The number format, an index into the `numberFormats` of its workbook.
  public var format: Int32 = 0

  /// A cell of these values; one that shares no formula is its own origin.
  public init(reference: CellReference, formula: String, origin: CellReference? = nil) {
    self.reference = reference
    self.formula = formula
    self.origin = origin ?? reference
  }
}
