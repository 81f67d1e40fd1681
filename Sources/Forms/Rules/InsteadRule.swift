import Spreadsheet

/// `answer-not-in-cell`: an answer is not in its cell, but a picture or a text box lies there.
///
/// Where it is reported as missing, that message says what lies there. A comment is no answer.
enum InsteadRule {
  /// - Parameters:
  ///   - records: The records of a return.
  ///   - known: What is reported of them already.
  /// - Returns: One issue a cell.
  static func issues(in records: [ReadRecord], besides known: [Issue]) -> [Issue] {
    guard records.contains(where: { !$0.instead.isEmpty }) else { return [] }
    var told = Set(known.compactMap(\.place))
    var issues: [Issue] = []
    for record in records {
      for (field, instead) in record.instead.sorted(by: { $0.key < $1.key })
      where instead.kind != .comment && record.fields[field].state == .unanswered {
        let issue = record.issue(AnswerNotInCell(instead: instead), field: field)
        guard let place = issue.place, told.insert(place).inserted else { continue }
        issues.append(issue)
      }
    }
    return issues
  }
}
