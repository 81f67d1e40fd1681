import Forms
import Spreadsheet

/// The blocks with a row a figure, a group, an option or an item.
extension StatisticsSheet {
  mutating func writeTableSums(
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

  /// Writes the sums and counts of groups or options, as values: what divides the records stands in no one
  /// column of their sheets.
  mutating func write(
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
          try self.number(value, column + 1, nil, to: &writer)
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

  mutating func writeTally(
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
}
