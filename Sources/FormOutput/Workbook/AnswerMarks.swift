import Forms

/// The comments at the cells of a return's records in the consolidated workbook.
struct AnswerMarks {
  private struct Answer: Hashable {
    var table: Int
    var record: Int
    var field: Int

    init?(_ issue: Issue) {
      guard let table = issue.table, let record = issue.record, let field = issue.field else {
        return nil
      }
      (self.table, self.record, self.field) = (table, record, field)
    }
  }
  private struct Place: Hashable {
    var table: Int
    var record: Int
  }
  private var marks: [Place: [Int: ListSheet.Mark]] = [:]

  /// - Parameters:
  ///   - issues: The issues.
  ///   - messages: What each says.
  ///   - records: Of each table how a record becomes a row.
  init(_ issues: [Issue], messages: [String], records: [RecordRow]) {
    for group in IssuesByCell(issues, by: Answer.init).groups {
      guard let answer = Answer(group.issues[0]) else { continue }
      let text = group.indexes.map { messages[$0] }.joined(separator: "\n")
      marks[Place(table: answer.table, record: answer.record), default: [:]][
        records[answer.table].places[answer.field]] = ListSheet.Mark(
          severity: group.severity, comment: text)
    }
  }

  /// The marks of a record, by column.
  func marks(table: Int, record: Int) -> [Int: ListSheet.Mark] {
    marks[Place(table: table, record: record)] ?? [:]
  }
}
