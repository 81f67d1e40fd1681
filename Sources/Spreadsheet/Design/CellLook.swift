/// How a cell looks, as far as it tells what the cell is for.
public struct CellLook: Hashable, Sendable {
  /// The color it is filled with, as stored: `FFFFF9DB`, `theme 4 0.6`; nil where it has none or white.
  public var fill: String?
  /// Whether a line is drawn at its left, right, top or bottom.
  public var hasBorder = false
  /// Whether a line is drawn below it and nowhere else, as under a blank to be written on.
  public var isUnderlined = false
  /// Whether its text is bold.
  public var isBold = false
  /// Whether its text is slanted.
  public var isItalic = false
  /// Whether it may be typed in though its sheet is protected (ECMA-376 part 1, 18.8.33).
  public var isUnlocked = false
  /// The code of its number format.
  public var format = "General"
  /// Whether the format shows a number as a date or a time.
  public var isDate = false

  /// A cell that looks like nothing.
  public init() {}

  /// Whether it shows that there is a cell: filled, with lines, or free to be typed in.
  public var isDrawn: Bool { fill != nil || hasBorder || isUnlocked }
}
