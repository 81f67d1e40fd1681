import Forms
import Spreadsheet

/// Lists in a form: their header, rows and total, and what may be typed into their cells.
extension FormSheet {
  /// Whether people may put in rows of their own.
  var takesRows: Bool { layout.lists.contains(where: takesRows) }

  /// Whether a list may have more rows than are printed, or fewer.
  private func takesRows(_ list: PlacedList) -> Bool {
    let own = schema.tables[list.table]
    return own.copies == .rows && (own.atMost.map { list.rows < $0 } ?? true)
  }

  /// Whether a row is one of a list of which people may take rows out.
  func mayBeTakenOut(row: Int) -> Bool {
    layout.lists.contains { list in
      takesRows(list) && (list.firstRow..<(list.firstRow + list.rows)).contains(row)
    }
  }

  func drawOfList(
    _ item: TableLayout.Item, of copy: FormCopy, in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard let own = listStyles else { return }
    let cell = item.range.topLeft
    let list = layout.lists.first { $0.home == cell }
    var formula: String?
    if case .entry(let entry) = item.content,
      copy.lists[entry.table]?.content(of: entry)?.isText != true
    {
      formula = self.formula(of: entry)
    }
    let style = style(of: item.content, list: list, of: copy, own, isLocked: formula != nil)
    if item.range.topLeft != item.range.bottomRight {
      try writer.merge(item.range, in: sheet, style: style)
    }
    switch item.content {
    case .entry(let entry):
      let filled = copy.lists[entry.table]
      let asked = fields(of: entry)
      try write(
        filled?.content(of: entry), of: asked.count == 1 ? asked[0].1 : nil, formula: formula,
        at: cell, in: sheet, style: style, to: &writer)
      try comment(filled?.remark(of: entry), at: cell, in: sheet, to: &writer)
    case .rowNumber(let number):
      try writer.write(Double(number), in: sheet, row: cell.row, column: cell.column, style: style)
    case .sum(let table, let column):
      guard let place = layout.lists.first(where: { $0.table == table }) else { return }
      let letters = CellReference.letters(ofColumn: cell.column)
      var sum = copy.lists[table]?.sum(ofColumn: column) ?? 0
      let asked = fields(of: ListEntry(table: table, row: 0, column: column))
      if asked.count == 1 { sum = AnswerFormat.stored(sum, of: asked[0].1) }
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
    of content: TableLayout.Content, list: PlacedList?, of copy: FormCopy, _ own: FormListStyles,
    isLocked: Bool
  ) -> WorkbookWriter.StyleID {
    switch content {
    case .listTitle: return styles.heading
    case .column:
      let severity = list.flatMap { copy.lists[$0.table]?.remark?.severity }
      return severity.flatMap { own.wrongHeader[$0] } ?? styles.header
    case .columnHint: return own.hint
    case .rowNumber: return takesRows ? own.number : styles.number
    case .rowWords: return own.words
    case .example: return own.example
    case .totalLabel: return own.total
    case .sum(let table, let column):
      let severity = totalRemark(table, column, copy)?.severity
      let asked = fields(of: ListEntry(table: table, row: 0, column: column)).first?.1
      let format = asked.flatMap { AnswerFormat.format(of: $0, in: schema.tables[table]) }
      return own.total(format: format, wrong: severity)
    case .unasked: return own.unasked
    case .entry(let entry):
      let asked = fields(of: entry).map(\.1)
      let tint = Self.tint(of: copy.lists[entry.table]?.remark(of: entry)?.severity)
      // Several answers in a cell are a text.
      guard asked.count == 1, let field = asked.first else {
        return styles.style(of: FormStyles.SlotLook(shape: .text, tint: tint))
      }
      return styles.style(
        of: FormStyles.SlotLook(
          shape: Self.look(of: field.shape), tint: tint,
          format: AnswerFormat.format(of: field, in: schema.tables[entry.table]),
          isLocked: isLocked))
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

  /// The formula of a calculated answer in a list; nil where people answer.
  private func formula(of entry: ListEntry) -> String? {
    let asked = fields(of: entry)
    guard asked.count == 1, asked[0].1.calculation != nil else { return nil }
    let isOfLines = schema.tables[entry.table].copies == .lines
    return CalculatedFormula(cells(of: entry)).formula(
      of: asked[0].0, line: isOfLines ? entry.row : nil, in: entry.table, schema: schema)
  }

  /// The answers as seen from a cell of a list.
  private func cells(of entry: ListEntry) -> PlacedCells {
    places.cells(from: copyIndex, list: entry.table, row: entry.row, column: entry.column)
  }

  /// What may be typed: a rule a column, or a cell where lines ask for other kinds of answers.
  func setListRules(
    of copy: FormCopy, in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
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
          let isWorkedOut = formula(of: entry) != nil
          try writer.setRule(
            isWorkedOut
              ? SlotRule(table: own, schema: schema).rule(ofWorkedOut: first.1)
              : rule(
                fields.count == 1 ? first : nil, entry, line: isOfLines ? row : nil,
                at: cell.topLeft), for: range, in: sheet)
          if fields.count == 1, case .conditional(let conditions) = first.1.requirement,
            let needless = CalculatedFormula(cells(of: entry)).needless(conditions)
          {
            try writer.highlight(
              range, when: "=\(needless)", style: styles.needless, in: sheet)
          }
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
    _ field: (index: Int, field: Field)?, _ entry: ListEntry, line: Int?, at cell: CellReference
  ) -> InputRule {
    guard let field else { return InputRule(.any) }
    let own = schema.tables[entry.table]
    let slots = SlotRule(table: own.asked(inLine: line), schema: schema)
    // Long lists of options are those of the table's own fields.
    if let option = own.list?.columns[entry.column].option {
      return slots.rule(for: .option(field.index, option), at: cell, list: nil)
    }
    let isOwn = field.field == own.fields[field.index]
    let place = FieldReference(table: entry.table, field: field.index)
    return slots.rule(
      for: .answer(field.index), at: cell,
      list: isOwn ? list(of: place, from: cells(of: entry)) : nil)
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
