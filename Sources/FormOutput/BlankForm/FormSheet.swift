import Forms
import Spreadsheet

/// Draws one copy of a table on a sheet of its own.
struct FormSheet {
  let table: Table
  let schema: Schema
  let layout: TableLayout
  let styles: FormStyles
  private var text: FormText { FormText(schema.language) }
  /// The looks of lists; nil where the form has none.
  var listStyles: FormListStyles?
  /// Who speaks in comments.
  static let author = "汇表"

  /// - Parameters:
  ///   - copy: What stands in it.
  ///   - sheet: Where it is drawn.
  ///   - lists: Where the options of choices stand whose list is too long, by table and field.
  ///   - tallies: Of each field that counts records, what counts them.
  ///   - writer: The workbook.
  /// - Throws: If a cell could not be written.
  func draw(
    _ copy: FormCopy, in sheet: WorkbookWriter.SheetID, lists: [Int: [Int: String]],
    tallies: [Int: CopyTally], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    setWidths(in: sheet, to: &writer)
    for (row, height) in FormRowHeights(layout: layout, table: table).heights(of: copy).enumerated()
    {
      try writer.setHeight(height, ofRow: row, in: sheet)
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
        SlotRule(table: table, schema: schema)
          .rule(for: slot, at: item.range.topLeft, list: lists[copy.table]?[slot.field]),
        for: item.range, in: sheet)
      try writer.define(
        TableLayout.name(of: slot, in: table), for: item.range.topLeft, in: sheet)
      for formula in SlotCondition(table: table, layout: layout).needless(slot.field) {
        // A marked cell stays marked until it is mended.
        let isMarked = tint(of: slot, copy) != .plain
        let own = SlotCondition.absolute(item.range.topLeft)
        try writer.highlight(
          item.range, when: isMarked ? "=AND(LEN(\(own))=0,\(formula))" : "=\(formula)",
          style: styles.needless, in: sheet)
      }
    }
    try setListRules(of: copy, in: sheet, lists: lists, to: &writer)
    var page = PageSetup()
    page.footer = text.footer
    setUpList(&page, in: sheet, to: &writer)
    writer.setPage(page, of: sheet)
    writer.setPrintArea(
      CellRange(
        CellReference(row: 0, column: 0),
        CellReference(row: max(0, layout.rows - 1), column: layout.columnWidths.count - 1)),
      of: sheet)
    writer.hideGridlines(of: sheet)
    writer.protect(sheet, rowsMayBeAdded: takesRows)
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
    let style = style(of: item.content, copy)
    if item.range.topLeft != item.range.bottomRight {
      try writer.merge(item.range, in: sheet, style: style)
    }
    switch item.content {
    case .slot(let slot):
      switch copy.contents[slot] {
      case .text(let text):
        try writer.write(
          CellText.pieces(text)[0], in: sheet, row: cell.row, column: cell.column, style: style)
      case .number(let number):
        try writer.write(number, in: sheet, row: cell.row, column: cell.column, style: style)
      case nil: try writer.write("", in: sheet, row: cell.row, column: cell.column, style: style)
      }
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
    of content: TableLayout.Content, _ copy: FormCopy
  ) -> WorkbookWriter.StyleID {
    switch content {
    case .title: styles.title
    case .guide: styles.guide
    case .label: styles.label
    case .heading: styles.heading
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
        of: FormStyles.SlotLook(shape: shape(of: slot), tint: tint(of: slot, copy)))
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
