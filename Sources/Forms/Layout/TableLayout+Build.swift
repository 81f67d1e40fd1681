extension TableLayout {
  /// Lays out a table of a form.
  /// - Parameters:
  ///   - index: The table, an index into the schema's.
  ///   - schema: The form.
  ///   - rows: How many rows its lists have, by their table; what the schema says where it is not said.
  package init(_ index: Int, of schema: Schema, rows: [Int: Int] = [:]) {
    self.init(PrintedTable(schema.tables[index]), index: index, of: schema, rows: rows)
  }

  /// Lays out a table whose words have been taken apart.
  init(_ printed: PrintedTable, index: Int, of schema: Schema, rows: [Int: Int] = [:]) {
    var builder = LayoutBuilder(printed, index: index, of: schema)
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
  private let printed: PrintedTable
  private let counted: Set<Int>
  let mark: FormMark
  var layout = TableLayout()
  /// The index of the question that is being laid out.
  var question: Int?

  /// Our own words, in the language of the form.
  let text: FormText
  private static let last = TableLayout.units

  init(_ printed: PrintedTable, index: Int, of schema: Schema) {
    table = printed.table
    self.index = index
    self.schema = schema
    self.printed = printed
    counted = Set(schema.counts.filter { $0.field.table == index }.map(\.field.field))
    mark = FormMark(schema)
    text = FormText(schema.language)
  }

  mutating func build(rows: [Int: Int]) {
    row(.title(table.title))
    row(.guide(text.guide))
    intro(of: table)
    var next = 0
    while next < table.questions.count {
      insideLists(at: next, rows: rows)
      var end = next + 1
      while end < table.questions.count, table.questions[end].sharesRow,
        !table.lists.contains(where: { $0.position == end })
      {
        end += 1
      }
      if end - next > 1, (next..<end).allSatisfy(isSimple) {
        shared(next..<end)
      } else {
        for index in next..<end { alone(index) }
      }
      next = end
    }
    insideLists(at: table.questions.count, rows: rows)
    question = nil
    for remark in table.remarks { row(.remark(remark)) }
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

  private func isSimple(_ index: Int) -> Bool {
    let question = table.questions[index]
    if question.position == .heading { return true }
    let lines = printed.questions[index].lines
    return question.position == .beside && lines.count == 1 && lines[0].isBare
      && lines[0].fields.count == 1 && lines[0].hint == nil
  }

  /// Lays out questions side by side: the first label, or a heading, in the column for labels.
  private mutating func shared(_ range: Range<Int>) {
    var asked = Array(range)
    question = range.lowerBound
    if table.questions[range.lowerBound].position == .heading {
      put(.heading(table.questions[range.lowerBound].label), 0...0)
      asked.removeFirst()
    }
    let width = TableLayout.units / max(1, asked.count)
    for (number, index) in asked.enumerated() {
      question = index
      let label = table.questions[index].label
      let end = number + 1 == asked.count ? Self.last : (number + 1) * width
      var start = number * width + 1
      if asked.count == range.count, number == 0 {
        put(.label(label), 0...0)
        // The label of the first stands in the column for labels, so the first needs less room.
        put(.slot(.answer(field(of: index))), start...(end - 1))
        continue
      }
      if asked.count == range.count, number == 1 { start -= 1 }
      let units = max(1, min(2, (label.displayed + 6) / 6))
      put(.label(label), start...(start + units - 1))
      put(.slot(.answer(field(of: index))), (start + units)...end)
    }
    layout.rows += 1
  }

  private func field(of index: Int) -> Int { printed.questions[index].lines[0].fields[0] }

  /// Lays out a question with rows of its own.
  private mutating func alone(_ index: Int) {
    question = index
    let asked = table.questions[index]
    if asked.position == .heading {
      row(.heading(asked.label))
      return
    }
    let first = layout.rows
    // Options need more room beside a wide label than a number does.
    let start = asked.span > 1 ? (printed.questions[index].choice == nil ? 9 : 5) : 1
    let count = layout.items.count
    if let choice = printed.questions[index].choice {
      layoutChoice(choice, printed.questions[index].lines, from: start)
    }
    for (number, line) in printed.questions[index].lines.enumerated()
    where printed.questions[index].choice?.lines.contains(number) != true {
      layoutLine(line, from: start)
    }
    layout.put(
      .label(asked.label), 0...(start - 1), rows: layout.rows - first, question: index,
      row: first, at: count)
  }

  private mutating func layoutLine(_ line: PrintedLine, from start: Int) {
    let hint = line.hint?.text.trimmed
    let clauses = clauses(of: line.sentence)
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
  private func clauses(of sentence: PrintedSentence) -> [Clause] {
    sentence.blanks.enumerated().map { index, blank in
      let field = table.fields[blank.field]
      let isLast = index == sentence.blanks.count - 1
      let unit = isLast ? sentence.ending : blank.unit
      let isNameless = blank.lead.isEmpty && sentence.blanks.count > 1
      return Clause(
        lead: isNameless ? field.title.text(text.language) : blank.lead, field: blank.field,
        unit: unit.isEmpty ? field.unit ?? "" : unit)
    }
  }

  private mutating func bare(_ clause: Clause, hint: String?, from start: Int) {
    let field = table.fields[clause.field]
    if field.length != nil {
      put(.hint(hint ?? ""), start...(Self.last - 3))
      put(.counter(field: clause.field), (Self.last - 2)...Self.last)
      layout.rows += 1
      // Excel's rows are at most 409 points high, so a long text has two.
      put(.slot(.answer(clause.field)), start...Self.last, rows: 2)
      layout.rows += 1
    } else if start > 1 || !clause.unit.isEmpty || hint != nil {
      let isNumber = field.shape.isNumber
      let end = min(Self.last, start + (isNumber ? (start > 1 ? 1 : 3) : 7))
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
      let isNumber = table.fields[clause.field].shape.isNumber
      let width = Self.last - start + 1
      let half = width / 2
      var unit = clause.unit.isEmpty ? 0 : clause.unit.displayed <= 6 ? 1 : 2
      let isShort = isNumber && clause.lead.displayed <= 2 * 6 * (half - 2 - unit)
      let room = isShort ? half : width
      if column + room - 1 > Self.last { endRow(&column, from: start) }
      var lead = clause.lead.isEmpty ? 0 : min((clause.lead.displayed + 7) / 6, 5)
      if isShort { lead = min(lead, half - 2 - unit) }
      // Beside a wide label there may be room for the answer only.
      if room - unit < 1 { unit = 0 }
      lead = max(0, min(lead, room - unit - 1))
      if lead > 0 { put(.words(clause.lead), column...(column + lead - 1)) }
      let end = column + room - 1
      put(.slot(.answer(clause.field)), (column + lead)...(end - unit))
      if unit > 0 { put(.unit(clause.unit), (end - unit + 1)...end) }
      column = end + 1
    }
    endRow(&column, from: start)
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
