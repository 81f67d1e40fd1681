extension TableLayout {
  /// Lays out a table of a form.
  /// - Parameters:
  ///   - index: The table, an index into the schema's.
  ///   - schema: The form.
  ///   - rows: How many rows its lists have, by their table; what the schema says where it is not said.
  ///   - block: Its place among the blocks on its sheet.
  package init(
    _ index: Int, of schema: Schema, rows: [Int: Int] = [:], block: Block = Block()
  ) {
    self.init(
      PrintedTable(schema.tables[index]), index: index, of: schema, rows: rows, block: block)
  }

  /// Lays out a table whose words have been taken apart.
  init(
    _ printed: PrintedTable, index: Int, of schema: Schema, rows: [Int: Int] = [:],
    block: Block = Block()
  ) {
    var builder = LayoutBuilder(printed, index: index, of: schema, block: block)
    if printed.table.isList {
      builder.buildAlone(rows: rows[index])
    } else {
      builder.build(rows: rows)
    }
    self = builder.layout
  }
}

/// Puts the questions of a table one below the other.
struct LayoutBuilder {
  let table: Table
  let index: Int
  let schema: Schema
  let printed: PrintedTable
  let block: TableLayout.Block
  private let counted: Set<Int>
  let mark: FormMark
  var layout = TableLayout()
  /// The index of the question that is being laid out.
  var question: Int?

  /// Our own words, in the language of the form.
  let text: FormText
  static let last = TableLayout.units
  /// From this column on there is little room beside a label.
  private static let wide = 5

  init(
    _ printed: PrintedTable, index: Int, of schema: Schema, block: TableLayout.Block
  ) {
    self.block = block
    table = printed.table
    self.index = index
    self.schema = schema
    self.printed = printed
    counted = Set(schema.counts.filter { $0.field.table == index }.map(\.field.field))
    mark = FormMark(schema)
    text = FormText(schema.language)
  }

  mutating func build(rows: [Int: Int]) {
    if block.isFirst {
      row(.title(table.title.isEmpty ? table.name.text(text.language) : table.title))
      row(.guide(guide))
      editions()
      intro(of: table)
    }
    var next = 0
    while next < table.questions.count {
      insideLists(at: next, rows: rows)
      let end = endOfRun(from: next)
      layOut(next..<end, below: 0)
      next = end
    }
    insideLists(at: table.questions.count, rows: rows)
    question = nil
    if block.isLast { for remark in table.remarks { row(.remark(remark)) } }
    row(.mark(text.mark(mark)))
  }

  private mutating func insideLists(at position: Int, rows: [Int: Int]) {
    for list in table.lists where list.position == position {
      buildInside(list.table, rows: rows[list.table])
    }
  }

  /// The last column of the form.
  var lastColumn: Int { table.isList ? layout.columnWidths.count - 1 : Self.last }

  /// A row of one cell across all columns.
  mutating func row(_ content: TableLayout.Content) {
    put(content, 0...lastColumn)
    layout.rows += 1
  }

  /// Adds an item to the row that is being laid out.
  mutating func put(_ content: TableLayout.Content, _ columns: ClosedRange<Int>, rows: Int = 1) {
    layout.put(content, columns, rows: rows, question: question)
  }

  func field(of index: Int) -> Int { printed.questions[index].lines[0].fields[0] }

  /// Lays out a line of an answer; what helps to fill it in stands beside its cell where there is room.
  mutating func layoutLine(_ line: PrintedLine, from start: Int, help: String? = nil) {
    let hint = line.hint?.text.trimmed ?? help
    let clauses = clauses(of: line)
    if clauses.count == 1, line.isBare {
      bare(clauses[0], hint: hint, from: start)
      return
    }
    if let hint {
      put(.hint(hint), start...Self.last)
      layout.rows += 1
    }
    sentence(clauses, from: start)
  }

  /// A blank with the words that the blank form prints before it, and the unit after it.
  private struct Clause {
    var lead: String
    var field: Int
    var unit: String
  }

