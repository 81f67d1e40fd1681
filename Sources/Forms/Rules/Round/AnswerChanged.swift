/// The office changed an answer; worth saying, no error.
public struct AnswerChanged: Finding {
  /// What the sender wrote; nil for nothing.
  public var from: String?
  /// Why and by whom, as the decision says.
  public var reason: String

  public init(from: String?, reason: String) {
    self.from = from
    self.reason = reason
  }

  static let code: Issue.Code = "answer-changed"
  static let title = Words(zh: "已由审核人更改", en: "Changed by the office")
  var severity: Issue.Severity { .note }
  var mending: Mending { Mending(order: .nothing) }

  func zh(_ issue: IssueContext) -> String {
    let old = from.map { "“\($0)”" } ?? "未填"
    let why = reason.isEmpty ? "" : "（\(reason)）"
    return "\(issue.question)原为\(old)，已更改\(issue.now)\(why)。"
  }

  func en(_ issue: IssueContext) -> String {
    let old = from.map { "“\($0)”" } ?? "not answered"
    let why = reason.isEmpty ? "" : ": \(reason)"
    return "\(issue.question) was \(old) and has been changed\(issue.now)\(why)."
  }
}

/// The office changed an answer that the return does not have; a warning.
public struct ChangeLost: Finding {
  /// The answer, as `table[record].field`.
  public var answer: String

  public init(answer: String) { self.answer = answer }

  static let code: Issue.Code = "change-lost"
  static let title = Words(zh: "更改没有着落", en: "Change without an answer")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .ofOffice) }

  func zh(_ issue: IssueContext) -> String {
    "办理记录里更改的 \(answer) 在这份填报表里没有，未更改；请核对表、记录序号和字段。"
  }

  func en(_ issue: IssueContext) -> String {
    "The decisions change \(answer), which this return does not have, so nothing was changed: check "
      + "the table, the number of the record and the field."
  }
}
