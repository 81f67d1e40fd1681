import Forms
import Spreadsheet

/// The sheet of long texts, a row each: in the sheets of their tables they would make the rows high.
struct ProseSheet {
  let name: String
  let columns: [SheetColumn]
  /// Whether a sender may have several of a question.
  private let hasNames: Bool
  /// Whether all texts answer one question, by which the sheet is called.
  private let asksOne: Bool
  private let headings: [[String]]
  private let schema: Schema
  private let words: SheetWords

  /// The sheet of a form; nil where it asks for no long text.
  /// - Parameters:
  ///   - records: Of each table how a record becomes a row.
  ///   - schema: The form.
  ///   - words: The words that are not the form's own.
  ///   - taken: The names of other sheets.
  ///   - senderWidth: The width in which most senders' names stand on one line.
  init?(
    _ records: [RecordRow], _ schema: Schema, _ words: SheetWords, taken: [String],
    senderWidth: Double = 11
  ) {
    let titles = records.flatMap { row in
      row.prose.map { row.table.fields[$0].title.text(words.language) }
    }
    guard let title = titles.first else { return nil }
    let isOne = titles.allSatisfy { $0 == title }
    name = SheetName.valid(isOne ? title : words.proseSheet, taken: taken)
    headings = records.map { row in
      ColumnHeading.headings(of: row.table, in: schema, language: words.language).map { heading in
        heading.group.isEmpty ? heading.text : "\(heading.group) – \(heading.text)"
      }
    }
    self.schema = schema
    self.words = words
    asksOne = isOne
    let hasNames = records.indices.contains { index in
      !records[index].prose.isEmpty && ShortList.nameField(index, of: schema) != nil
    }
    self.hasNames = hasNames
    columns =
      [
        SheetColumn.ordinal(words),
        SheetColumn(words.sender, width: min(16, senderWidth)).with {
          $0.isFaintWhereRepeated = true
        }, SheetColumn(words.table, width: 8),
      ] + (hasNames ? [SheetColumn(words.record, width: 18)] : [])
      + (isOne ? [] : [SheetColumn(words.question, width: 16)]) + [
        SheetColumn(words.length, width: 6, kind: .count),
        SheetColumn(words.text, width: isOne ? 70 : 54),
      ]
  }

  /// The row of a text.
  /// - Parameters:
  ///   - text: The text.
  ///   - field: Its field, and that field's table.
  ///   - sender: Who sent it.
  ///   - record: What its record is called.
  ///   - cell: Where its beginning stands in the sheet of its table.
  /// - Returns: A content a column.
  func contents(
    _ text: String, of field: FieldReference, sender: String, record: String, cell: CellLink?
  ) -> [ListSheet.Content] {
    let table = schema.tables[field.table]
    let name = table.shortName(in: words.language)
    let length = table.fields[field.field].length?.count(text)
    return [
      .ordinal, .text(sender), cell.map { .link(name, $0) } ?? .text(name),
    ] + (hasNames ? [.text(record)] : [])
      + (asksOne ? [] : [.text(headings[field.table][field.field])]) + [
        length.map { .number(Double($0)) } ?? .empty, .text(text),
      ]
  }
}
