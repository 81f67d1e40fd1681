import Forms
import Rounds
import Spreadsheet

/// The sheet of charts about the statistics, with what each shows in cells to its right: sorted, and
/// without those who have nothing to show.
struct ChartSheet {
  /// A chart has no more senders than this.
  static let mostSenders = 60
  /// A chart shows this many of the items that were counted.
  static let mostItems = 15

  /// What a chart shows.
  struct Plot {
    var kind: Chart.Kind
    var title: String
    /// What the names are of.
    var heading: String
    /// What the legend calls each series.
    var series: [String]
    var rows: [Row]
    var unit: String?
    /// The colors of its series; nil for those of any chart.
    var colors: [UInt32]?

    struct Row {
      var name: String
      var values: [Double]
      /// The cells of the statistics that have them, by which the chart follows what is corrected.
      var cells: [CellReference?]
    }

    /// The height of a row, in pixels.
    var rowHeight: Double { kind == .bars ? Double(8 + 14 * series.count) : 24 }
    var height: Double {
      110 + Double(rows.count) * rowHeight + (series.count > 1 ? 24 : 0)
        + (unit == nil ? 0 : 16)
    }
  }

  private static let colors: [UInt32] = [
    0x44_72C4, 0xED_7D31, 0x70_AD47, 0xFF_C000, 0x7E_57C2, 0x26_A69A, 0xA5_A5A5, 0x9E_480E,
  ]
  /// The height of a row of the sheet, in pixels: the default of 15 points.
  private static let rowHeight = 20.0
  /// The column of the data, beyond the charts.
  private static let dataColumn = 13

  let plots: [Plot]
  private let statistics: StatisticsSheet
  /// The name of the sheet of statistics.
  private let name: String

  /// Plans the charts of a round.
  init(
    of sheet: StatisticsSheet, named name: String, round: RoundStatus, senderNumbers: [Int],
    headline: Headline
  ) {
    statistics = sheet
    self.name = name
    plots =
      [
        Self.progress(round, headline, sheet.words),
        Self.faults(round, senderNumbers, sheet),
        Self.records(sheet),
      ].compactMap(\.self) + Self.tallies(sheet) + Self.sums(sheet)
  }

  /// Who returned: a bar for each state; nil where nobody is expected.
  private static func progress(
    _ round: RoundStatus, _ headline: Headline, _ words: SheetWords
  ) -> Plot? {
    guard round.hasRoster else { return nil }
    let rows = headline.states.map { state in
      Plot.Row(name: state.word, values: [Double(state.count)], cells: [nil])
    }
    return Plot(
      kind: .bars, title: words.progress, heading: words.state, series: [words.sender], rows: rows)
  }

  private static func faults(
    _ round: RoundStatus, _ numbers: [Int], _ sheet: StatisticsSheet
  ) -> Plot? {
    var counts = sheet.senders.map { _ in [0.0, 0.0] }
    for (index, entry) in round.returns.enumerated() where entry.standing.isOpen {
      counts[numbers[index]][0] += Double(entry.errors)
      counts[numbers[index]][1] += Double(entry.warnings)
    }
    let words = sheet.words
    let rows = zip(sheet.senders, counts).map {
      Plot.Row(name: $0, values: $1, cells: [nil, nil])
    }
    var plot = plot(
      .stackedBars, words.faultsBySender, words, [words.errors, words.warnings], rows: rows)
    plot?.colors = [0xC0_504D, 0xF7_C15C]
    return plot
  }

  private static func records(_ sheet: StatisticsSheet) -> Plot? {
    // A form without tables of many copies has nothing to stack.
    guard let block = sheet.records else { return nil }
    let rows = sheet.senders.enumerated().map { sender, name in
      Plot.Row(
        name: name,
        values: sheet.statistics.plan.counted.map { Double(sheet.statistics.records[sender][$0]) },
        cells: block.columns.indices.map {
          CellReference(row: block.firstRow + sender, column: $0 + 1)
        })
    }
    return plot(.stackedBars, sheet.words.recordsBySender, sheet.words, block.columns, rows: rows)
  }

  /// Regions and the first list; choices are just as clear in their table.
  private static func tallies(_ sheet: StatisticsSheet) -> [Plot] {
    var plots: [Plot] = []
    var hasList = false
    for (index, block) in sheet.tallies.enumerated() {
      let tally = sheet.statistics.plan.tallies[index]
      guard let block else { continue }
      if case .options = tally.kind { continue }
      if tally.kind == .textItems {
        if hasList { continue }
        hasList = true
      }
      let items = sheet.statistics.items(of: index).prefix(mostItems)
      plots.append(
        Plot(
          kind: .bars, title: sheet.words.perItem(tally.title, most: items.count),
          heading: tally.title, series: [sheet.words.counted],
          rows: items.enumerated().map { row, item in
            Plot.Row(
              name: item.name, values: [Double(item.total)],
              cells: [
                CellReference(row: block.firstRow + row, column: block.columns.count)
              ])
          }))
    }
    return plots
  }

