/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The first cell: of a merged range the one whose value shows.
  public var topLeft: CellReference
  /// The last cell, itself in the range.
  public var bottomRight: CellReference

  /// The smallest rectangle that holds both cells, whatever corners they are.
  public init(_ one: CellReference, _ other: CellReference) {
    topLeft = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    bottomRight = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Reads `A1:D18` or a single `A1`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ CellReference($0) }) else { return nil }
    switch parts.count {
    case 1: self.init(first, first)
    case 2:
      guard let second = CellReference(parts[1]) else { return nil }
      self.init(first, second)
    default: return nil
    }
  }

  /// Whether a cell lies in the range, corners included.
  public func contains(_ cell: CellReference) -> Bool {
    topLeft.row <= cell.row && cell.row <= bottomRight.row
      && topLeft.column <= cell.column && cell.column <= bottomRight.column
  }

  /// `A1:D18`, or `A1` for one cell.
  public var description: String {
    topLeft == bottomRight ? topLeft.description : "\(topLeft):\(bottomRight)"
  }
}
