import Forms
import Spreadsheet

/// The sums of printed lines: a block a list, a row a line, a column a field.
extension StatisticsSheet {
  mutating func writeLineSums(
    _ index: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let list = statistics.plan.lists[index]
    let table = schema.tables[list.table]
    guard let form = table.list, areas[list.table].rows > 0 else { return }
    let headings = FieldHeading.names(in: table, language: words.language)
    try head(
      words.sumsByLine(table.heading(in: words.language)),
      form.lineHeading.isEmpty ? words.line : form.lineHeading,
      list.columns.map { headings[$0] } + [words.doubtful, words.lacking], to: &writer)
    for (line, name) in form.lineNames.enumerated()
    where list.fields[line].contains(where: { $0 != nil }) {
      try label(name, to: &writer)
      for (column, field) in list.fields[line].enumerated() {
        guard let field else {
          try writer.write("", in: id, row: row, column: column + 1, style: styles.text)
          continue
        }
        try number(
          statistics.lineSums[index][line][column], column + 1,
          StatisticsFormula.sum(areas[list.table], field: field, line: "$A\(row + 1)"),
          to: &writer)
      }
      try doubts(
        [statistics.lineDoubts[index][line], statistics.lineLacking[index][line]],
        list.columns.count + 1, to: &writer)
      row += 1
    }
    end()
  }
}
