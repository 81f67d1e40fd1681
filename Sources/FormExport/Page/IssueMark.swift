import Forms

/// The issues of one code at one cell, under the number that marks the cell on the page.
struct IssueMark {
  /// From 1 in each return.
  let number: Int
  private(set) var issues: [Issue]

  var code: Issue.Code { issues[0].code }
  var severity: Issue.Severity { issues[0].severity }
  var place: Issue.Place? { issues[0].place }

  /// Each message once.
  func messages(_ language: Language, schema: Schema) -> [String] {
    var messages: [String] = []
    for message in issues.map({ $0.message(language, schema: schema) })
    where !messages.contains(message) {
      messages.append(message)
    }
    return messages
  }

  /// Numbers the issues of a return, in their order.
  static func marks(of issues: [Issue]) -> [IssueMark] {
    struct Key: Hashable {
      var code: Issue.Code
      var place: Issue.Place
    }
    var marks: [IssueMark] = []
    var known: [Key: Int] = [:]
    for issue in issues {
      // Issues without a place are about different things: two missing tables.
      let key = issue.place.map { Key(code: issue.code, place: $0) }
      if let key, let index = known[key] {
        marks[index].issues.append(issue)
        continue
      }
      if let key { known[key] = marks.count }
      marks.append(IssueMark(number: marks.count + 1, issues: [issue]))
    }
    return marks
  }
}
