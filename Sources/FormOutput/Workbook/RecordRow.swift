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

  init(table: Table, language: Language, called: Called) {
    self.table = table
    self.language = language
    titles = table.fields.map { $0.title.text(language) }
    let words = SheetWords(language: language, called: called)
    headings = FieldHeading.headings(of: table, in: language)
    columns =
      [
        SheetColumn(words.file, most: 34, total: .text(words.total)),
        SheetColumn(words.sender, most: 16, total: .count),
        SheetColumn(words.sheet, most: 14, isGrouped: true),
        SheetColumn(words.range, most: 12, isGrouped: true),
      ] + Self.columns(of: table, headings)
      + [SheetColumn(words.origins, most: 36, kind: .reference, isGrouped: true)]
  }

  /// The number of columns before the first field.
  static let firstField = 4
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
      if table.fields[index].shape.isSummed { column.total = .sum }
      return column
    }
  }

  /// The row of a record.
  /// - Parameters:
  ///   - record: The record.
  ///   - form: The return of the record.
  ///   - sender: The name of the sender.
  ///   - link: The link from the workbook to the return's file; nil if there is none.
  /// - Returns: One content for each column.
  func contents(
    _ record: Record, of form: Return, sender: String, link: SourceLink?
  ) -> [ListSheet.Content] {
    [
      SourceLink.content(form.file, link, record.sheet, record.range.topLeft),
      .text(sender), .text(record.sheet), .text(record.range.description),
    ] + zip(table.fields, record.answers).map { content($1.value, of: $0) }
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
      if !text.isEmpty { text += language == .zh ? "；" : "; " }
      text += cell.description
      for (index, field) in fields.enumerated() {
        text += index == 0 ? " " : language == .zh ? "、" : ", "
        text += titles[field]
      }
    }
    return text
  }
}
