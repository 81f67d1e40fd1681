import Forms

/// Counts and sums over returns, one after the other, that keep the cells they are made of.
struct FigureTally {
  private let schema: Schema
  private let words: SheetWords
  private let plan: StatisticsPlan
  private var statistics: RoundStatistics
  private var returns: [RoundFigures.Counted] = []
  /// The records of each table of the plan that is counted.
  private var records: [RoundFigures.Figure]
  private var sums: [RoundFigures.Figure]
  /// By the sender: its records, and its sums of each figure.
  private var senderRecords: [String: RoundFigures.Figure] = [:]
  private var senderSums: [[String: RoundFigures.Figure]]
  /// The figures of which the form wants a chart by sender; the others are not kept by sender.
  private let charted: Set<Int>
  private var items: [[CodePoints: RoundFigures.Figure]]

  init(schema: Schema, words: SheetWords) {
    self.schema = schema
    self.words = words
    plan = StatisticsPlan(schema: schema, language: words.language)
    statistics = RoundStatistics(
      plan: plan, tables: schema.tables.count, senders: 1, language: words.language)
    let language = words.language
    records = plan.counted.map {
      RoundFigures.Figure(title: schema.tables[$0].longName(in: language), unit: nil)
    }
    sums = plan.figures.map { RoundFigures.Figure(title: $0.title, unit: $0.unit) }
    senderSums = plan.figures.map { _ in [:] }
    let wanted = Set(schema.statistics.charts.flatMap(\.fields))
    charted = Set(plan.figures.indices.filter { [plan] in wanted.contains(plan.figures[$0].id) })
    items = plan.tallies.map { _ in [:] }
  }

  /// Adds the records of a return that counts.
  mutating func add(_ returned: Return, sender: String) {
    let number = returns.count
    returns.append(RoundFigures.Counted(file: returned.file, sender: sender))
    let doubtful = DoubtfulAnswers(returned)
    let numbers = RecordNumbers(returned)
    for (index, record) in returned.records.enumerated() {
      let table = schema.tables[record.table]
      func isDoubtful(_ field: Int) -> Bool {
        doubtful.contains(table: record.table, record: numbers[index], field: field)
      }
      // The same counting as in the workbook says what is missing from the sums.
      statistics.add(
        record, sender: 0, table: table, group: returned.group, isDoubtful: isDoubtful)
      func cell(_ field: Int?, _ value: Double) -> RoundFigures.Cell {
        RoundFigures.Cell(
          returned: number, sheet: record.sheet,
          cell: field.flatMap { record.answers[$0].cell } ?? record.range.topLeft, number: value,
          isDoubtful: field.map(isDoubtful) ?? false)
      }
      if let place = plan.counted.firstIndex(of: record.table) {
        records[place].add(cell(nil, 1))
        senderRecords[sender, default: RoundFigures.Figure(title: sender, unit: nil)]
          .add(cell(nil, 1))
      }
      addSums(record, sender, cell)
      addItems(record, table, cell)
    }
  }

  private mutating func addSums(
    _ record: Record, _ sender: String, _ cell: (Int?, Double) -> RoundFigures.Cell
  ) {
    for use in statistics.figureUses[record.table] {
      guard let value = RoundStatistics.number(record.answers[use.field].value) else { continue }
      sums[use.index].add(cell(use.field, value))
      guard charted.contains(use.index) else { continue }
      let unit = plan.figures[use.index].unit
      senderSums[use.index][sender, default: RoundFigures.Figure(title: sender, unit: unit)]
        .add(cell(use.field, value))
    }
  }

  private mutating func addItems(
    _ record: Record, _ table: Table, _ cell: (Int?, Double) -> RoundFigures.Cell
  ) {
    for use in statistics.tallyUses[record.table] {
      guard let value = record.answers[use.field].value else { continue }
      let field = table.field(use.field, ofLine: record.line)
      for name in statistics.names(of: value, field: field) {
        items[use.index][name, default: RoundFigures.Figure(title: name.text, unit: nil)]
          .add(cell(use.field, 1))
      }
    }
  }

  /// All figures and charts.
  consuming func figures() -> RoundFigures {
    var all = RoundFigures()
    all.returns = returns
    for figure in sums.indices { sums[figure].lacking = statistics.figureLacking[figure] }
    all.figures = (records + sums.filter { $0.count > 0 || $0.lacking > 0 }).map(Self.rounded)
    var charts: [RoundFigures.Chart] = []
    func add(_ title: String, _ bars: some Sequence<RoundFigures.Figure>) {
      let sorted = bars.map(Self.rounded).filter { $0.total != 0 }
        .greatestFirst(\.total, name: \.title)
      guard !sorted.isEmpty else { return }
      charts.append(
        RoundFigures.Chart(
          title: title, bars: Array(sorted.prefix(RoundFigures.mostBars)),
          left: max(0, sorted.count - RoundFigures.mostBars)))
    }
    add(words.recordsBySender, senderRecords.values)
    for chart in schema.statistics.charts {
      let shown = chart.fields.compactMap { id in plan.figures.firstIndex { $0.id == id } }
      let title = chart.title.text(words.language)
      for figure in shown {
        let own = plan.figures[figure].heading(in: words.language)
        add(shown.count == 1 ? title : "\(title) – \(own)", senderSums[figure].values)
      }
    }
    for (tally, found) in zip(plan.tallies, items) { add(words.tally(tally.title), found.values) }
    all.charts = charts
    return all
  }

  /// Sums of decimal fractions are not exact in doubles: 0.1 + 0.2.
  private static func rounded(_ figure: RoundFigures.Figure) -> RoundFigures.Figure {
    var figure = figure
    figure.total = (figure.total * 1e6).rounded() / 1e6
    return figure
  }
}
