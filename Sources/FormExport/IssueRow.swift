import FormImport
import FormSchema

/// How issues and failures become rows.
struct IssueRow {
  let schema: Schema
  let language: Language
  let styles: SheetStyles
  let columns: [SheetColumn]
  /// Of each table, what each field is called.
  private let names: [[String]]

  init(schema: Schema, language: Language, styles: SheetStyles) {
    self.schema = schema
    self.language = language
    self.styles = styles
    names = schema.tables.map { FieldHeading.names(in: $0, language: language) }
    let words = SheetWords(language: language)
    columns = [
      SheetColumn(words.file, most: 34), SheetColumn(words.park, most: 16),
      SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
      SheetColumn(words.severity, most: 12), SheetColumn(words.code, most: 22),
      SheetColumn(words.kind, most: 20),
      SheetColumn(words.table, most: 30), SheetColumn(words.question, most: 36),
      SheetColumn(words.found, most: 40), SheetColumn(words.message, most: 80),
    ]
  }

  func contents(_ issue: Issue, of form: Return) -> [ListSheet.Content] {
    let table = issue.table.map { schema.tables[$0] }
    let question = issue.field.flatMap { field in
      issue.table.map { names[$0][field] }
    }
    let severity = issue.severity.word(language)
    return [
      .text(form.file), .text(form.sender ?? ""), .text(issue.place?.sheet ?? ""),
      .text(issue.place?.cell.description ?? ""),
      .styled(severity, issue.severity == .error ? styles.error : styles.warning),
      .text(issue.code.rawValue), .text(issue.code.title(language)),
      .text(table?.name.text(language) ?? ""), .text(question ?? ""),
      .text(issue.found ?? ""), .text(issue.message(language, schema: schema)),
    ]
  }

  func contents(_ failure: Failure) -> [ListSheet.Content] {
    [
      .text(failure.file), .empty, .empty, .empty,
      .styled(SheetWords(language: language).failure, styles.error), .text(failure.code), .empty,
      .empty,
      .empty, .empty, .text(failure.message.text(language)),
    ]
  }
}
