import Forms
import Spreadsheet

/// The sheet of long texts, a row each: in the sheets of their tables they would make the rows high.
struct ProseSheet {
  let name: String
  let columns: [SheetColumn]
  /// Of each table, the field that tells its records from each other, where a sender may have several.
  private let nameFields: [Int?]
  /// Whether there is one, which has a column.
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
      ColumnHeading.headings(of: row.table, in: schema, language: words.language).map(\.whole)
    }
    self.schema = schema
    self.words = words
    asksOne = isOne
    let nameFields = records.indices.map { index in
      records[index].prose.isEmpty ? nil : ShortList.nameField(index, of: schema)
    }
    self.nameFields = nameFields
    let hasNames = nameFields.contains { $0 != nil }
    self.hasNames = hasNames
    columns =
      [
        SheetColumn.ordinal(words),
        SheetColumn(words.sender, width: min(16, senderWidth)).faintWhereRepeated,
        SheetColumn(words.table, width: 8),
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
  ///   - record: Its record.
  ///   - cell: Where its beginning stands in the sheet of its table.
  /// - Returns: A content a column.
  func contents(
    _ text: String, of field: FieldReference, sender: String, record: Record, cell: CellLink?
  ) -> [ListSheet.Content] {
    let table = schema.tables[field.table]
    let name = table.shortName(in: words.language)
    let length = table.fields[field.field].length?.count(text)
    return [
      .ordinal, .text(sender), cell.map { .link(name, $0) } ?? .text(name),
    ] + (hasNames ? [.text(recordName(record))] : [])
      + (asksOne ? [] : [.text(headings[field.table][field.field])]) + [
        length.map { .number(Double($0)) } ?? .empty, .text(text),
      ]
  }

  /// What a record is called; empty where its sender has no other, or it does not say.
  private func recordName(_ record: Record) -> String {
    guard let field = nameFields[record.table], record.answers.indices.contains(field),
      case .text(let name) = record.answers[field].value
    else { return "" }
    return name
  }
}
