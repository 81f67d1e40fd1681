import Forms

/// The issues of one return by the cell of the consolidated workbook where they show.
struct IssueMarks {
  private struct Key: Hashable {
    var table: Int
    var record: Int
  }
  private var marks: [Key: [Int: ListSheet.Mark]] = [:]

  /// - Parameters:
  ///   - issues: The issues.
  ///   - messages: What each says.
  init(_ issues: [Issue], messages: [String]) {
    for (issue, text) in zip(issues, messages) {
      guard let table = issue.table, let record = issue.record, let field = issue.field else {
        continue
      }
      let key = Key(table: table, record: record)
      let column = RecordRow.firstField + field
      guard var mark = marks[key]?[column] else {
        marks[key, default: [:]][column] = ListSheet.Mark(severity: issue.severity, comment: text)
        continue
      }
      mark.severity = max(mark.severity, issue.severity)
      mark.comment += "\n" + text
      marks[key]?[column] = mark
    }
  }

  /// The marks of a record, by column.
  func marks(table: Int, record: Int) -> [Int: ListSheet.Mark] {
    marks[Key(table: table, record: record)] ?? [:]
  }
}
