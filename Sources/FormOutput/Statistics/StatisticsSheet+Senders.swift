import Forms
import Spreadsheet

/// The blocks with a row a sender: how many records it has, and its sums.
extension StatisticsSheet {
  mutating func writeRecords(
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

  mutating func writeSenderSums(
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

  /// Writes how many senders are not listed; sums include them.
  private mutating func unlisted(
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard listed < senders.count else { return }
    try label(words.more(senders.count - listed), to: &writer)
    row += 1
  }
}
