import Forms
import Spreadsheet

/// Draws one copy of a table on its sheet.
struct FormSheet {
  let table: Table
  let schema: Schema
  let layout: TableLayout
  let styles: FormStyles
  /// Where everything stands, for formulas.
  let places: FormPlaces
  /// Which of the copies it is.
  let copyIndex: Int
  /// The words of dropdowns that have no room in a rule.
  let options: FormOptions
  private var text: FormText { FormText(schema.language) }
  /// The looks of lists; nil where the form has none.
  var listStyles: FormListStyles?
  /// Who speaks in comments.
  static let author = "汇表"

  /// - Parameters:
  ///   - copy: What stands in it.
  ///   - sheet: Where it is drawn.
  ///   - tallies: Of each field that counts records, what counts them.
  ///   - writer: The workbook.
  /// - Throws: If a cell could not be written.
  func draw(
    _ copy: FormCopy, in sheet: WorkbookWriter.SheetID, tallies: [Int: CopyTally],
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    setWidths(in: sheet, to: &writer)
    let heights = FormRowHeights(layout: layout, table: table, firstRow: place.firstRow)
      .heights(of: copy)
    for (row, height) in zip(place.firstRow..., heights) {
      try writer.setHeight(
        height, ofRow: row, in: sheet, style: mayBeTakenOut(row: row) ? listStyles?.row : nil)
    }
    for stray in layout.strayRows where copy.contents[.stray(stray.field)] == nil {
      try writer.hide(row: stray.row, in: sheet)
    }
    for item in layout.items {
      if item.content.isOfList {
        try drawOfList(item, of: copy, in: sheet, to: &writer)
        continue
      }
      try draw(item, of: copy, in: sheet, tallies: tallies, to: &writer)
      guard case .slot(let slot) = item.content else { continue }
      try writer.setRule(
        rule(for: slot, at: item.range.topLeft, isWorkedOut: formula(of: slot) != nil),
        for: item.range, in: sheet)
      try writer.define(
        TableLayout.name(of: slot, in: table, block: place.block.number), for: item.range.topLeft,
        in: sheet)
      for formula in needless(slot.field) {
        // A marked cell stays marked until it is mended.
        let isMarked = tint(of: slot, copy) != .plain
        let own = SlotCondition.absolute(item.range.topLeft)
        try writer.highlight(
          item.range, when: isMarked ? "=AND(LEN(\(own))=0,\(formula))" : "=\(formula)",
          style: styles.needless, in: sheet)
      }
    }
    try setListRules(of: copy, in: sheet, to: &writer)
  }

  private var place: FormPlacement { places.all[copyIndex] }

  /// Sets how the sheet is printed and what may be changed, once all of its copies are drawn.
  func finish(
    _ sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    var page = PageSetup()
    page.footer = text.footer
    setUpList(&page, in: sheet, to: &writer)
    writer.setPage(page, of: sheet)
    writer.setPrintArea(
      CellRange(
        CellReference(row: 0, column: 0),
        CellReference(
          row: max(0, place.firstRow + layout.rows - 1), column: layout.columnWidths.count - 1)),
      of: sheet)
    writer.hideGridlines(of: sheet)
    writer.protect(sheet, rowsMayBeAdded: takesRows)
  }

  /// The rule of an answer's cell.
  private func rule(
    for slot: TableLayout.Slot, at cell: CellReference, isWorkedOut: Bool
  ) -> InputRule {
    let rules = SlotRule(table: table, schema: schema)
    if isWorkedOut { return rules.rule(ofWorkedOut: table.fields[slot.field]) }
    let cells = places.cells(from: copyIndex)
    return rules.rule(
      for: slot, at: cell,
      list: list(of: FieldReference(table: place.table, field: slot.field), from: cells))
  }

  /// The formula for the words of a dropdown; nil where they stand in the rule.
  func list(of field: FieldReference, from cells: PlacedCells) -> String? {
    var parent: String?
    if case .choice(let kind) = schema.tables[field.table].fields[field.field].kind,
      let above = kind.parent
    {
      parent = cells.cell(
        of: above.table == field.table
          ? .own(field: above.field) : .other(table: above.table, field: above.field))
    }
    return options.formula(of: field, parent: parent)
  }

