import Forms
import Spreadsheet

/// The sheet of charts about the statistics.
struct ChartSheet {
  /// A chart has no more senders than this.
  static let mostSenders = 60
  /// A chart shows this many of the items that were counted.
  static let mostItems = 15

  private static let colors: [UInt32] = [
    0x44_72C4, 0xED_7D31, 0x70_AD47, 0xFF_C000, 0x7E_57C2, 0x26_A69A, 0xA5_A5A5, 0x9E_480E,
  ]
  /// The height of a row, in pixels: the default of 15 points.
  private static let rowHeight = 20.0

  /// The height of an upright page whose width is 960, in pixels.
  private static let pageHeight = 1_330.0

  /// The charts, one below the other.
  static func charts(
    of sheet: StatisticsSheet, named name: String
  ) -> [Chart] {
    let words = sheet.words
    var charts: [Chart] = []
    // A form without tables of many copies has nothing to stack.
    if let block = sheet.records, !block.columns.isEmpty,
      (1...mostSenders).contains(sheet.senders.count)
    {
      charts.append(
        Chart(
          .stackedColumns, title: words.recordsBySender,
          series: block.columns.enumerated().map { index, title in
            series(title, block, rows: nil, column: index, name, color: index)
          }, height: 420))
    }
    var hasList = false
    for (tally, block) in zip(sheet.statistics.plan.tallies, sheet.tallies) {
      guard let block else { continue }
      // Charts show regions and the first list; choices are just as clear in their table.
      if case .options = tally.kind { continue }
      if tally.kind == .textItems {
        if hasList { continue }
        hasList = true
      }
      let count = min(mostItems, block.lastRow - block.firstRow + 1)
      charts.append(
        Chart(
          .bars, title: words.perItem(tally.title, most: count),
          series: [
            series(
              tally.title, block, rows: count, column: block.columns.count - 1, name,
              color: charts.count)
          ], height: Double(100 + 26 * count)))
    }
    if let block = sheet.sums, (1...mostSenders).contains(sheet.senders.count) {
      for chart in sheet.schema.statistics.charts {
        let columns = chart.fields.compactMap { block.columns.firstIndex(of: $0) }
        guard !columns.isEmpty else { continue }
        let figures = sheet.statistics.plan.figures
        let units = Set(columns.map { figures[$0].unit ?? "" })
        charts.append(
          Chart(
            .columns, title: chart.title.text(words.language),
            series: columns.enumerated().map { color, column in
              series(figures[column].title, block, rows: nil, column: column, name, color: color)
            }, unit: units.count == 1 ? units.first : nil))
      }
    }
    return charts
  }

  /// Puts charts below each other.
  static func write(
    _ charts: [Chart], in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    var row = 0
    var breaks: [Int] = []
    var page = 0.0
    for chart in charts {
      if page > 0, page + chart.height > pageHeight {
        breaks.append(row)
        page = 0
      }
      page += chart.height + 2 * rowHeight
      try writer.insert(chart, in: sheet, row: row, column: 0)
      row += Int(chart.height / rowHeight) + 2
    }
    writer.breakPages(above: breaks, in: sheet)
    writer.setPage(PageSetup(), of: sheet)
    writer.printPageNumbers(of: sheet)
  }

  private static func series(
    _ title: String, _ block: StatisticsSheet.Block, rows: Int?, column: Int, _ sheet: String,
    color: Int
  ) -> Chart.Series {
    let last = rows.map { block.firstRow + $0 - 1 } ?? block.lastRow
    func cells(_ column: Int) -> CellRange {
      CellRange(
        CellReference(row: block.firstRow, column: column),
        CellReference(row: last, column: column))
    }
    return Chart.Series(
      title, categories: cells(0), values: cells(column + 1), sheet: sheet,
      color: colors[color % colors.count])
  }
}
