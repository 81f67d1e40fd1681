/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  public enum Horizontal: Sendable { case general, left, center, right }
  public enum Vertical: Sendable { case top, center }

  public var bold = false
  public var wraps = false
  /// Whether thin lines are drawn round the cell.
  public var isBordered = false
  /// The color of those lines, `0xRRGGBB`.
  public var borderColor: UInt32 = 0xBF_BFBF
  public var horizontal = Horizontal.general
  public var vertical = Vertical.top
  /// The colors as `0xRRGGBB`; nil for the default.
  public var textColor: UInt32?
  public var fillColor: UInt32?
  /// In points.
  public var fontSize: Double?
  public var fontName: String?
  /// Such as `#,##0`, or `@` for text; nil for General.
  public var numberFormat: String?
  public var isUnderlined = false
  public var isItalic = false
  /// Whether the cell can be written into where the sheet is protected.
  public var isUnlocked = false

  public init() {}

  /// A style like this one with something changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
