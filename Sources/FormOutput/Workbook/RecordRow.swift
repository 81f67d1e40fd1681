import Forms
import Spreadsheet

/// Makes rows from the records of a table: the origin, one column for each field, and the cells.
struct RecordRow {
  let table: Table
  let language: Language
  let columns: [SheetColumn]
  private let headings: [String]
  /// The title of each field in the column that lists the cells.
  private let titles: [String]
  /// Of a list of lines, what each line is called.
  private let lineNames: [String]
  /// The place of the first field among the columns; what stands before tells where the record came from.
  let firstField: Int
  /// The place of the column that names the line.
  let lineColumn: Int?

  init(_ index: Int, of schema: Schema, language: Language) {
    let table = schema.tables[index]
    self.table = table
    self.language = language
    lineNames = table.list?.lineNames ?? []
    titles = table.fields.map { $0.title.text(language) }
    let words = SheetWords(language: language, called: schema.called)
    headings = FieldHeading.headings(of: table, in: language)
    let origin =
      [
        SheetColumn(words.file, most: 34, total: .text(words.total)),
        SheetColumn(words.sender, most: 16, total: .count),
        SheetColumn(words.sheet, most: 14, isGrouped: true),
        SheetColumn(words.range, most: 12, isGrouped: true),
      ] + Self.parentColumn(of: table, in: schema, words)
    let line = table.copies == .lines ? table.list.map { Self.lineColumn(of: $0, words) } : nil
    lineColumn = line == nil ? nil : origin.count
    let before = origin + [line].compactMap(\.self)
    firstField = before.count
    columns =
      before + Self.columns(of: table, headings)
      + [SheetColumn(words.origins, most: 36, kind: .reference, isGrouped: true)]
  }

  /// The column that names the record in which rows stand, of a list inside another table.
  private static func parentColumn(
    of table: Table, in schema: Schema, _ words: SheetWords
  ) -> [SheetColumn] {
    guard let parent = table.parent else { return [] }
    let title = schema.nameField(ofTable: parent).map {
      schema.tables[parent].fields[$0].title.text(words.language)
    }
    return [
      SheetColumn(title ?? schema.tables[parent].name.text(words.language), most: 26)
    ]
  }

  private static func lineColumn(of list: ListForm, _ words: SheetWords) -> SheetColumn {
    SheetColumn(list.lineHeading.isEmpty ? words.line : list.lineHeading, most: 34)
  }

  /// The column that names the sender.
  static let senderColumn = 1

  /// One column for each field; those of one question have one color.
  private static func columns(of table: Table, _ headings: [String]) -> [SheetColumn] {
    var isOther = false
    var last: Int?
    return table.fields.indices.map { index in
      let question = table.questions.firstIndex { question in
        question.lines.contains { $0.fields.contains(index) }
      }
      if index > 0, question != last || question == nil { isOther.toggle() }
      last = question
      var column = SheetColumn(headings[index], field: table.fields[index])
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
  /// - Returns: A content a column.
  func contents(
    _ record: Record, of returned: Return, sender: String, parent: String?, link: SourceLink?
  ) -> [ListSheet.Content] {
    let line = record.line.flatMap { lineNames.indices.contains($0) ? lineNames[$0] : nil }
    return [
      SourceLink.content(returned.file, link, record.sheet, record.range.topLeft),
      .text(sender), .text(record.sheet), .text(record.range.description),
    ] + (table.parent == nil ? [] : [.text(parent ?? "")])
      + (lineColumn == nil ? [] : [.text(line ?? "")])
      + record.answers.enumerated().map { index, answer in
        content(answer.value, of: table.field(index, ofLine: record.line))
      }
      + [.text(origins(of: record))]
  }

  private func content(_ value: Value?, of field: Field) -> ListSheet.Content {
    guard let value else { return .empty }
    return switch value {
    case .decimal(let number):
      if case .percent = field.shape { .percent(number / 100) } else { .number(number) }
    case .date(let date): ListSheet.Content(date)
    // Numbers in a workbook are doubles; a larger one would lose digits.
    case .integer(let number) where NumberText.isExact(number): .number(Double(number))
    case .integer, .text, .choice, .choices, .list, .numbers, .span, .flag:
      .text(value.words(of: field, in: language))
    }
  }

  /// Each cell with what was read from it: `B3 园区/孵化器名称；B10 地点、占地面积、建筑面积`.
  private func origins(of record: Record) -> String {
    var cells: [(cell: CellReference, fields: [Int])] = []
    for (field, answer) in record.answers.enumerated() where field < titles.count {
      guard let cell = answer.cell else { continue }
      if let index = cells.lastIndex(where: { $0.cell == cell }) {
        cells[index].fields.append(field)
      } else {
        cells.append((cell, [field]))
      }
    }
    var text = ""
    text.reserveCapacity(cells.count * 40)
    for (cell, fields) in cells {
      if !text.isEmpty { text += language.listSeparator }
      text += cell.description
      for (index, field) in fields.enumerated() {
        text += index == 0 ? " " : language.comma
        text += titles[field]
      }
    }
    return text
  }
}
