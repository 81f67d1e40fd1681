import Forms
import Spreadsheet

/// The sheet of statistics: blocks of rows, one below the other, each with a heading.
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

  let words: SheetWords
  let schema: Schema
  let statistics: RoundStatistics
  let senders: [String]
  let areas: [SheetArea]
  let styles: SheetStyles
  let hasFormulas: Bool
  /// The number of senders that are listed.
  private let listed: Int

  let id: WorkbookWriter.SheetID
  var row = 0
  private var width = 1
  private static let columnWidth = 14.0

  private(set) var records: Block?
  private(set) var sums: Block?
  private(set) var tallies: [Block?] = []

  init(
    words: SheetWords, schema: Schema, statistics: RoundStatistics, senders: [String],
    areas: [SheetArea], styles: SheetStyles, id: WorkbookWriter.SheetID, limits: ListLimits
  ) {
    self.words = words
    self.schema = schema
    self.statistics = statistics
    self.senders = senders
    self.areas = areas
    self.styles = styles
    self.id = id
    listed = min(senders.count, limits.sendersInStatistics)
    // Formulas need each table in one sheet, and all senders listed.
    hasFormulas =
      senders.count <= Self.mostSenders && areas.reduce(0) { $0 + $1.rows } <= Self.mostRecords
      && listed == senders.count && areas.allSatisfy { limits.sheets(for: $0.rows) == 1 }
  }

  /// Writes all blocks.
  mutating func write(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    try writer.setHeight(24, ofRow: 0, in: id)
    try writer.write(words.statisticsSheet, in: id, row: 0, column: 0, style: styles.title)
    try writer.write(
      words.statisticsNote(hasFormulas: hasFormulas), in: id, row: 1, column: 0,
      style: styles.note)
    try writer.write(words.doubtfulNote, in: id, row: 2, column: 0, style: styles.note)
    try writer.write(words.lackingNote, in: id, row: 3, column: 0, style: styles.note)
    row = 5
    records = try writeRecords(to: &writer)
    try writeTableSums(to: &writer)
    sums = try writeSenderSums(to: &writer)
    for division in statistics.divisions { try write(division, to: &writer) }
    for index in statistics.plan.lists.indices { try writeLineSums(index, to: &writer) }
    for index in statistics.plan.tallies.indices {
      tallies.append(try writeTally(index, to: &writer))
    }
    writer.setWidth(34, ofColumns: 0...0, in: id)
    writer.setWidth(Self.columnWidth, ofColumns: 1...max(1, width), in: id)
    writer.freeze(rows: 0, columns: 1, in: id)
    writer.setPrinting(id, pagesWide: 1, repeatingRows: 0)
    if width > 10 { writer.printOnA3(id, repeatingColumns: 0) }
    writer.printPageNumbers(of: id)
  }

  private mutating func writeRecords(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Block? {
    let counted = statistics.plan.counted
    // If every table is returned once, there is nothing to count.
    guard !counted.isEmpty else { return nil }
    let names = counted.map { name(ofTable: $0) }
    try head(words.recordsBySender, words.sender, names + [words.total], to: &writer)
    let first = row
    for (sender, name) in senders.prefix(listed).enumerated() {
      try label(name, to: &writer)
      for (column, table) in counted.enumerated() {
        try number(
          Double(statistics.records[sender][table]), column + 1,
          StatisticsFormula.records(areas[table], sender: "$A\(row + 1)"), to: &writer)
      }
      try rowTotal(
        Double(counted.reduce(0) { $0 + statistics.records[sender][$1] }), counted.count,
        to: &writer)
      row += 1
    }
    try unlisted(to: &writer)
    let sums = counted.map { table in
      Double(statistics.records.reduce(0) { $0 + $1[table] })
    }
    try totals(sums + [sums.reduce(0, +)], from: first, to: &writer)
    return Block(firstRow: first, lastRow: row - 4, columns: names)
  }

  private mutating func writeTableSums(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let plan = statistics.plan
    let tables = schema.tables.indices.filter { table in
      plan.figures.contains { $0.sources.contains { $0.table == table } }
    }
    guard !plan.figures.isEmpty else { return }
    let names = tables.map { name(ofTable: $0) }
    try head(
      words.sumsByTable, words.item, names + [words.total, words.doubtful, words.lacking],
      to: &writer)
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
      try doubts(
        [statistics.figureDoubts[index], statistics.figureLacking[index]], tables.count + 2,
        to: &writer)
      row += 1
    }
    row += 2
  }

  private mutating func writeSenderSums(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Block? {
    let figures = statistics.plan.figures
    guard !figures.isEmpty else { return nil }
    try head(
      words.sumsBySender, words.sender, figures.map(heading) + [words.doubtful, words.lacking],
      to: &writer)
    let first = row
    let formulas = figures.map { figure in
      StatisticsFormula.SumBySender(figure.sources.map { (areas[$0.table], $0.field) })
    }
    for (sender, name) in senders.prefix(listed).enumerated() {
      try label(name, to: &writer)
      for index in figures.indices {
        try number(
          statistics.senderSums[index][sender], index + 1,
          formulas[index].formula(sender: "$A\(row + 1)"), to: &writer)
      }
      try doubts(
        [statistics.senderDoubts[sender], statistics.senderLacking[sender]], figures.count + 1,
        to: &writer)
      row += 1
    }
    try unlisted(to: &writer)
    try totals(
      figures.indices.map { statistics.senderSums[$0].reduce(0, +) }
        + [statistics.senderDoubts, statistics.senderLacking].map { Double($0.reduce(0, +)) },
      from: first, to: &writer)
    return Block(firstRow: first, lastRow: row - 4, columns: figures.map(\.id))
  }

  /// Writes the sums and counts of groups or options, as values: what divides the records stands in no one
  /// column of their sheets.
  private mutating func write(
    _ division: DivisionTally, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let items = division.sorted
    guard !items.isEmpty else { return }
    let figures = division.figures.map { statistics.plan.figures[$0] }
    try head(
      words.sums(by: division.title), division.title, [words.records] + figures.map(heading),
      to: &writer)
    for item in items.prefix(Self.mostItems) {
      try label(item.name, to: &writer)
      for (column, value) in ([Double(item.records)] + item.sums).enumerated() {
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
    row += 2
  }

  private mutating func writeTally(
    _ index: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Block? {
    let tally = statistics.plan.tallies[index]
    let items = statistics.items(of: index)
    guard !items.isEmpty else { return nil }
    let names = tally.sources.map { name(ofTable: $0.table) }
    try head(words.tally(tally.title), tally.title, names + [words.total], to: &writer)
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
      try rowTotal(Double(item.total), tally.sources.count, to: &writer)
      row += 1
    }
    let last = row - 1
    if items.count > Self.mostItems {
      try label(words.more(items.count - Self.mostItems), to: &writer)
      row += 1
    }
    row += 2
    return Block(firstRow: first, lastRow: last, columns: names + [words.total])
  }

  /// Writes how many senders are not listed; sums include them.
  private mutating func unlisted(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard listed < senders.count else { return }
    try label(words.more(senders.count - listed), to: &writer)
    row += 1
  }

  private func name(ofTable table: Int) -> String {
    schema.tables[table].longName(in: words.language)
  }

  private func heading(_ figure: StatisticsPlan.Figure) -> String {
    figure.title + FieldHeading.unit(figure.unit, in: words.language)
  }

  /// A heading with its unit on a line of its own if the unit would be broken.
  private static func broken(_ heading: String) -> String {
    guard TextWidth.lines(heading, width: columnWidth) > 1, heading.hasSuffix("）"),
      let unit = heading.lastIndex(of: "（")
    else { return heading }
    return "\(heading[..<unit])\n\(heading[unit...])"
  }

  mutating func head(
    _ title: String, _ first: String, _ names: [String], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    try writer.setHeight(20, ofRow: row, in: id)
    try writer.write(title, in: id, row: row, column: 0, style: styles.section)
    row += 1
    let names = names.map(Self.broken)
    let lines = names.map { TextWidth.lines($0, width: Self.columnWidth) }.max() ?? 1
    try writer.setHeight(Double(lines) * ListSheet.lineHeight + 4, ofRow: row, in: id)
    for (column, name) in ([first] + names).enumerated() {
      try writer.write(name, in: id, row: row, column: column, style: styles.header)
    }
    width = max(width, names.count)
    row += 1
  }

  func label(
    _ text: String, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let lines = TextWidth.lines(text, width: 34)
    try writer.setHeight(
      min(ListSheet.highest, Double(lines) * ListSheet.lineHeight), ofRow: row, in: id)
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
    row += 3
  }
}
