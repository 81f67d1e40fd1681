import Forms
import Spreadsheet

/// The sheet of statistics: the key figures with an index, then blocks of rows, one below the other, each
/// with a heading.
struct StatisticsSheet {
  /// The cells of a block's numbers, for charts.
  struct Block {
    var firstRow: Int
    var lastRow: Int
    /// The name of each column of numbers, from the second column of the sheet on.
    var columns: [String]
  }

  /// Where a block stands.
  struct Place {
    var title: String
    /// The row of its title, and the one below its last.
    var row: Int
    var end: Int
    /// How many columns it has beside the first.
    var columns: Int
  }

  /// With more senders or records than these, numbers are values and not formulas, which would take
  /// minutes to calculate when the workbook is opened.
  static let mostSenders = 500
  static let mostRecords = 20_000
  /// The most items of a list; longer ones are cut, as they help nobody.
  static let mostItems = 60
  /// The page on which it is printed, one wide.
  static let page: PageSetup = {
    var page = PageSetup()
    page.isLandscape = true
    page.isCentered = false
    page.margins = ListSheet.margins
    return page
  }()

  let words: SheetWords
  let schema: Schema
  let statistics: RoundStatistics
  let senders: [String]
  let areas: [SheetArea]
  let headline: Headline
  let styles: SheetStyles
  /// Whether numbers are formulas; then the sheet keeps its rows too.
  let hasFormulas: Bool
  /// The number of senders that are listed.
  let listed: Int

  let id: WorkbookWriter.SheetID
  var row = 0
  var width = 1
  static let columnWidth = 11.0
  static let leastLabelWidth = 32.0
  /// The width of the first column: what the columns of numbers leave of a page.
  var labelWidth: Double {
    let numbers = Double(mostColumns) * (numberWidth + ListSheet.padding)
    return min(44, max(Self.leastLabelWidth, Self.room - numbers - ListSheet.padding - 0.5))
  }
  /// The width of a page on which letters have 9 points.
  private static let room = page.room
  /// The most columns of numbers beside each other: with more, letters on paper are small.
  var mostColumns: Int {
    let room = Self.room - Self.leastLabelWidth - ListSheet.padding
    return max(4, Int(room / (numberWidth + ListSheet.padding)))
  }
  /// The blocks as they stand below each other.
  var contents: [Place] = []
  /// The width of the columns of numbers, all of which show.
  let numberWidth: Double
  /// The heights of the rows that are not as high as usual.
  var heights: [Int: Double] = [:]

  private(set) var records: Block?
  /// The sums of senders, in blocks of a few figures each.
  var sums: [Block] = []
  private(set) var tallies: [Block?] = []

  init(
    words: SheetWords, schema: Schema, statistics: RoundStatistics, senders: [String],
    areas: [SheetArea], headline: Headline, styles: SheetStyles, id: WorkbookWriter.SheetID,
    limits: ListLimits
  ) {
    self.words = words
    self.schema = schema
    self.statistics = statistics
    self.senders = senders
    self.areas = areas
    self.headline = headline
    self.styles = styles
    self.id = id
    let numbers =
      statistics.tableSums.map { $0.reduce(0, +) } + statistics.tableSums.joined()
      + statistics.senderSums.joined() + statistics.lineSums.joined().joined()
      + statistics.divisions.flatMap(\.sorted).flatMap(\.sums)
    let widest = numbers.lazy.filter(\.isFinite).map(NumberText.width).max() ?? 0
    numberWidth = max(Self.columnWidth, Double(min(widest, 30)) + 2)
    listed = min(senders.count, limits.sendersInStatistics)
    hasFormulas = Self.hasFormulas(
      senders: senders.count, records: areas.map(\.rows), limits)
  }

  /// Whether numbers are formulas: they need each table in one sheet, and all senders listed.
  static func hasFormulas(senders: Int, records: [Int], _ limits: ListLimits) -> Bool {
    senders <= mostSenders && records.reduce(0, +) <= mostRecords
      && senders <= limits.sendersInStatistics
      && records.allSatisfy { limits.sheets(for: $0) == 1 }
  }

  /// Writes all blocks.
  mutating func write(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    try writeKeyFigures(to: &writer)
    records = try writeRecords(to: &writer)
    try writeTableSums(to: &writer)
    try writeSenderSums(to: &writer)
    for division in statistics.divisions { try write(division, to: &writer) }
    for index in statistics.plan.lists.indices { try writeLineSums(index, to: &writer) }
    for index in statistics.plan.tallies.indices {
      tallies.append(try writeTally(index, to: &writer))
    }
    try writeNotes(to: &writer)
    writer.setWidth(labelWidth, ofColumns: 0...0, in: id)
    writer.setWidth(numberWidth, ofColumns: 1...max(1, width), in: id)
    writer.freeze(rows: 0, columns: 1, in: id)
    try writeIndex(to: &writer)
    setPages(in: &writer)
  }

  func name(ofTable table: Int) -> String { schema.tables[table].heading(in: words.language) }

  func heading(_ figure: StatisticsPlan.Figure) -> String {
    figure.heading(in: words.language)
  }
}
