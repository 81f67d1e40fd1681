/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  /// The paper.
  public enum Paper: UInt8, Hashable, Sendable {
    case a3 = 8
    case a4 = 9

    /// The length of its sides in inches, the shorter one first.
    public var inches: (Double, Double) { self == .a4 ? (8.27, 11.69) : (11.69, 16.54) }
  }

  /// The paper; A4 unless it is said.
  public var paper = Paper.a4
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
  /// The first row that stands on each page, where some do.
  public var firstRepeatedRow = 0
  /// How many rows stand on each page.
  public var repeatedRows = 0

  /// The width between the margins, in digits of the default font at full size.
  ///
  /// These are taken for wide ones: a digit of Calibri is 7 pixels wide, and that of what stands in for it on
  /// computers without it up to 9.4.
  public var width: Double {
    let (short, long) = paper.inches
    return ((isLandscape ? long : short) - margins[0] - margins[1]) * 96 / 9.4
  }

  /// The height between the margins, in points at full size.
  public var height: Double {
    let (short, long) = paper.inches
    return ((isLandscape ? short : long) - margins[2] - margins[3]) * 72
  }

  /// A page upright, one wide and as long as it takes.
  public init() {}
}
