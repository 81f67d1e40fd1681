import FormImport
import FormSchema
import Spreadsheet

/// How records of a table become rows: where they came from, a column a field, and every cell.
struct RecordRow {
  let table: Table
  let language: Language
  let columns: [SheetColumn]
  private let headings: [String]

  init(table: Table, language: Language) {
    self.table = table
    self.language = language
    let words = SheetWords(language: language)
    headings = FieldHeading.headings(of: table, in: language)
    columns =
      [
        SheetColumn(words.file, most: 34), SheetColumn(words.park, most: 16),
        SheetColumn(words.sheet, most: 14), SheetColumn(words.range, most: 12),
      ] + zip(headings, table.fields).map { SheetColumn($0, field: $1) }
      + [SheetColumn(words.origins, most: 60, kind: .reference)]
  }

  /// The row of a record.
  func contents(_ record: Record, of form: Return) -> [ListSheet.Content] {
    [
      .text(form.file), .text(form.sender ?? ""), .text(record.sheet),
      .text(record.range.description),
    ] + zip(table.fields, record.answers).map { content($1.value, of: $0) }
      + [.text(origins(of: record))]
  }

  private func content(_ value: Value?, of field: Field) -> ListSheet.Content {
    switch value {
    case nil: .empty
    case .number(let number): .number(number)
    // A workbook's numbers are doubles; a larger one would lose digits.
    case .integer(let number) where abs(number) <= 9_007_199_254_740_992: .number(Double(number))
    case .some(let value): .text(value.words(of: field, in: language))
    }
  }

  /// Each cell with what was read from it: `B3 园区/孵化器名称；B10 地点、占地面积、建筑面积`.
  private func origins(of record: Record) -> String {
    let comma = language == .zh ? "、" : ", "
    var origins: [(cell: CellReference, titles: String)] = []
    for (field, answer) in zip(table.fields, record.answers) {
      guard let cell = answer.cell else { continue }
      let title = field.title.text(language)
      if let index = origins.lastIndex(where: { $0.cell == cell }) {
        origins[index].titles += comma + title
      } else {
        origins.append((cell, title))
      }
    }
    return origins.map { "\($0.cell) \($0.titles)" }
      .joined(separator: language == .zh ? "；" : "; ")
  }
}
