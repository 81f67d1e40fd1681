/// An answer that is not the address of a web page.
public struct FormatURL: Finding {
  static let code: Issue.Code = "format-url"
  static let title = Words(zh: "网址有误", en: "Not a web address")

  func zh(_ issue: IssueContext) -> String { "\(issue.question)应填\(issue.expected)\(issue.now)。" }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(issue.expected)\(issue.now)."
  }
}
