import Forms
import Spreadsheet

/// Writes a form: its instructions, a sheet for each copy of a table, and the mark that says which
/// form it is.
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
    styles = FormStyles(&writer)
    listStyles = schema.tables.contains(where: \.isList) ? FormListStyles(&writer) : nil
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
  /// - Returns: The name of the sheet of each copy.
  mutating func add(_ copies: [FormCopy]) throws(WorkbookWriterError) -> [String] {
    var sheets: [(id: WorkbookWriter.SheetID, name: String)] = []
    for copy in copies { sheets.append(try addSheet(schema.tables[copy.table].shortName(in: .zh))) }
    let hidden = try writer.addSheet(FormMark.sheet)
    let lists = try writeHidden(hidden)
    for (number, copy) in copies.enumerated() {
      let table = schema.tables[copy.table]
      let layout = copy.lists.isEmpty ? layouts[copy.table] : copy.layout(of: schema)
      let sheet = FormSheet(
        table: table, schema: schema, layout: layout, styles: styles, listStyles: listStyles)
      try sheet.draw(
        copy, in: sheets[number].id, lists: lists,
        tallies: tallies(of: copy.table, copies, sheets.map(\.name)), to: &writer)
    }
    writer.hide(hidden)
    let mark = FormMark(schema)
    try writer.setProperty(FormMark.formProperty, to: mark.form)
    try writer.setProperty(FormMark.versionProperty, to: mark.version)
    if let mends { try writer.setProperty(MendedReturn.property, to: mends.text) }
    return sheets.map(\.name)
  }

  consuming func close(title: String) throws(WorkbookWriterError) {
    writer.setProperties(title: title, creator: "huibiao")
    try writer.close()
  }

  /// Writes the hidden sheet: which form it is, and the lists of options that are too long for a
  /// rule.
  private mutating func writeHidden(
    _ sheet: WorkbookWriter.SheetID
  ) throws(WorkbookWriterError) -> [Int: [Int: String]] {
    let mark = FormMark(schema)
    var pairs = [(FormMark.formProperty, mark.form), (FormMark.versionProperty, mark.version)]
    if let mends { pairs.append((MendedReturn.property, mends.text)) }
    for (row, pair) in pairs.enumerated() {
      try writer.write(pair.0, in: sheet, row: row, column: 0)
      try writer.write(pair.1, in: sheet, row: row, column: 1)
    }
    var lists: [Int: [Int: String]] = [:]
    var column = 3
    for (index, table) in schema.tables.enumerated() {
      for (number, field) in table.fields.enumerated() {
        guard case .options(let options, several: false) = field.shape else { continue }
        let words = options.map(\.printed)
        guard !InputRule.fits(words) else { continue }
        for (row, text) in words.enumerated() {
          try writer.write(text, in: sheet, row: row, column: column)
        }
        let letters = CellReference.letters(ofColumn: column)
        lists[index, default: [:]][number] =
          "=\(FormMark.sheet)!$\(letters)$1:$\(letters)$\(words.count)"
        column += 1
      }
    }
    return lists
  }

  /// For each field of a table that states the number of copies of another table, the formula that
  /// counts them.
  private func tallies(
    of table: Int, _ copies: [FormCopy], _ sheets: [String]
  ) -> [Int: CopyTally] {
    var tallies: [Int: CopyTally] = [:]
    for count in schema.counts where count.field.table == table {
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
        cell: cell, first: sheets[first],
        next: last + 1 < sheets.count ? sheets[last + 1] : FormMark.sheet, filled: filled)
    }
    return tallies
  }
}
