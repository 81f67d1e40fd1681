import Forms

/// How often each issue occurs, and with how many senders: a question that many fail is a bad
/// question.
struct IssueCounts {
  /// A code, and the question concerned.
  private struct Key: Hashable {
    var code: Issue.Code
    var severity: Issue.Severity
    var table: Int?
    var field: Int?
  }
  private struct Count {
    var issues = 0
    var senders: Set<Int> = []
  }
  private var counts: [Key: Count] = [:]

  /// Counts an issue of a sender; notes are not counted.
  mutating func add(_ issue: Issue, sender: Int) {
    guard issue.severity != .note else { return }
    let key = Key(
      code: issue.code, severity: issue.severity, table: issue.table, field: issue.field)
    counts[key, default: Count()].issues += 1
    counts[key, default: Count()].senders.insert(sender)
  }

  static func columns(_ words: SheetWords) -> [SheetColumn] {
    [
      SheetColumn(words.severity, most: 12, total: .text(words.total)),
      SheetColumn(words.code, most: 22), SheetColumn(words.kind, most: 22),
      SheetColumn(words.table, most: 24), SheetColumn(words.question, most: 60),
      SheetColumn(words.senders, most: 14, kind: .count),
      SheetColumn(words.occurrences, most: 12, kind: .count, total: .sum),
    ]
  }

  /// The rows: for each code one row over all questions, then one for each question, those that
  /// most senders failed first.
  ///
  /// The rows of codes have no number of issues, as the total would count these twice.
  func rows(_ row: IssueRow) -> [[ListSheet.Content]] {
    let (schema, language) = (row.schema, row.language)
    return counts.sorted { a, b in Self.order(a) < Self.order(b) }.map { key, count in
      var question = ""
      if let table = key.table, let field = key.field {
        question = row.questions.fields[table][field]
      }
      return [
        .styled(key.severity.word(language), row.styles.style(of: key.severity)),
        .text(key.code.rawValue), .text(key.code.title(language)),
        .text(
          key.table.map { schema.tables[$0].heading(in: language) } ?? ""),
        .text(question), .number(Double(count.senders.count)), .number(Double(count.issues)),
      ]
    }
  }

  private typealias Order = (Int, Int, String, Int, Int)

  /// Most senders first, then most issues; the rest makes the order definite.
  private static func order(_ entry: (key: Key, value: Count)) -> Order {
    (
      -entry.value.senders.count, -entry.value.issues, entry.key.code.rawValue,
      entry.key.table ?? -1, entry.key.field ?? -1
    )
  }
}
