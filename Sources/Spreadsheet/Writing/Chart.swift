/// A chart of numbers that stand in cells.
public struct Chart: Sendable {
  /// What stands for a number: a bar that lies, or a part of one.
  public enum Kind: Sendable { case bars, stackedBars }

  /// How the numbers are drawn.
  public var kind: Kind
  /// What stands above it.
  public var title: String
  /// The numbers, in the order of the legend.
  public var series: [Series]
  /// In pixels at the usual 96 to the inch.
  public var width: Double
  /// In pixels, as ``width``.
  public var height: Double
  /// What the axis of numbers counts, such as 万元; nil to leave it without a title.
  public var unit: String?

  /// A chart of these values.
  public init(
    _ kind: Kind, title: String, series: [Series], width: Double = 700, height: Double = 400,
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
    /// What the legend calls it.
    public var name: String
    /// The cells' names and their numbers, both ranges of one row or column.
    public var categories: CellRange
    /// The cells of its numbers, as many as of ``categories``.
    public var values: CellRange
    /// The name of the sheet that both stand in.
    public var sheet: String
    /// As `0xRRGGBB`.
    public var color: UInt32
    /// What stands in the cells, for programs that show a chart without opening the sheet: a preview
    /// of files, say; empty where that is not known.
    public var names: [String]
    public var numbers: [Double]

    /// A series of these values.
    public init(
      _ name: String, categories: CellRange, values: CellRange, sheet: String, color: UInt32,
      names: [String] = [], numbers: [Double] = []
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.sheet = sheet
      self.color = color
      self.names = names
      self.numbers = numbers
    }
  }
}
