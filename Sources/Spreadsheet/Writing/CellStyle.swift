/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  /// Where text stands in the width of a cell; general leaves numbers right and text left.
  public enum Horizontal: Sendable {
    case general, left, center, right
    /// In the middle of this cell and the empty ones of that style to its right.
    case centerAcross
  }
  /// Where text stands in the height of a cell.
  public enum Vertical: Sendable { case top, center }

  /// Whether its letters are bold.
  public var bold = false
  /// Whether text goes on in a new line where the cell ends.
  public var wraps = false
  /// Whether thin lines are drawn round the cell.
  public var isBordered = false
  /// The color of those lines, `0xRRGGBB`.
  public var borderColor: UInt32 = 0xBF_BFBF
  /// Where text stands in the width.
  public var horizontal = Horizontal.general
  /// Where text stands in the height.
  public var vertical = Vertical.top
  /// The colors as `0xRRGGBB`; nil for the default.
  public var textColor: UInt32?
  /// What fills the cell, `0xRRGGBB`; nil for nothing.
  public var fillColor: UInt32?
  /// In points.
  public var fontSize: Double?
  /// The name of the font; nil for the default, Calibri.
  public var fontName: String?
  /// Such as `#,##0`, or `@` for text; nil for General.
  public var numberFormat: String?
  /// Whether there is a line under its letters.
  public var isUnderlined = false
  /// Whether its letters are slanted.
  public var isItalic = false
  /// Whether the cell can be written into where the sheet is protected.
  public var isUnlocked = false

  /// The style of a new cell, at the top of it.
  public init() {}

  /// What programs use for links: blue and underlined.
  public static var link: CellStyle {
    CellStyle().with {
      $0.textColor = 0x0563C1
      $0.isUnderlined = true
    }
  }

  /// A style like this one with something changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
