import Spreadsheet

/// Lists in the form that is sent out: what stands above them, their header, rows, total, and what stands below.
extension LayoutBuilder {
  /// The widths of the columns of a list on a sheet of its own, in digits.
  static func widths(of table: Table) -> [Double] {
    guard let list = table.list else { return [] }
    var word = -1
    return list.columns.map { column in
      if column.role == .words { word += 1 }
      return width(of: column, word: word, in: table)
    }
  }

  /// How wide a column wants to be: as such answers are, and as its words need in a few lines.
  private static func width(of column: ListForm.Column, word: Int, in table: Table) -> Double {
    let label = Double(column.path.last?.displayed ?? 0)
    let help = Double(column.help?.displayed ?? 0)
    let least = max(label / 3 + 3, help / 3 + 2, min(label + 2, 12))
    switch column.role {
    case .numbers: return max(6, min(least, 8))
    case .words:
      let words = (table.list?.lines ?? []).compactMap {
        $0.words.indices.contains(word) ? Double($0.words[word].displayed) : nil
      }
      return min(max(words.max() ?? 0, least) + 2, 40)
    case .answer where column.option != nil: return max(8, min(least, 14))
    case .answer(let question):
      let fields = table.questions[question].lines.flatMap(\.fields)
      let wanted = fields.map { width(of: table.fields[$0].shape) }.max() ?? 12
      return min(max(wanted, least), 48)
    }
  }

  private static func width(of shape: AnswerShape) -> Double {
    switch shape {
    case .text(.brief): return 14
    case .text(.line): return 20
    case .text(.length(let length)):
      return (length.to ?? .max) > (length.unit == .words ? 30 : 100) ? 48 : 30
    case .digits, .span: return 16
    case .integer: return 10
    case .decimal, .percent, .date: return 13
    case .flag: return 8
    case .list: return 18
    case .options(let options, _):
      return Double(min(30, (options.map(\.words.displayed).max() ?? 8) + 7))
    }
  }

  /// Shares the columns of a table of questions among those of a list inside it: each has one, and the rest
  /// go to those that need them most.
  static func shares(_ wanted: [Double]) -> [ClosedRange<Int>] {
    let all = max(TableLayout.units + 1, wanted.count)
    var counts = wanted.map { _ in 1 }
    func width(_ index: Int) -> Double {
      Double(counts[index]) * TableLayout.unitWidth
        + (index == 0 ? TableLayout.labelWidth - TableLayout.unitWidth : 0)
    }
    for _ in 0..<(all - wanted.count) {
      let neediest = wanted.indices.max { wanted[$0] / width($0) < wanted[$1] / width($1) }
      if let neediest { counts[neediest] += 1 }
    }
    var next = 0
    return counts.map { count in
      defer { next += count }
      return next...(next + count - 1)
    }
  }

  /// Lays out a list that stands alone on its sheet.
  mutating func buildAlone(rows: Int?) {
    let widths = Self.widths(of: table)
    layout.columnWidths = widths.isEmpty ? [TableLayout.labelWidth] : widths
    row(.title(table.title.isEmpty ? table.name.text(text.language) : table.title))
    row(.guide(guide))
    editions()
    intro(of: table)
    place(index, columns: widths.indices.map { $0...$0 }, rows: rows)
    for remark in table.remarks { row(.remark(remark)) }
    row(.mark(text.mark(mark)))
  }

  /// Lays out a list between two questions.
  mutating func buildInside(_ list: Int, rows: Int?) {
    let own = schema.tables[list]
    question = nil
    if !own.title.isEmpty { row(.listTitle(own.title)) }
    intro(of: own)
    let columns = Self.shares(Self.widths(of: own))
    let last = columns.last?.upperBound ?? 0
    while layout.columnWidths.count <= last {
      layout.columnWidths.append(TableLayout.unitWidth * 2)
    }
    place(list, columns: columns, rows: rows)
    for remark in own.remarks { row(.remark(remark)) }
  }

  /// What is printed above a table, row by row.
  mutating func intro(of own: Table) {
    for cells in own.intro {
      let texts = cells.map { $0.replacing("{unit}", with: own.unit ?? "") }
      guard texts.count > 1 else {
        row(.remark(texts.first ?? ""))
        continue
      }
      for (column, text) in texts.enumerated() {
        let end = column == texts.count - 1 ? max(column, lastColumn) : column
        put(.remark(text), column...end)
      }
      layout.rows += 1
    }
  }

  /// Lays out header, examples, rows and total.
  private mutating func place(_ list: Int, columns: [ClosedRange<Int>], rows wanted: Int?) {
    let own = schema.tables[list]
    guard let form = own.list, !columns.isEmpty else { return }
    if form.helpIsAbove { helps(of: form, columns) }
    let header = ListHeader(form)
    let top = layout.rows
    for cell in header.cells {
      let over =
        columns[cell.columns.lowerBound].lowerBound...columns[cell.columns.upperBound].upperBound
      layout.put(
        .column(cell.text.trimmed), over, rows: cell.rows.count, question: nil,
        row: top + cell.rows.lowerBound)
    }
    layout.rows += header.levels
    if !form.helpIsAbove { helps(of: form, columns) }
    for example in form.examples {
      for (column, place) in columns.enumerated() {
        put(.example(column < example.count ? example[column] : ""), place)
      }
      layout.rows += 1
    }
    let count = own.copies == .lines ? form.lines.count : max(1, wanted ?? own.printedRows)
    var placed = PlacedList(
      table: list, columns: columns, headerRow: top, firstRow: layout.rows, rows: count)
    for number in 0..<count { rowOfList(number, list, form, own, columns) }
    if let total = form.total {
      placed.totalRow = layout.rows
      self.total(total, list, form, own, columns)
    }
    layout.lists.append(placed)
  }

  private mutating func helps(of form: ListForm, _ columns: [ClosedRange<Int>]) {
    guard form.columns.contains(where: { $0.help != nil }) else { return }
    for (column, place) in zip(form.columns, columns) { put(.columnHint(column.help ?? ""), place) }
    layout.rows += 1
  }

  private mutating func rowOfList(
    _ number: Int, _ list: Int, _ form: ListForm, _ own: Table, _ columns: [ClosedRange<Int>]
  ) {
    let line = form.lines.indices.contains(number) ? form.lines[number] : nil
    var word = 0
    for (column, place) in columns.enumerated() {
      switch form.columns[column].role {
      case .numbers: put(.rowNumber(number + 1), place)
      case .words:
        let words = line.flatMap { $0.words.indices.contains(word) ? $0.words[word] : nil }
        put(.rowWords(words ?? ""), place)
        word += 1
      case .answer(let question):
        let fields = own.questions[question].lines.flatMap(\.fields)
        let isAsked = line.map { !$0.without.isSuperset(of: fields) } ?? true
        put(
          isAsked ? .entry(ListEntry(table: list, row: number, column: column)) : .unasked, place)
      }
    }
    layout.rows += 1
  }

  /// The total: its words in front of the first sum, the sums below their columns.
  private mutating func total(
    _ total: ListForm.Total, _ list: Int, _ form: ListForm, _ own: Table,
    _ columns: [ClosedRange<Int>]
  ) {
    let sums = Set(total.fields.compactMap { own.column(ofField: $0) })
    let first = sums.min() ?? columns.count
    if first > 0 {
      put(.totalLabel(total.label), columns[0].lowerBound...columns[first - 1].upperBound)
    }
    for column in columns.indices where column >= first {
      put(
        sums.contains(column) ? .sum(table: list, column: column) : .rowWords(""), columns[column])
    }
    layout.rows += 1
  }
}
