import Forms
import Spreadsheet

/// Writes a form: its instructions, the sheets of its tables, and the mark that says which form it is.
struct FormWorkbook: ~Copyable {
  let schema: Schema
  let layouts: [TableLayout]
  var writer: WorkbookWriter
  let styles: FormStyles
  /// The looks of lists, of a form that has any: formats that are not used are written too.
  private let listStyles: FormListStyles?
  private(set) var names: [String] = []
  /// The return that the form mends; nil for a blank form.
  private let mends: MendedReturn?

  init(
    path: String, sparing files: ReadFiles, schema: Schema, keepsOther: Bool = false,
    mends: MendedReturn? = nil
  ) throws(WorkbookWriterError) {
    self.schema = schema
    self.mends = mends
    layouts = schema.tables.indices.map { TableLayout($0, of: schema) }
    writer = try WorkbookWriter(
      path: path, sparing: files, keepsRows: true, keepsOther: keepsOther)
    let formats = AnswerFormat.all(in: schema)
    var styles = FormStyles(&writer, formats: formats)
    if schema.tables.contains(where: \.isCalculated) {
      styles.addLocked(formats: formats, to: &writer)
    }
    self.styles = styles
    listStyles =
      schema.tables.contains(where: \.isList) ? FormListStyles(&writer, formats: formats) : nil
  }

  /// Adds a sheet under a name, or the nearest free one.
  mutating func addSheet(_ name: String) throws(WorkbookWriterError) -> (
    id: WorkbookWriter.SheetID, name: String
  ) {
    // The library does not find a sheet with `'` or `!` when one of its cells gets a name.
    let plain = name.replacing("'", with: "’").replacing("!", with: "！")
    let valid = SheetName.valid(plain, taken: names + [FormMark.sheet])
    names.append(valid)
    return (try writer.addSheet(valid), valid)
  }

  mutating func addInstructions() throws(WorkbookWriterError) {
    for instruction in schema.instructions {
      let sheet = try addSheet(instruction.sheet).id
      // If there is a single column, LibreOffice cuts off what is wider than the page instead of
      // scaling it.
      writer.setWidth(46, ofColumns: 0...1, in: sheet)
      for (row, text) in instruction.words.enumerated() {
        let lines = TextWidth.lines(text, width: 90)
        try writer.setHeight(
          row == 0 ? 34 : min(409, Double(lines) * 16 + 8), ofRow: row, in: sheet)
        let style = row == 0 ? styles.title : styles.prose
        try writer.merge(
          CellRange(CellReference(row: row, column: 0), CellReference(row: row, column: 1)),
          in: sheet, style: style)
        try writer.write(text, in: sheet, row: row, column: 0, style: style)
      }
      writer.setPage(PageSetup(), of: sheet)
      writer.hideGridlines(of: sheet)
      writer.protect(sheet)
    }
  }

  /// Adds the copies of all tables, in the order of the tables, and the hidden sheet.
  /// - Returns: Where each copy stands.
  mutating func add(_ copies: [FormCopy]) throws(WorkbookWriterError) -> [FormPlacement] {
    let placed = try place(copies)
    try draw(copies, placed)
    return placed
  }

  /// Draws copies whose sheets were added, and adds the hidden sheet.
  mutating func draw(
    _ copies: [FormCopy], _ placed: [FormPlacement]
  ) throws(WorkbookWriterError) {
    let places = FormPlaces(schema: schema, all: placed)
    let hidden = try writer.addSheet(FormMark.sheet)
    try writeMarks(hidden)
    var options = try FormOptions.write(schema, in: hidden, to: &writer)
    try options.writeReferred(places, in: hidden, to: &writer)
    for (number, copy) in copies.enumerated() {
      let sheet = FormSheet(
        table: schema.tables[copy.table], schema: schema, layout: placed[number].layout,
        styles: styles, places: places, copyIndex: number, options: options,
        listStyles: listStyles)
      let block = placed[number].block
      try sheet.draw(
        copy, in: placed[number].sheet, tallies: tallies(of: copy.table, copies, placed),
        to: &writer)
      if block.isLast { try sheet.finish(placed[number].sheet, to: &writer) }
    }
    writer.hide(hidden)
    let mark = FormMark(schema)
    try writer.setProperty(FormMark.formProperty, to: mark.form)
    try writer.setProperty(FormMark.versionProperty, to: mark.version)
    if let mends { try writer.setProperty(MendedReturn.property, to: mends.text) }
  }

