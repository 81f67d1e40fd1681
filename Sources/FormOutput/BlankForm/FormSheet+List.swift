import Forms
import Spreadsheet

/// Lists in a form: their header, rows and total, and what may be typed into their cells.
extension FormSheet {
  /// Whether people may put in rows of their own.
  var takesRows: Bool { layout.lists.contains { schema.tables[$0.table].copies == .rows } }

  func drawOfList(
    _ item: TableLayout.Item, of copy: FormCopy, in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard let own = listStyles else { return }
    let cell = item.range.topLeft
    let list = layout.lists.first { $0.home == cell }
    let style = style(of: item.content, list: list, of: copy, own)
    if item.range.topLeft != item.range.bottomRight {
      try writer.merge(item.range, in: sheet, style: style)
    }
    switch item.content {
    case .entry(let entry):
      let filled = copy.lists[entry.table]
      switch filled?.content(of: entry) {
      case .text(let text):
        try writer.write(
          CellText.pieces(text)[0], in: sheet, row: cell.row, column: cell.column, style: style)
      case .number(let number):
        try writer.write(number, in: sheet, row: cell.row, column: cell.column, style: style)
      case nil: try writer.write("", in: sheet, row: cell.row, column: cell.column, style: style)
      }
      try comment(filled?.remark(of: entry), at: cell, in: sheet, to: &writer)
    case .rowNumber(let number):
      try writer.write(Double(number), in: sheet, row: cell.row, column: cell.column, style: style)
    case .sum(let table, let column):
      guard let place = layout.lists.first(where: { $0.table == table }) else { return }
      let letters = CellReference.letters(ofColumn: cell.column)
      let sum = copy.lists[table]?.sum(ofColumn: column) ?? 0
      // Up to the row above, so that it takes in rows that are put in right above it.
      try writer.write(
        formula: "=SUM(\(letters)\(place.firstRow + 1):INDEX(\(letters):\(letters),ROW()-1))",
        value: sum.isFinite ? sum : 0, in: sheet, row: cell.row, column: cell.column, style: style)
      try comment(totalRemark(table, column, copy), at: cell, in: sheet, to: &writer)
    default:
      try writer.write(
        item.content.text ?? "", in: sheet, row: cell.row, column: cell.column, style: style)
      if case .column = item.content, let list {
        try comment(copy.lists[list.table]?.remark, at: cell, in: sheet, to: &writer)
      }
    }
  }

  private func totalRemark(_ table: Int, _ column: Int, _ copy: FormCopy) -> FormCopy.Remark? {
    guard let list = copy.lists[table], let question = list.question(of: column) else { return nil }
    return list.totalRemarks[question]
  }

  private func style(
    of content: TableLayout.Content, list: PlacedList?, of copy: FormCopy, _ own: FormListStyles
  ) -> WorkbookWriter.StyleID {
    switch content {
    case .listTitle: return styles.heading
    case .column:
      let severity = list.flatMap { copy.lists[$0.table]?.remark?.severity }
      return severity.flatMap { own.wrongHeader[$0] } ?? styles.header
    case .columnHint: return own.hint
    case .rowNumber: return styles.number
    case .rowWords: return own.words
    case .example: return own.example
    case .totalLabel: return own.total
    case .sum(let table, let column):
      let severity = totalRemark(table, column, copy)?.severity
      return severity.flatMap { own.wrongTotal[$0] } ?? own.total
    case .unasked: return own.unasked
    case .entry(let entry):
      let shape = fields(of: entry).map(\.1.shape)
      let tint = Self.tint(of: copy.lists[entry.table]?.remark(of: entry)?.severity)
      // Several answers in a cell are a text.
      let look = shape.count == 1 ? Self.look(of: shape[0]) : .text
      return styles.style(of: FormStyles.SlotLook(shape: look, tint: tint))
    default: return styles.words
    }
  }

  /// The fields that a cell answers, as the line in its row asks for them.
  private func fields(of entry: ListEntry) -> [(Int, Field)] {
    let own = schema.tables[entry.table]
    guard let list = own.list, case .answer(let question) = list.columns[entry.column].role else {
      return []
    }
    let line = own.copies == .lines ? entry.row : nil
    return own.questions[question].lines.flatMap(\.fields).map {
      ($0, own.field($0, ofLine: line))
    }
  }

  /// What may be typed: a rule a column, or a cell where lines ask for other kinds of answers.
  func setListRules(
    of copy: FormCopy, in sheet: WorkbookWriter.SheetID, lists: [Int: [Int: String]],
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    for list in layout.lists {
      let own = schema.tables[list.table]
      for column in list.columns.indices {
        let isOfLines = own.copies == .lines
        for row in 0..<(isOfLines ? list.rows : 1) {
          let entry = ListEntry(table: list.table, row: row, column: column)
          let fields = fields(of: entry)
          guard let first = fields.first, !isUnasked(entry, fields.map(\.0)) else { continue }
          let cell = list.cell(row: row, column: column)
          let range =
            isOfLines
            ? cell
            : CellRange(cell.topLeft, list.cell(row: list.rows - 1, column: column).bottomRight)
          try writer.setRule(
            rule(
              fields.count == 1 ? first : nil, in: own, line: isOfLines ? row : nil,
              at: cell.topLeft, lists[list.table] ?? [:]), for: range, in: sheet)
        }
      }
    }
  }

  private func isUnasked(_ entry: ListEntry, _ fields: [Int]) -> Bool {
    let own = schema.tables[entry.table]
    guard own.copies == .lines, let lines = own.list?.lines, lines.indices.contains(entry.row)
    else { return false }
    return lines[entry.row].without.isSuperset(of: fields)
  }

  /// The rule of a cell with one answer; nil for several, of which anything may be typed.
  private func rule(
    _ field: (index: Int, field: Field)?, in own: Table, line: Int?, at cell: CellReference,
    _ lists: [Int: String]
  ) -> InputRule {
    guard let field else { return InputRule(.any) }
    let slots = SlotRule(table: own.asked(inLine: line), schema: schema)
    guard case .options(let options, several: true) = field.field.shape else {
      // Long lists of options are those of the table's own fields.
      let isOwn = field.field == own.fields[field.index]
      return slots.rule(
        for: .answer(field.index), at: cell, list: isOwn ? lists[field.index] : nil)
    }
    return slots.rule(ofSeveral: options, in: field.field)
  }

  /// Turns the page of a wide list, keeps its header in sight and prints it on each page.
  func setUpList(
    _ page: inout PageSetup, in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) {
    guard table.isList, let list = layout.lists.first, let form = table.list else { return }
    page.isLandscape = layout.columnWidths.reduce(0, +) > 95
    page.repeatedRows = list.firstRow - form.examples.count
    let fixed = form.columns.prefix { column in
      if case .answer = column.role { false } else { true }
    }.count
    let shown = layout.columnWidths.prefix(fixed).reduce(0, +)
    // A header that takes up half of the screen must be able to move out of sight.
    guard page.repeatedRows <= 10 else { return }
    writer.freeze(rows: page.repeatedRows, columns: shown <= 50 ? fixed : 0, in: sheet)
  }
}
