/// A number or a date that says of itself that it is not exact: 约4500, 约2018年; a warning.
public struct NumberAbout: Finding {
  /// What was read: 4500, `2018-05`.
  public var taken: String

  public init(number: Double) { taken = IssueContext.number(number) }

  public init(date: String) { taken = date }

  static let code: Issue.Code = "number-about"
  static let title = Words(zh: "数字或日期不确切", en: "Number or date not exact")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(text: .asWritten, order: .check) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(issue.isOfDate ? "不是确切的日期" : "不是确切的数")\(issue.now)，已按 \(taken) 计\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) is not exact\(issue.reads()): \(taken) was taken\(issue.ask(", please check"))."
  }
}

extension IssueContext {
  /// Whether the field asks for a date or a span of time.
  fileprivate var isOfDate: Bool {
    switch field?.shape {
    case .date, .span: true
    default: false
    }
  }
}
