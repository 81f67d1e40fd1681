/// A sheet that goes into a workbook that someone else made: a list of what its marks say, with links to
/// them.
///
/// The workbook opens at it. It stands in front, but in a workbook with macros, which may count sheets, it
/// stands behind the others. A shared workbook, which keeps a list of its sheets elsewhere, gets none.
public struct FrontSheet: Hashable, Sendable {
  /// A row; its cells begin in the first column.
  public struct Row: Hashable, Sendable {
    /// In points.
    public var height: Double
    public var cells: [Cell]
    /// Whether its first cell is as wide as the list.
    public var isWhole: Bool

    public init(height: Double, cells: [Cell], isWhole: Bool = false) {
      self.height = height
      self.cells = cells
      self.isWhole = isWhole
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// A text that fits a cell; empty for a number.
    public var text = ""
    public var number: Int?
    public var style: CellStyle
    /// The cell that a click leads to.
    public var link: CellLink?

    public init(_ text: String, _ style: CellStyle, link: CellLink? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }

    public init(_ number: Int, _ style: CellStyle) {
      self.number = number
      self.style = style
    }
  }

  /// The name of the sheet, or the nearest that is free.
  public var name: String
  /// A sheet of one of these names that has one of ``notices`` is an older such list, and makes room.
  public var olderNames: [String]
  /// What one of the first cells of such a list says, in each language.
  public var notices: [String]
  /// The widths of the columns, in characters.
  public var widths: [Double]
  /// How many of the rows stay in sight.
  public var headRows: Int
  /// The color of its tab, `0xRRGGBB`.
  public var tabColor: UInt32
  public var rows: [Row]
  /// How it is printed; rows are not repeated on further pages.
  public var page = PageSetup()

  /// A list of these values.
  public init(
    name: String, olderNames: [String], notices: [String], widths: [Double], headRows: Int,
    tabColor: UInt32, rows: [Row]
  ) {
    self.name = name
    self.olderNames = olderNames
    self.notices = notices
    self.widths = widths
    self.headRows = headRows
    self.tabColor = tabColor
    self.rows = rows
  }

  /// Whether one of the first cells of a row says that it is such a list.
  func isOlder(_ cells: [Spreadsheet.Cell]) -> Bool {
    cells.prefix(4).contains { cell in
      if case .string(let text) = cell.value { notices.contains(text) } else { false }
    }
  }
}
