import Forms
import Spreadsheet

/// Makes rows from the records of a table: the sender, one column for each field, and the origin.
struct RecordRow {
  let table: Table
  let language: Language
  let columns: [SheetColumn]
  /// The column of each field.
  let places: [Int]
  /// The fields with long texts, which stand in a sheet of their own.
  let prose: [Int]
  /// The title of each field in the column that lists the cells.
  private let titles: [String]
  /// Of a list of lines, what each line is called.
  private let lineNames: [String]
  /// The place of the column that names the line.
  let lineColumn: Int?
  /// The columns before those of the fields.
  private let before: Int
  /// The fields as their columns follow each other.
  private let order: [Int]

  /// The column that names the sender.
  ///
  /// It names it in each row: filters, formulas and programs need that. What a row above names too is shown
  /// faintly, so that a sender is seen once.
  static let senderColumn = 1

  init(_ index: Int, of schema: Schema, language: Language, senderWidth: Double = 16) {
    let table = schema.tables[index]
    self.table = table
    self.language = language
    lineNames = table.list?.lineNames ?? []
    titles = table.fields.map { $0.title.text(language) }
    prose = table.fields.indices.filter { Self.isProse(table.fields[$0], in: schema) }
    let words = SheetWords(language: language, called: schema.called)
    var before = [
      SheetColumn.ordinal(words, total: .text(words.total)),
      SheetColumn(words.sender, most: senderWidth, total: .count).faintWhereRepeated,
    ]
    if let parent = Self.parentColumn(of: table, in: schema, words) { before.append(parent) }
    let line = table.copies == .lines ? table.list.map { Self.lineColumn(of: $0, words) } : nil
    lineColumn = line == nil ? nil : before.count
    if let line { before.append(line) }
    self.before = before.count
    let own = Self.columns(of: table, in: schema, language)
    // The sender's name as an answer says what the second column does; it stands with what is looked up.
    let repeated = Self.senderFields(ofTable: index, in: schema)
    let all = Array(table.fields.indices)
    order = all.filter { !repeated.contains($0) } + all.filter { repeated.contains($0) }
    var places = all
    for (place, field) in order.enumerated() { places[field] = before.count + place }
    self.places = places
    let origin = [
      SheetColumn(words.file, most: 34),
      SheetColumn(words.sheet, most: 14, isGrouped: true),
      SheetColumn(words.range, most: 12, isGrouped: true),
      SheetColumn(words.origins, most: 36, kind: .reference, isGrouped: true),
    ].map { column in column.with { $0.isPrinted = false } }
    columns =
      before
      + order.map { field in
        own[field].with {
          guard repeated.contains(field) else { return }
          $0.isGrouped = true
          $0.isPrinted = false
          $0.group = ""
        }
      } + origin
  }

  /// Whether texts are so long that rows would be high with them.
  private static func isProse(_ field: Field, in schema: Schema) -> Bool {
    guard case .text(.length(let length)) = field.shape,
      // What is counted item by item is counted in the sheet of its table.
      !schema.statistics.lists.contains(field.id)
    else { return false }
    return (length.to ?? length.from ?? 0) > (length.unit == .words ? 50 : 200)
  }

  /// The fields that name the sender, once more in each record.
  static func senderFields(ofTable index: Int, in schema: Schema) -> Set<Int> {
    var fields = Set(
      schema.tables[index].repeatedFields.filter { $0.of == schema.sender }.map(\.field))
    if schema.sender.table == index { fields.insert(schema.sender.field) }
    return fields
  }

  /// The column that names the record in which rows stand, of a list inside another table.
  static func parentColumn(
    of table: Table, in schema: Schema, _ words: SheetWords
  ) -> SheetColumn? {
    guard let parent = table.parent else { return nil }
    // Where the record is called as its sender is, it is said already.
    if schema.nameField(ofTable: parent) == schema.sender.field, schema.sender.table == parent {
      return nil
    }
    let title = schema.nameField(ofTable: parent).map {
      schema.tables[parent].fields[$0].title.text(words.language)
    }
    return SheetColumn(title ?? schema.tables[parent].name.text(words.language), most: 26)
  }

  private static func lineColumn(of list: ListForm, _ words: SheetWords) -> SheetColumn {
    SheetColumn(list.lineHeading.isEmpty ? words.line : list.lineHeading, most: 34)
  }