  /// The formula of a calculated answer; nil where people answer.
  private func formula(of slot: TableLayout.Slot) -> String? {
    guard case .answer(let field) = slot, table.fields[field].calculation != nil else { return nil }
    return CalculatedFormula(places.cells(from: copyIndex))
      .formula(of: field, line: nil, in: place.table, schema: schema)
  }

  /// The formulas that are true where a question does not apply.
  private func needless(_ field: Int) -> [String] {
    if case .conditional(let conditions) = table.fields[field].requirement {
      return [CalculatedFormula(places.cells(from: copyIndex)).needless(conditions)]
        .compactMap { $0 }
    }
    return SlotCondition(table: table, layout: layout).needless(field)
  }

  private func setWidths(in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter) {
    let widths = layout.columnWidths
    var first = 0
    while first < widths.count {
      var last = first
      while last + 1 < widths.count, widths[last + 1] == widths[first] { last += 1 }
      writer.setWidth(widths[first], ofColumns: first...last, in: sheet)
      first = last + 1
    }
  }

  private func draw(
    _ item: TableLayout.Item, of copy: FormCopy, in sheet: WorkbookWriter.SheetID,
    tallies: [Int: CopyTally], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let cell = item.range.topLeft
    var formula: String?
    if case .slot(let slot) = item.content, copy.contents[slot]?.isText != true {
      formula = self.formula(of: slot)
    }
    let style = style(of: item.content, copy, isLocked: formula != nil)
    if item.range.topLeft != item.range.bottomRight {
      try writer.merge(item.range, in: sheet, style: style)
    }
    switch item.content {
    case .slot(let slot):
      try write(
        copy.contents[slot], of: table.fields[slot.field], formula: formula,
        isAnswer: slot == .answer(slot.field), at: cell, in: sheet, style: style, to: &writer)
      try comment(copy.remarks[slot], at: cell, in: sheet, to: &writer)
    case .counter(let field):
      try count(field, of: copy, at: cell, in: sheet, style: style, to: &writer)
    case .tally(let field):
      guard let tally = tallies[field], let range = layout.range(of: .answer(field)) else { break }
      try writer.write(
        formula: tally.formula, result: tally.result, in: sheet, row: cell.row,
        column: cell.column, style: style)
      try writer.highlight(
        item.range,
        when: tally.differs(
          SlotCondition.absolute(range.topLeft), from: SlotCondition.absolute(cell)),
        style: styles.amiss, in: sheet)
    case .filler: break
    default:
      try writer.write(
        item.content.text ?? "", in: sheet, row: cell.row, column: cell.column, style: style)
      if case .title = item.content {
        try comment(copy.titleRemark, at: cell, in: sheet, to: &writer)
      }
    }
  }

  /// Writes what stands in an answer's cell: a formula, what was written, or what asks for an answer.
  func write(
    _ content: FormCopy.Content?, of field: Field?, formula: String?, isAnswer: Bool = true,
    at cell: CellReference, in sheet: WorkbookWriter.SheetID, style: WorkbookWriter.StyleID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    switch (content, formula) {
    case (.number(let number), let formula?):
      try writer.write(
        formula: formula, value: field.map { AnswerFormat.stored(number, of: $0) } ?? number,
        in: sheet, row: cell.row, column: cell.column, style: style)
    case (_, let formula?):
      try writer.write(
        formula: formula, result: "", in: sheet, row: cell.row, column: cell.column, style: style)
    case (.text(let text), nil):
      try writer.write(
        CellText.pieces(text)[0], in: sheet, row: cell.row, column: cell.column, style: style)
    case (.number(let number), nil):
      try writer.write(
        field.map { AnswerFormat.stored(number, of: $0) } ?? number, in: sheet, row: cell.row,
        column: cell.column, style: style)
    case (nil, nil):
      try writer.write(
        isAnswer ? field?.printedPlaceholder ?? "" : "", in: sheet, row: cell.row,
        column: cell.column, style: style)
    }
  }

