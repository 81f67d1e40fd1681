/// A number that says of itself that it is not exact: 约4500; a warning.
public struct NumberAbout: Finding {
  /// The number that was read.
  public var number: Double

  static let code: Issue.Code = "number-about"
  static let title = Words(zh: "数字不确切", en: "Number not exact")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)不是确切的数\(issue.now)，已按 \(IssueContext.number(number)) 计，请核对。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) is not exact\(issue.reads()): \(IssueContext.number(number)) was taken, please check."
  }
}