  /// The charts that the schema wants.
  private static func sums(_ sheet: StatisticsSheet) -> [Plot] {
    let figures = sheet.statistics.plan.figures
    return sheet.schema.statistics.charts.compactMap { chart in
      let chosen = chart.fields.compactMap { id in figures.firstIndex { $0.id == id } }
      guard !chosen.isEmpty else { return nil }
      let rows = sheet.senders.enumerated().map { sender, name in
        Plot.Row(
          name: name, values: chosen.map { sheet.statistics.senderSums[$0][sender] },
          cells: chosen.map { sheet.cell(ofFigure: $0, sender: sender) })
      }
      let units = Set(chosen.map { figures[$0].unit ?? "" })
      return plot(
        .bars, chart.title.text(sheet.words.language), sheet.words,
        chosen.map { figures[$0].title }, rows: rows, unit: units.count == 1 ? units.first : nil)
    }
  }

  /// A chart of senders, those with most first; nil where there are too many for one, or none has any.
  private static func plot(
    _ kind: Chart.Kind, _ title: String, _ words: SheetWords, _ series: [String], rows: [Plot.Row],
    unit: String? = nil
  ) -> Plot? {
    let shown = rows.filter { row in
      row.values.contains { $0 != 0 } && row.values.allSatisfy(\.isFinite)
    }
    guard (1...mostSenders).contains(shown.count), !series.isEmpty else { return nil }
    let sorted = shown.enumerated().sorted { a, b in
      let (one, other) = (a.element.values.reduce(0, +), b.element.values.reduce(0, +))
      return one != other ? one > other : a.offset < b.offset
    }
    return Plot(
      kind: kind, title: title, heading: words.sender, series: series,
      rows: sorted.map(\.element), unit: unit.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Puts the charts below each other, each beside what it shows.
  func write(
    in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let (words, styles) = (statistics.words, statistics.styles)
    var row = 0
    var breaks: [Int] = []
    var used = 0.0
    let page = PageSetup()
    // The columns below a chart may be a little wider than it is.
    let room = page.height * 96 / 72 * 1.05
    if !plots.isEmpty {
      try writer.write(
        words.chartData, in: sheet, row: 0, column: Self.dataColumn, style: styles.section)
    }
    for (number, plot) in plots.enumerated() {
      if used > 0, used + plot.height > room {
        breaks.append(row)
        used = 0
      }
      used += plot.height + 2 * Self.rowHeight
      let first = row + 1
      try write(plot, at: first, in: sheet, to: &writer)
      func cells(_ column: Int) -> CellRange {
        CellRange(
          CellReference(row: first + 1, column: Self.dataColumn + column),
          CellReference(row: first + plot.rows.count, column: Self.dataColumn + column))
      }
      let series = plot.series.enumerated().map { index, title in
        Chart.Series(
          title, categories: cells(0), values: cells(index + 1), sheet: words.chartSheet,
          color: plot.colors?[index]
            ?? Self.colors[(plot.series.count > 1 ? index : number) % Self.colors.count],
          names: plot.rows.map(\.name), numbers: plot.rows.map { $0.values[index] })
      }
      try writer.insert(
        Chart(
          plot.kind, title: plot.title, series: series, height: plot.height, unit: plot.unit),
        in: sheet, row: row, column: 0)
      row += max(Int(plot.height / Self.rowHeight) + 2, plot.rows.count + 4)
    }
    writer.breakPages(above: breaks, in: sheet)
    writer.setPage(page, of: sheet)
    if row > 0 {
      writer.setPrintArea(
        CellRange(
          CellReference(row: 0, column: 0), CellReference(row: row, column: Self.dataColumn - 3)),
        of: sheet)
    }
    let most = plots.map(\.series.count).max() ?? 0
    if most > 0 {
      let last = Self.dataColumn + most
      writer.setWidth(28, ofColumns: Self.dataColumn...Self.dataColumn, in: sheet)
      writer.setWidth(14, ofColumns: (Self.dataColumn + 1)...last, in: sheet)
    }
    writer.printPageNumbers(of: sheet)
  }

  /// Writes what a chart shows.
  private func write(
    _ plot: Plot, at row: Int, in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let styles = statistics.styles
    for (column, heading) in ([plot.heading] + plot.series).enumerated() {
      try writer.write(
        heading, in: sheet, row: row, column: Self.dataColumn + column, style: styles.header)
    }
    for (offset, own) in plot.rows.enumerated() {
      let place = row + 1 + offset
      let piece = CellText.pieces(LineEndings.stored(own.name))[0]
      try writer.write(
        piece, in: sheet, row: place, column: Self.dataColumn, style: styles.text)
      for (column, value) in own.values.enumerated() {
        let style = styles.style(of: value)
        if statistics.hasFormulas, let cell = own.cells[column] {
          let source = WorkbookWriter.reference(to: CellRange(cell, cell), in: name)
          try writer.write(
            formula: "SUM(\(source))", value: value, in: sheet, row: place,
            column: Self.dataColumn + 1 + column, style: style)
        } else {
          try writer.write(
            value, in: sheet, row: place, column: Self.dataColumn + 1 + column, style: style)
        }
      }
    }
  }
}

extension StatisticsSheet {
  /// The cell with the sum of a figure of a sender; nil where it is not listed.
  fileprivate func cell(ofFigure figure: Int, sender: Int) -> CellReference? {
    var first = 0
    for block in sums {
      if figure < first + block.columns.count {
        let row = block.firstRow + sender
        guard row <= block.lastRow else { return nil }
        return CellReference(row: row, column: figure - first + 1)
      }
      first += block.columns.count
    }
    return nil
  }
}