  /// Writes a formula for the length of a field's text, without white space; highlights a length
  /// that is not as asked.
  private func count(
    _ field: Int, of copy: FormCopy, at cell: CellReference, in sheet: WorkbookWriter.SheetID,
    style: WorkbookWriter.StyleID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard let range = layout.range(of: .answer(field)) else { return }
    let wanted = table.fields[field].length ?? TextLength()
    let answer = SlotCondition.absolute(range.topLeft)
    var formula = answer
    for space in ["\" \"", "CHAR(10)", "CHAR(13)", "CHAR(9)", "\"　\""] {
      formula = "SUBSTITUTE(\(formula),\(space),\"\")"
    }
    var length = 0
    if case .text(let text) = copy.contents[.answer(field)] { length = wanted.count(text) }
    var count = "LEN(\(formula))"
    if wanted.unit == .words {
      // Words are parted by single spaces once the others are taken out.
      let line = "TRIM(SUBSTITUTE(\(answer),CHAR(10),\" \"))"
      count = "IF(\(count)=0,0,LEN(\(line))-LEN(SUBSTITUTE(\(line),\" \",\"\"))+1)"
    }
    let words = text.length(inWords: wanted.unit == .words)
    try writer.write(
      formula: "=\"\(words.before)\"&\(count)&\"\(words.behind)\"",
      result: "\(words.before)\(length)\(words.behind)", in: sheet,
      row: cell.row, column: cell.column, style: style)
    let outside = [wanted.from.map { "\(count)<\($0)" }, wanted.to.map { "\(count)>\($0)" }]
      .compactMap { $0 }
    guard !outside.isEmpty else { return }
    let isOutside = outside.count == 1 ? outside[0] : "OR(\(outside.joined(separator: ",")))"
    try writer.highlight(
      CellRange(cell, cell), when: "=AND(LEN(\(formula))>0,\(isOutside))",
      style: styles.amiss, in: sheet)
  }

  func comment(
    _ remark: FormCopy.Remark?, at cell: CellReference, in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    guard let remark else { return }
    let lines = TextWidth.lines(remark.text, width: 40)
    try writer.comment(
      remark.text, author: Self.author, size: (width: 300, height: 24 + 19 * min(lines, 30)),
      in: sheet, row: cell.row, column: cell.column)
  }

  private func style(
    of content: TableLayout.Content, _ copy: FormCopy, isLocked: Bool
  ) -> WorkbookWriter.StyleID {
    switch content {
    case .title: styles.title
    case .guide: styles.guide
    case .label: styles.label
    case .heading: styles.heading
    case .group: styles.header
    case .edition: styles.remark
    case .words, .filler: styles.words
    case .unit: styles.unit
    case .hint, .counter, .tally: styles.hint
    case .remark: styles.remark
    case .mark: styles.mark
    case .listTitle, .column, .columnHint, .rowNumber, .rowWords, .example, .totalLabel, .sum,
      .entry, .unasked:
      styles.words
    case .slot(let slot):
      styles.style(
        of: FormStyles.SlotLook(
          shape: shape(of: slot), tint: tint(of: slot, copy),
          format: slot == .answer(slot.field)
            ? AnswerFormat.format(of: table.fields[slot.field], in: table) : nil,
          isLocked: isLocked))
    }
  }

  private func shape(of slot: TableLayout.Slot) -> FormStyles.SlotLook.Shape {
    guard case .answer = slot else {
      if case .option = slot { return .tick }
      return .text
    }
    return Self.look(of: table.fields[slot.field].shape)
  }

  /// How an answer's cell looks by what is asked.
  static func look(of shape: AnswerShape) -> FormStyles.SlotLook.Shape {
    switch shape {
    case .integer, .decimal, .percent: return .number
    case .digits: return .digits
    case .text(.length): return .long
    case .text(.brief), .text(.line), .date, .span, .flag, .options, .list: return .text
    }
  }

  private func tint(of slot: TableLayout.Slot, _ copy: FormCopy) -> FormStyles.SlotLook.Tint {
    Self.tint(of: copy.remarks[slot]?.severity ?? copy.tinted[slot])
  }

  /// The color of a cell with something wrong in it.
  static func tint(of severity: Issue.Severity?) -> FormStyles.SlotLook.Tint {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case nil: .plain
    }
  }
}
