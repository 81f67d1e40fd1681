/// A chart of numbers that stand in cells.
public struct Chart: Sendable {
  public enum Kind: Sendable { case columns, stackedColumns, bars }

  public var kind: Kind
  public var title: String
  public var series: [Series]
  /// In pixels at the usual 96 to the inch.
  public var width: Double
  public var height: Double
  /// What the axis of numbers counts, such as 万元; nil to leave it without a title.
  public var unit: String?

  public init(
    _ kind: Kind, title: String, series: [Series], width: Double = 960, height: Double = 400,
    unit: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.width = width
    self.height = height
    self.unit = unit
  }

  /// Numbers that belong together: a column of a table, say.
  public struct Series: Sendable {
    public var name: String
    /// The cells' names and their numbers, both ranges of one row or column.
    public var categories: CellRange
    public var values: CellRange
    public var sheet: String
    /// As `0xRRGGBB`.
    public var color: UInt32

    public init(
      _ name: String, categories: CellRange, values: CellRange, sheet: String, color: UInt32
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.sheet = sheet
      self.color = color
    }
  }
}
