/// What a workbook lets people type into some cells (ECMA-376 part 1, 18.3.1.32).
public struct InputCheck: Hashable, Sendable {
  /// The kind of check.
  public enum Kind: String, Sendable {
    case any = "none"
    case whole, decimal, list, date, time
    case textLength, custom
  }

  /// The cells that it holds for.
  public var ranges: [CellRange] = []
  /// What may be typed.
  public var kind = Kind.any
  /// How the bounds hold: `between`, `notBetween`, `equal`, `notEqual`, `lessThan`, `lessThanOrEqual`,
  /// `greaterThan`, `greaterThanOrEqual`.
  public var comparison = "between"
  /// The first bound, or what the list is of, as stored.
  public var first = ""
  /// The second bound, as stored; empty where there is none.
  public var second = ""
  /// What is shown while the cell is chosen; empty where nothing is.
  public var prompt = ""

  /// A check of nothing.
  public init() {}
}