  /// One column for each field; those of one question have one color.
  private static func columns(
    of table: Table, in schema: Schema, _ language: Language
  ) -> [SheetColumn] {
    let headings = ColumnHeading.headings(of: table, in: schema, language: language)
    var isOther = false
    var last: Int?
    return table.fields.indices.map { index in
      let question = table.questions.firstIndex { question in
        question.lines.contains { $0.fields.contains(index) }
      }
      let isSameGroup =
        index > 0 && !headings[index].group.isEmpty
        && headings[index].group == headings[index - 1].group
      if index > 0, !isSameGroup, question != last || question == nil { isOther.toggle() }
      last = question
      var column = SheetColumn(headings[index].text, field: table.fields[index])
      column.group = headings[index].group
      column.isOther = isOther
      // Of lines, which are parts of each other, a sum over all of them says nothing.
      if table.fields[index].shape.isSummed, table.copies != .lines { column.total = .sum }
      return column
    }
  }

  /// The row of a record.
  /// - Parameters:
  ///   - record: The record.
  ///   - returned: The return that it is of.
  ///   - sender: What its sender is called.
  ///   - parent: What the record is called in which it stands, of a row of a list inside another table.
  ///   - link: Where the file lies, for one who opens the workbook; nil where that cannot be said.
  ///   - texts: Where the long texts of the record stand, by field.
  /// - Returns: A content a column.
  func contents(
    _ record: Record, of returned: Return, sender: String, parent: String?, link: SourceLink?,
    texts: [Int: CellLink] = [:]
  ) -> [ListSheet.Content] {
    var contents: [ListSheet.Content] = [.ordinal, .text(sender)]
    contents.reserveCapacity(columns.count)
    if contents.count < (lineColumn ?? before) { contents.append(.text(parent ?? "")) }
    if lineColumn != nil {
      let line = record.line.flatMap { lineNames.indices.contains($0) ? lineNames[$0] : nil }
      contents.append(.text(line ?? ""))
    }
    for field in order {
      let answer = record.answers[field]
      if let text = texts[field], case .text(let words) = answer.value {
        contents.append(.link(Excerpt.of(words, width: 28), text))
      } else {
        contents.append(content(answer.value, of: table.field(field, ofLine: record.line)))
      }
    }
    contents.append(SourceLink.content(returned.file, link, record.sheet, record.range.topLeft))
    contents.append(.text(record.sheet))
    contents.append(.text(record.range.description))
    contents.append(.text(origins(of: record)))
    return contents
  }

  /// - Parameters:
  ///   - value: The answer.
  ///   - field: Its field, which is large, and so made only where it is looked at.
  /// - Returns: The content of its cell.
  private func content(_ value: Value?, of field: @autoclosure () -> Field) -> ListSheet.Content {
    guard let value else { return .empty }
    return switch value {
    case .decimal(let number):
      if case .percent = field().shape { .percent(number / 100) } else { .number(number) }
    case .date(let date): ListSheet.Content(date)
    // Numbers in a workbook are doubles; a larger one would lose digits.
    case .integer(let number) where NumberText.isExact(number): .number(Double(number))
    case .text(let text): .text(text)
    case .integer, .choice, .choices, .list, .numbers, .span, .flag:
      .text(value.words(of: field(), in: language))
    }
  }

  /// Each cell with what was read from it: `B3 园区/孵化器名称；B10 地点、占地面积、建筑面积`.
  private func origins(of record: Record) -> String {
    // The fields of a cell as a chain from the first to the last, so that no cell needs a list of its own.
    var cells: [(cell: CellReference, first: Int, last: Int)] = []
    cells.reserveCapacity(titles.count)
    var next = [Int?](repeating: nil, count: titles.count)
    for (field, answer) in record.answers.enumerated() where field < titles.count {
      guard let cell = answer.cell else { continue }
      if let index = cells.lastIndex(where: { $0.cell == cell }) {
        next[cells[index].last] = field
        cells[index].last = field
      } else {
        cells.append((cell, field, field))
      }
    }
    var text = ""
    text.reserveCapacity(cells.count * 40)
    for (cell, first, _) in cells {
      if !text.isEmpty { text += language.listSeparator }
      text += cell.description
      text += " "
      text += titles[first]
      var field = first
      while let other = next[field] {
        text += language.comma
        text += titles[other]
        field = other
      }
    }
    return text
  }
}
