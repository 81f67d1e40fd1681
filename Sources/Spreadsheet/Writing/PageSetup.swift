/// How a sheet is printed, on A4.
public struct PageSetup: Hashable, Sendable {
  /// Whether the page lies on its side.
  public var isLandscape = false
  /// How many pages wide; it is as long as it takes.
  public var pagesWide = 1
  /// How many pages long; 0 for as many as it takes.
  public var pagesLong = 0
  /// The margins in inches: left, right, top, bottom.
  public var margins: [Double] = [0.45, 0.45, 0.55, 0.6]
  /// Whether the cells stand in the middle of the width.
  public var isCentered = true
  /// With Excel's codes: `&P` is the page, `&N` the number of pages.
  public var footer = ""
  /// How many rows stand on each page.
  public var repeatedRows = 0

  /// A page upright, one wide and as long as it takes.
  public init() {}
}
