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
  private let listed: Int

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
  private static let room = page.width * 100 / ListSheet.leastScale
  /// The most columns of numbers beside each other: with more, letters on paper are small.
  var mostColumns: Int {
    let room = Self.room - Self.leastLabelWidth - ListSheet.padding
    return max(4, Int(room / (numberWidth + ListSheet.padding)))
  }
  /// The blocks as they stand below each other.
  var contents: [(title: String, row: Int, end: Int)] = []
  /// The width of the columns of numbers, all of which show.
  let numberWidth: Double
  /// The heights of the rows that are not as high as usual.
  var heights: [Int: Double] = [:]

  private(set) var records: Block?
  /// The sums of senders, in blocks of a few figures each.
  private(set) var sums: [Block] = []
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

  private mutating func writeRecords(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Block? {
    let counted = statistics.plan.counted
    // If every table is returned once, there is nothing to count.
    guard !counted.isEmpty else { return nil }
    let names = counted.map { name(ofTable: $0) }
    // The sum of one column says what it says.
    let hasTotal = names.count > 1
    try head(
      words.recordsBySender, words.sender, names + (hasTotal ? [words.total] : []), to: &writer)
    let first = row
    for (sender, name) in senders.prefix(listed).enumerated() {
      try label(name, to: &writer)
      for (column, table) in counted.enumerated() {
        try number(
          Double(statistics.records[sender][table]), column + 1,
          StatisticsFormula.records(areas[table], sender: "$A\(row + 1)"), to: &writer)
      }
      if hasTotal {
        try rowTotal(
          Double(counted.reduce(0) { $0 + statistics.records[sender][$1] }), counted.count,
          to: &writer)
      }
      row += 1
    }
    try unlisted(to: &writer)
    let sums = counted.map { table in
      Double(statistics.records.reduce(0) { $0 + $1[table] })
    }
    try totals(sums + (hasTotal ? [sums.reduce(0, +)] : []), from: first, to: &writer)
    return Block(firstRow: first, lastRow: first + listed - 1, columns: names)
  }

  private mutating func writeTableSums(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let plan = statistics.plan
    let tables = schema.tables.indices.filter { table in
      plan.figures.contains { $0.sources.contains { $0.table == table } }
    }
    // Of one table, the key figures say it all.
    guard tables.count > 1 else { return }
    let names = tables.map { name(ofTable: $0) }
    try head(words.sumsByTable, words.item, names + [words.total], to: &writer)
    for (index, figure) in plan.figures.enumerated() {
      try label(heading(figure), to: &writer)
      for (column, table) in tables.enumerated() {
        guard let source = figure.sources.firstIndex(where: { $0.table == table }) else {
          try writer.write("", in: id, row: row, column: column + 1, style: styles.text)
          continue
        }
        try number(
          statistics.tableSums[index][source], column + 1,
          StatisticsFormula.sum(areas[table], field: figure.sources[source].field), to: &writer)
      }
      try rowTotal(statistics.tableSums[index].reduce(0, +), tables.count, to: &writer)
      row += 1
    }
    end()
  }

  /// The columns of a block that would be too wide, in parts of about one size.
  private func parts(_ count: Int) -> [Range<Int>] {
    let parts = max(1, (count + mostColumns - 1) / mostColumns)
    let size = (count + parts - 1) / parts
    return (0..<parts).map { $0 * size..<min(count, ($0 + 1) * size) }
  }

  private mutating func writeSenderSums(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let figures = statistics.plan.figures
    guard !figures.isEmpty else { return }
    let names = figures.map(heading) + [words.doubtful, words.lacking]
    let parts = parts(names.count)
    let formulas = figures.map { figure in
      StatisticsFormula.SumBySender(figure.sources.map { (areas[$0.table], $0.field) })
    }
    let doubts = [statistics.senderDoubts, statistics.senderLacking]
    for (number, part) in parts.enumerated() {
      try head(
        words.part(number + 1, of: parts.count, words.sumsBySender), words.sender,
        Array(names[part]), to: &writer)
      let first = row
      for (sender, name) in senders.prefix(listed).enumerated() {
        try label(name, to: &writer)
        for (column, index) in part.enumerated() {
          if index < figures.count {
            try self.number(
              statistics.senderSums[index][sender], column + 1,
              formulas[index].formula(sender: "$A\(row + 1)"), to: &writer)
          } else {
            try self.doubts([doubts[index - figures.count][sender]], column + 1, to: &writer)
          }
        }
        row += 1
      }
      try unlisted(to: &writer)
      try totals(
        part.map { index in
          index < figures.count
            ? statistics.senderSums[index].reduce(0, +)
            : Double(doubts[index - figures.count].reduce(0, +))
        }, from: first, to: &writer)
      sums.append(
        Block(
          firstRow: first, lastRow: first + listed - 1,
          columns: part.filter { $0 < figures.count }.map { figures[$0].id }))
    }
  }

  /// Writes the sums and counts of groups or options, as values: what divides the records stands in no one
  /// column of their sheets.
  private mutating func write(
    _ division: DivisionTally, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let items = division.sorted
    guard !items.isEmpty else { return }
    let figures = division.figures.map { statistics.plan.figures[$0] }
    let names = [words.counted] + figures.map(heading)
    let parts = parts(names.count)
    for (number, part) in parts.enumerated() {
      try head(
        words.part(number + 1, of: parts.count, words.sums(by: division.title)), division.title,
        Array(names[part]), to: &writer)
      for item in items.prefix(Self.mostItems) {
        try label(item.name, to: &writer)
        let values = [Double(item.records)] + item.sums
        for (column, value) in values[part].enumerated() {
          let style = styles.style(of: value)
          if value.isFinite {
            try writer.write(value, in: id, row: row, column: column + 1, style: style)
          } else {
            try writer.write(words.tooLarge, in: id, row: row, column: column + 1, style: style)
          }
        }
        row += 1
      }
      if items.count > Self.mostItems {
        try label(words.more(items.count - Self.mostItems), to: &writer)
        row += 1
      }
      end()
    }
  }

  private mutating func writeTally(
    _ index: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Block? {
    let tally = statistics.plan.tallies[index]
    let items = statistics.items(of: index)
    guard !items.isEmpty else { return nil }
    let names = tally.sources.map { name(ofTable: $0.table) }
    let hasTotal = names.count > 1
    try head(
      words.tally(tally.title), tally.title, names + (hasTotal ? [words.total] : []), to: &writer)
    let first = row
    for item in items.prefix(Self.mostItems) {
      try label(item.name, to: &writer)
      for (column, source) in tally.sources.enumerated() {
        try number(
          Double(item.counts[column]), column + 1,
          StatisticsFormula.records(
            areas[source.table], field: source.field, item: "$A\(row + 1)", kind: tally.kind,
            language: words.language), to: &writer)
      }
      if hasTotal { try rowTotal(Double(item.total), tally.sources.count, to: &writer) }
      row += 1
    }
    let last = row - 1
    if items.count > Self.mostItems {
      try label(words.more(items.count - Self.mostItems), to: &writer)
      row += 1
    }
    end()
    return Block(
      firstRow: first, lastRow: last, columns: names + (hasTotal ? [words.total] : []))
  }

  /// Writes how many senders are not listed; sums include them.
  private mutating func unlisted(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard listed < senders.count else { return }
    try label(words.more(senders.count - listed), to: &writer)
    row += 1
  }

  func name(ofTable table: Int) -> String { schema.tables[table].heading(in: words.language) }

  func heading(_ figure: StatisticsPlan.Figure) -> String {
    figure.title + FieldHeading.unit(figure.unit, in: words.language)
  }

  /// A heading with its unit on a line of its own if the unit would be broken.
  private static func broken(_ heading: String) -> String {
    guard TextWidth.lines(heading, width: columnWidth) > 1, heading.hasSuffix("）"),
      let unit = heading.lastIndex(of: "（")
    else { return heading }
    return "\(heading[..<unit])\n\(heading[unit...])"
  }

  mutating func setHeight(
    _ height: Double, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    try writer.setHeight(height, ofRow: row, in: id)
    if hasFormulas { heights[row] = height }
  }

  /// Begins a block.
  mutating func head(
    _ title: String, _ first: String, _ names: [String], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    contents.append((title, row, row))
    try setHeight(20, to: &writer)
    try writer.write(title, in: id, row: row, column: 0, style: styles.section)
    row += 1
    let names = names.map(Self.broken)
    let lines = names.map { TextWidth.lines($0, width: Self.columnWidth) }.max() ?? 1
    try setHeight(Double(lines) * ListSheet.lineHeight + 4, to: &writer)
    for (column, name) in ([first] + names).enumerated() {
      try writer.write(name, in: id, row: row, column: column, style: styles.header)
    }
    width = max(width, names.count)
    row += 1
  }

  /// Ends a block, with room below it.
  mutating func end() {
    if !contents.isEmpty { contents[contents.count - 1].end = row }
    row += 2
  }

  mutating func label(
    _ text: String, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let lines = TextWidth.lines(text, width: labelWidth)
    // A line alone takes less, so that more of a block stands on a page.
    let height = lines == 1 ? 15 : min(ListSheet.highest, Double(lines) * ListSheet.lineHeight)
    try setHeight(height, to: &writer)
    // Written as in the sheets of the tables, with which formulas compare it.
    let piece = CellText.pieces(LineEndings.stored(text))[0]
    try writer.write(piece, in: id, row: row, column: 0, style: styles.text)
  }

  func number(
    _ value: Double, _ column: Int, _ formula: @autoclosure () -> String,
    style: WorkbookWriter.StyleID? = nil,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let style = style ?? styles.style(of: value)
    guard value.isFinite else {
      // Each number may fit a cell, and their sum may not.
      try writer.write(words.tooLarge, in: id, row: row, column: column, style: style)
      return
    }
    if hasFormulas {
      try writer.write(
        formula: formula(), value: value, in: id, row: row, column: column, style: style)
    } else {
      try writer.write(value, in: id, row: row, column: column, style: style)
    }
  }

  /// How many of the numbers in the sums of a row had an error, and how many answers are missing from
  /// them: no formulas, as nothing in the tables' sheets tells it.
  func doubts(
    _ counts: [Int], _ column: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    for (offset, count) in counts.enumerated() {
      try writer.write(
        Double(count), in: id, row: row, column: column + offset,
        style: styles.style(of: .count, count > 0 ? .error : nil))
    }
  }

  /// Writes the sum of the numbers to the left.
  private func rowTotal(
    _ value: Double, _ count: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let last = CellReference(row: row, column: max(1, count))
    try number(
      value, count + 1, "SUM(B\(row + 1):\(last))", style: styles.total(of: value), to: &writer)
  }

  /// Writes the sums of the numbers above, and leaves room below the block.
  private mutating func totals(
    _ values: [Double], from first: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    try writer.write(words.total, in: id, row: row, column: 0, style: styles.total)
    for (index, value) in values.enumerated() {
      guard row > first, value.isFinite else {
        guard value.isFinite else {
          try writer.write(
            words.tooLarge, in: id, row: row, column: index + 1, style: styles.total)
          continue
        }
        try writer.write(value, in: id, row: row, column: index + 1, style: styles.total(of: value))
        continue
      }
      let letters = CellReference.letters(ofColumn: index + 1)
      let cells = "\(letters)\(first + 1):\(letters)\(row)"
      try number(
        value, index + 1, "SUM(\(cells))", style: styles.total(of: value), to: &writer)
    }
    row += 1
    end()
  }
}