  /// Adds the sheets: one for each copy, or one for all copies that begin with a heading of their own.
  /// - Returns: Where each copy will stand, for ``draw(_:_:)``.
  mutating func place(
    _ copies: [FormCopy]
  ) throws(WorkbookWriterError) -> [FormPlacement] {
    var placed: [FormPlacement] = []
    for (number, copy) in copies.enumerated() {
      let table = schema.tables[copy.table]
      func isSame(_ other: Int) -> Bool {
        table.heading != nil && copies.indices.contains(other)
          && copies[other].table == copy.table
      }
      var block = TableLayout.Block(
        number: 1, isFirst: !isSame(number - 1), isLast: !isSame(number + 1))
      var row = 0
      var sheet: (id: WorkbookWriter.SheetID, name: String)
      if let before = placed.last, !block.isFirst {
        block.number = before.block.number + 1
        row = before.layout.rows + before.firstRow + 1
        sheet = (before.sheet, before.name)
      } else {
        sheet = try addSheet(table.shortName(in: schema.language))
      }
      let layout =
        copy.lists.isEmpty && block.isFirst && block.isLast
        ? layouts[copy.table] : copy.layout(of: schema, block: block)
      placed.append(
        FormPlacement(
          table: copy.table, sheet: sheet.id, name: sheet.name, layout: layout.moved(down: row),
          block: block, firstRow: row))
    }
    return placed
  }

  consuming func close(title: String) throws(WorkbookWriterError) {
    writer.setProperties(title: title, creator: "huibiao")
    try writer.close()
  }

  /// Writes into the hidden sheet which form it is.
  private mutating func writeMarks(_ sheet: WorkbookWriter.SheetID) throws(WorkbookWriterError) {
    let mark = FormMark(schema)
    var pairs = [(FormMark.formProperty, mark.form), (FormMark.versionProperty, mark.version)]
    if let mends { pairs.append((MendedReturn.property, mends.text)) }
    for (row, pair) in pairs.enumerated() {
      try writer.write(pair.0, in: sheet, row: row, column: 0)
      try writer.write(pair.1, in: sheet, row: row, column: 1)
    }
  }

  /// For each field of a table that states the number of copies of another table, the formula that
  /// counts them.
  private func tallies(
    of table: Int, _ copies: [FormCopy], _ placed: [FormPlacement]
  ) -> [Int: CopyTally] {
    var tallies: [Int: CopyTally] = [:]
    // Copies on one sheet are not counted: people copy blocks as they like.
    for count in schema.counts
    where count.field.table == table && schema.tables[count.table].heading == nil {
      let own = copies.indices.filter { copies[$0].table == count.table }
      let condition = SlotCondition(table: schema.tables[count.table], layout: layouts[count.table])
      guard let first = own.first, let last = own.last, let cell = condition.firstAnswer()
      else { continue }
      let filled = own.count { index in
        copies[index].contents.contains { slot, _ in
          layouts[count.table].range(of: slot).map { SlotCondition.absolute($0.topLeft) } == cell
        }
      }
      tallies[count.field.field] = CopyTally(
        cell: cell, first: placed[first].name,
        next: last + 1 < placed.count ? placed[last + 1].name : FormMark.sheet, filled: filled,
        text: FormText(schema.language))
    }
    return tallies
  }
}
