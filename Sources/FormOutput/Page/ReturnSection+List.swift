import Forms
import Spreadsheet

/// Lists on the page: a table under the words that the form prints over the columns, a row a record, and what
/// is wrong below it.
extension ReturnSection {
  /// Writes the rows of a list.
  /// - Parameters:
  ///   - rows: Its records, as indexes of the return's.
  ///   - returned: The return.
  ///   - numbers: The numbers of its records.
  ///   - places: What is told where.
  ///   - isFirst: Whether it is the first list of its table, where is told what is about no row.
  ///   - number: The number of the return on the page.
  ///   - html: Where it goes.
  func write(
    _ rows: [Int], of returned: Return, _ numbers: RecordNumbers, _ places: MarkPlaces,
    isFirst: Bool, _ number: Int, _ html: inout HTMLText
  ) {
    guard let record = rows.first.map({ returned.records[$0] }) else { return }
    let table = schema.tables[record.table]
    guard let list = table.list else { return }
    html.markup("<h3>")
    html.text(table.title.isEmpty ? table.name.text(language) : words.recordTitle(table))
    html.markup(" <span class=\"soft\">")
    let place = CellRange(enclosing: rows.map { returned.records[$0].range }) ?? record.range
    html.foreign("\(record.sheet)!\(place)")
    // Where there is one such record only, the return says whose it is.
    if let home = record.parent?.table, schema.tables[home].copies == .many,
      let parent = numbers.parentName(of: record, in: schema)
    {
      html.text(" · ")
      html.foreign(parent)
    }
    html.markup("</span></h3>\n<div class=\"wide\"><table class=\"paper rows\"><thead>\n")
    write(ListHeader(list), &html)
    html.markup("</thead><tbody>\n")
    var told = isFirst ? places.marks(table: record.table, record: nil) : []
    for (place, index) in rows.enumerated() {
      let marks = places.marks(table: record.table, record: numbers[index]).filter {
        $0.place != nil
      }
      told += marks
      write(returned.records[index], of: list, in: table, place: place, marks: marks, &html)
    }
    html.markup("</tbody></table></div>\n")
    var known: Set<Int> = []
    let notes = told.filter { known.insert($0.number).inserted }
    guard !notes.isEmpty else { return }
    html.markup("<div class=\"note\">")
    for mark in notes.sorted(by: { $0.number < $1.number }) { explain(mark, number, &html) }
    html.markup("</div>\n")
  }

  private func write(_ header: ListHeader, _ html: inout HTMLText) {
    for level in 0..<header.levels {
      html.markup("<tr>")
      for cell in header.cells where cell.rows.lowerBound == level {
        html.markup("<th scope=\"col\"")
        if cell.columns.count > 1 { html.markup(" colspan=\"\(cell.columns.count)\"") }
        if cell.rows.count > 1 { html.markup(" rowspan=\"\(cell.rows.count)\"") }
        html.markup(">")
        html.text(cell.text.trimmed)
        html.markup("</th>")
      }
      html.markup("</tr>\n")
    }
  }

  private func write(
    _ record: Record, of list: ListForm, in table: Table, place: Int, marks: [IssuesByCell.Group],
    _ html: inout HTMLText
  ) {
    let asked = table.asked(inLine: record.line)
    let line = record.line.map { list.lines[$0] }
    var word = 0
    var pending = marks
    html.markup("<tr>")
    for (index, column) in list.columns.enumerated() {
      switch column.role {
      case .numbers: html.markup("<td class=\"number\">\(place + 1)</td>")
      case .words:
        html.markup("<th scope=\"row\">")
        if let line, line.words.indices.contains(word) { html.text(line.words[word].trimmed) }
        html.markup("</th>")
        word += 1
      case .answer(let question):
        let fields = table.questions[question].lines.flatMap(\.fields)
        let isAsked = line.map { !$0.without.isSuperset(of: fields) } ?? true
        html.markup(isAsked ? "<td>" : "<td class=\"heading\">")
        let here = pending.filter { mark in
          mark.issues.contains { issue in issue.field.map(fields.contains) ?? false }
        }
        pending.removeAll { mark in here.contains { $0.number == mark.number } }
        let lines =
          lines(under: column, record, fields, isFirst: list.column(ofQuestion: question) == index)
          ?? PaperRow.lines(of: table.questions[question], record, asked)
        for (number, pieces) in lines.enumerated() {
          if number > 0 { html.markup("<br>") }
          for piece in pieces { write(piece, alone: pieces.count == 1, marks: here, &html) }
        }
        html.markup("</td>")
      }
    }
    html.markup("</tr>\n")
  }

  /// What stands under the option of a choice: a tick, or nothing; nil for a column of its own, and where what was
  /// written chooses no option, under the first.
  private func lines(
    under column: ListForm.Column, _ record: Record, _ fields: [Int], isFirst: Bool
  ) -> [[PaperRow.Piece]]? {
    guard let option = column.option, let field = fields.first else { return nil }
    guard let value = record.answers[field].value else { return isFirst ? nil : [] }
    return value.chosenKeys.contains(option) ? [[.words(SlotText.tick)]] : []
  }
}