  /// The blanks of a sentence; one without words is shown with its title.
  private func clauses(of line: PrintedLine) -> [Clause] {
    let sentence = line.sentence
    return sentence.blanks.enumerated().map { index, blank in
      let field = table.fields[blank.field]
      let isLast = index == sentence.blanks.count - 1
      // The parts of a date have one cell, and its words none.
      let isFramed = line.frames[blank.field] != nil
      let unit = isFramed ? "" : isLast ? sentence.ending : blank.unit
      let isNameless = blank.lead.isEmpty && sentence.blanks.count > 1
      return Clause(
        lead: Self.words(isNameless ? field.title.text(text.language) : blank.lead),
        field: blank.field, unit: Self.words(unit.isEmpty ? field.unit ?? "" : unit))
    }
  }

  /// Words by which a cell can be found; none for signs alone, such as the % of a cell that shows percent.
  private static func words(_ text: String) -> String {
    FoldedText(text).key.isEmpty ? "" : text
  }

  private mutating func bare(_ clause: Clause, hint: String?, from start: Int) {
    let field = table.fields[clause.field]
    if field.length != nil {
      let counter = max(start, Self.last - 2)
      if start < counter { put(.hint(hint ?? ""), start...(counter - 1)) }
      put(.counter(field: clause.field), counter...Self.last)
      layout.rows += 1
      // Excel's rows are at most 409 points high, so a long text has two.
      put(.slot(.answer(clause.field)), start...Self.last, rows: 2)
      layout.rows += 1
    } else if start >= Self.wide || !clause.unit.isEmpty || hint != nil {
      let isNumber = field.shape.isNumber
      let end = min(Self.last, start + (isNumber ? (start >= Self.wide ? 1 : 3) : 7))
      put(.slot(.answer(clause.field)), start...end)
      var next = end + 1
      if !clause.unit.isEmpty, next + 1 <= Self.last {
        put(.unit(clause.unit), next...(next + 1))
        next += 2
      }
      if next <= Self.last {
        let rest: TableLayout.Content =
          counted.contains(clause.field)
          ? .tally(field: clause.field) : hint.map { .hint($0) } ?? .filler
        put(rest, next...Self.last)
      }
    } else {
      put(.slot(.answer(clause.field)), start...Self.last)
    }
    layout.rows += 1
  }

  /// Lays out blanks with the words around them, two to a row if they fit.
  private mutating func sentence(_ clauses: [Clause], from start: Int) {
    var column = start
    for clause in clauses {
      var clause = clause
      if let long = Self.longLead(of: clause.lead) {
        endRow(&column, from: start)
        put(.words(long.head), start...Self.last)
        layout.rows += 1
        clause.lead = long.rest
      }
      let isNumber = table.fields[clause.field].shape.isNumber
      let width = Self.last - start + 1
      let half = width / 2
      var unit = clause.unit.isEmpty ? 0 : clause.unit.displayed <= 6 ? 1 : 2
      let isShort = isNumber && clause.lead.displayed <= 2 * 6 * (half - 2 - unit)
      let room = isShort ? half : width
      if column + room - 1 > Self.last { endRow(&column, from: start) }
      var lead = clause.lead.isEmpty ? 0 : min((clause.lead.displayed + 7) / 6, 5)
      if isShort { lead = min(lead, half - 2 - unit) }
      // Beside a wide label there may be little room: the words before the answer and the answer go first.
      unit = min(unit, max(0, room - 2))
      lead = max(0, min(lead, room - unit - 1))
      if lead > 0 { put(.words(clause.lead), column...(column + lead - 1)) }
      let end = column + room - 1
      put(.slot(.answer(clause.field)), (column + lead)...(end - unit))
      if unit > 0 { put(.unit(clause.unit), (end - unit + 1)...end) }
      column = end + 1
    }
    endRow(&column, from: start)
  }

  /// Words that need a row of their own above the cell, and what of them still stands beside it; nil for short
  /// ones.
  private static func longLead(of lead: String) -> (head: String, rest: String)? {
    if let end = lead.lastIndex(where: \.isNewline) {
      return (lead[..<end].trimmed, lead[lead.index(after: end)...].trimmed)
    }
    return lead.displayed > 60 ? (lead, "") : nil
  }

  private mutating func endRow(_ column: inout Int, from start: Int) {
    if column > start {
      if column <= Self.last { put(.filler, column...Self.last) }
      layout.rows += 1
    }
    column = start
  }
}

extension String {
  /// Its width on screen, in digits.
  var displayed: Int { TextWidth.of(self) }
}
