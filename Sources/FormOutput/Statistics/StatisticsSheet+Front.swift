import Forms
import Spreadsheet

/// The first screen of the statistics, which is the first page too: the key figures, and where the blocks
/// are.
extension StatisticsSheet {
  mutating func writeKeyFigures(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    let title = "\(schema.title.text(words.language)) — \(words.statisticsSheet)"
    try setHeight(26, to: &writer)
    try writer.write(title, in: id, row: row, column: 0, style: styles.title)
    row += 1
    for line in [headline.standing, headline.faults] {
      try write(line: line, style: styles.line, to: &writer)
    }
    row += 1
    let plan = statistics.plan
    let counted = plan.counted
    if !counted.isEmpty || !plan.figures.isEmpty {
      try head(
        words.keyFigures, words.item, [words.total, words.doubtful, words.lacking], to: &writer)
      for table in counted {
        let unit = FieldHeading.unit(words.language == .zh ? "个" : nil, in: words.language)
        try label(name(ofTable: table) + unit, to: &writer)
        try number(
          Double(statistics.records.reduce(0) { $0 + $1[table] }), 1,
          StatisticsFormula.records(areas[table]), to: &writer)
        for column in 2...3 {
          try writer.write("", in: id, row: row, column: column, style: styles.text)
        }
        row += 1
      }
      for (index, figure) in plan.figures.enumerated() {
        try label(heading(figure), to: &writer)
        try number(
          statistics.tableSums[index].reduce(0, +), 1,
          StatisticsFormula.sum(figure.sources.map { (areas[$0.table], $0.field) }), to: &writer)
        try doubts(
          [statistics.figureDoubts[index], statistics.figureLacking[index]], 2, to: &writer)
        row += 1
      }
      end()
    }
  }

  /// Writes how the numbers are to be understood, below all blocks.
  mutating func writeNotes(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    contents.append(Place(title: words.notes, row: row, end: row, columns: mostColumns))
    try setHeight(20, to: &writer)
    try writer.write(words.notes, in: id, row: row, column: 0, style: styles.section)
    row += 1
    for note in [
      words.statisticsNote(hasFormulas: hasFormulas), words.doubtfulNote, words.lackingNote,
    ] {
      try write(line: note, style: styles.line, to: &writer)
    }
    end()
  }

  /// Writes a line over the width of a page.
  private mutating func write(
    line: String, style: WorkbookWriter.StyleID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let columns = mostColumns
    let width = labelWidth + Double(columns) * numberWidth
    let lines = TextWidth.lines(line, width: width)
    try setHeight(Double(min(lines, 8)) * ListSheet.lineHeight + 2, to: &writer)
    try writer.merge(
      CellRange(CellReference(row: row, column: 0), CellReference(row: row, column: columns)),
      line, in: id, style: style)
    row += 1
  }

  /// Where links to blocks stand beside the first one.
  /// - Parameter blocks: The blocks as they stand below each other.
  /// - Returns: Their first column, and how many stand below each other: those that would come into a block
  ///   below stand in further columns. Nil where there is nothing to lead to.
  static func index(of blocks: [Place]) -> (column: Int, height: Int)? {
    guard let first = blocks.first, blocks.count > 1 else { return nil }
    let column = first.columns + 2
    let below = blocks.dropFirst().first { $0.columns >= column }
    let room = (below?.row ?? .max) - first.row - 3
    let links = blocks.count - 1
    // What does not fit beside the first block stands in a second column.
    return (column, max(1, min(room, max(first.end - first.row - 2, (links + 1) / 2))))
  }

  /// Writes the links to the blocks beside the key figures.
  func writeIndex(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    // Rows that are not kept cannot be written once there are others below them.
    guard hasFormulas, let index = Self.index(of: contents) else { return }
    let first = contents[0].row
    try writer.write(
      words.contents, in: id, row: first, column: index.column, style: styles.section)
    for (number, block) in contents.dropFirst().enumerated() {
      try writer.write(
        block.title,
        link: .cell(sheet: words.statisticsSheet, CellReference(row: block.row, column: 0)), in: id,
        row: first + 2 + number % index.height, column: index.column + number / index.height * 3,
        style: styles.content)
    }
  }

  /// Sets how it is printed: letters of 9 points or more where they fit, and no block on two pages that
  /// fits one.
  func setPages(in writer: inout WorkbookWriter) {
    let page = Self.page
    writer.setPage(page, of: id)
    writer.printPageNumbers(of: id)
    guard hasFormulas else { return }
    // Where fonts are narrow, nothing is made smaller to fit the width.
    let room = page.height * 0.98
    var breaks: [Int] = []
    var begun = 0
    for (number, block) in contents.enumerated().dropFirst() {
      // What is on the first screen has a page of its own.
      let isFull = height(begun..<block.end) > room && block.row > begun
      guard number == 1 || isFull else { continue }
      breaks.append(block.row)
      begun = block.row
    }
    writer.breakPages(above: breaks, in: id)
  }

  private func height(_ rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + (heights[$1] ?? 15) }
  }
}
