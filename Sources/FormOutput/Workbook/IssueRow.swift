import Forms
import Rounds
import Spreadsheet

/// Makes rows from issues and failures.
struct IssueRow {
  let schema: Schema
  let language: Language
  let styles: SheetStyles
  let columns: [SheetColumn]
  /// For each table, the names of its fields.
  let names: [[String]]
  /// Of each table, what its lines are called.
  private let lineNames: [[String]]

  init(schema: Schema, language: Language, styles: SheetStyles) {
    self.schema = schema
    self.language = language
    self.styles = styles
    names = schema.tables.map { FieldHeading.names(in: $0, language: language) }
    lineNames = schema.tables.map { $0.list?.lineNames ?? [] }
    let words = SheetWords(language: language, called: schema.called)
    columns = [
      SheetColumn(words.file, most: 34), SheetColumn(words.sender, most: 16),
      SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
      SheetColumn(words.severity, most: 12), SheetColumn(words.code, most: 22),
      SheetColumn(words.kind, most: 20),
      SheetColumn(words.table, most: 30), SheetColumn(words.question, most: 36),
      SheetColumn(words.found, most: 90), SheetColumn(words.message, most: 80),
    ]
  }

  /// The row of an issue.
  /// - Parameters:
  ///   - issue: The issue.
  ///   - message: The message of the issue.
  ///   - returned: The return of the issue.
  ///   - sender: The name of the sender.
  ///   - source: The link to the return's file.
  ///   - cell: The link to the answer in this workbook; nil if it is not there.
  /// - Returns: One content for each column.
  func contents(
    _ issue: Issue, message: String, of returned: Return, sender: String,
    source: SourceLink?,
    cell: CellLink?
  ) -> [ListSheet.Content] {
    let table = issue.table.map { schema.tables[$0] }
    let severity = issue.severity.word(language)
    let place = issue.place
    let reference = place?.cell.description ?? ""
    return [
      place.map { SourceLink.content(returned.file, source, $0.sheet, $0.cell) }
        ?? .text(returned.file),
      .text(sender), .text(place?.sheet ?? ""),
      cell.map { .link(reference, $0) } ?? .text(reference),
      .styled(severity, styles.style(of: issue.severity)),
      .text(issue.code.rawValue), .text(issue.code.title(language)),
      .text(table?.name.text(language) ?? ""), .text(question(of: issue)),
      .text(issue.found ?? ""), .text(message),
    ]
  }

  func contents(_ failure: Failure) -> [ListSheet.Content] {
    [
      .text(failure.file), .empty, .empty, .empty,
      .styled(SheetWords(language: language, called: schema.called).failure, styles.error),
      .text(failure.code), .empty,
      .empty,
      .empty, .empty, .text(failure.message.text(language)),
    ]
  }

  /// The question that an issue is about; empty if there is none.
  private func question(of issue: Issue) -> String {
    guard let table = issue.table, let field = issue.field else { return "" }
    guard let line = issue.line, lineNames[table].indices.contains(line) else {
      return names[table][field]
    }
    return "\(lineNames[table][line]) – \(names[table][field])"
  }
}
