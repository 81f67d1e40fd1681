import Forms
import Rounds
import Spreadsheet

/// Makes rows from issues and failures: first what is wrong and where, in words, then what programs look
/// for.
struct IssueRow {
  /// By what the rows are sorted: what cannot be read, errors, warnings, notes; then by question, so that
  /// what many did wrong stands together.
  struct Rank: Comparable {
    private let parts: (Int, Int, Int, String, String, Int)

    init(_ issue: Issue, message: String, sender: Int) {
      let severity =
        switch issue.severity {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
      parts = (
        severity, issue.table ?? .max, issue.field ?? -1, issue.code.rawValue, message, sender
      )
    }

    /// The rank of a file that cannot be read.
    static let failure = Rank((0, 0, 0, "", "", 0))

    private init(_ parts: (Int, Int, Int, String, String, Int)) { self.parts = parts }

    /// Whether the same is said of the same question.
    func saysSame(as other: Rank) -> Bool {
      let (a, b) = (parts, other.parts)
      return (a.0, a.1, a.2, a.3, a.4) == (b.0, b.1, b.2, b.3, b.4)
    }

    static func < (a: Rank, b: Rank) -> Bool { a.parts < b.parts }
    static func == (a: Rank, b: Rank) -> Bool { a.parts == b.parts }
  }

  let schema: Schema
  let language: Language
  let styles: SheetStyles
  let columns: [SheetColumn]
  let questions: QuestionNames

  init(
    schema: Schema, language: Language, styles: SheetStyles, senderWidth: Double = 11
  ) {
    self.schema = schema
    self.language = language
    self.styles = styles
    questions = QuestionNames(schema, language: language)
    let words = SheetWords(language: language, called: schema.called)
    func unprinted(_ column: SheetColumn) -> SheetColumn { column.with { $0.isPrinted = false } }
    columns = [
      SheetColumn.ordinal(words), SheetColumn(words.severity, width: 7),
      SheetColumn(words.table, width: 8).faintWhereRepeated,
      SheetColumn(words.question, width: 20).faintWhereRepeated,
      SheetColumn(words.sender, width: min(14, max(10.5, senderWidth - 0.5))),
      SheetColumn(words.found, width: 17),
      SheetColumn(words.message, width: 37).faintWhereRepeated,
      SheetColumn(words.sheet, width: 8), SheetColumn(words.cell, width: 6),
      unprinted(SheetColumn(words.kind, most: 20)), unprinted(SheetColumn(words.file, most: 34)),
      unprinted(SheetColumn(words.code, most: 22)).with { $0.isHidden = true },
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
    let place = issue.place
    let reference = place?.cell.description ?? ""
    let found = issue.found ?? ""
    return [
      .ordinal, .styled(issue.severity.word(language), styles.style(of: issue.severity)),
      .text(table?.shortName(in: language) ?? ""), .text(questions.name(for: issue) ?? ""),
      .text(sender),
      // A long answer stands whole where the link leads.
      .text(cell == nil ? found : Excerpt.of(found, width: Self.widestFound)), .text(message),
      .text(place?.sheet ?? ""), cell.map { .link(reference, $0) } ?? .text(reference),
      .text(issue.code.title(language)),
      place.map { SourceLink.content(returned.file, source, $0.sheet, $0.cell) }
        ?? .text(returned.file),
      .text(issue.code.rawValue),
    ]
  }

  /// An answer of two lines.
  private static let widestFound = 34

  func contents(_ failure: Failure) -> [ListSheet.Content] {
    let word = SheetWords(language: language, called: schema.called).failure
    return [
      .ordinal, .styled(word, styles.error), .empty, .empty, .text(failure.sender ?? ""), .empty,
      .text(failure.message.text(language)), .empty, .empty, .empty, .text(failure.file),
      .text(failure.code),
    ]
  }
}
