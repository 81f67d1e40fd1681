/// An answer that is not an e-mail address.
public struct FormatEmail: Finding {
  static let code: Issue.Code = "format-email"
  static let title = Words(zh: "邮箱地址有误", en: "Not an e-mail address")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应填电子邮箱地址（如 name@example.cn）\(issue.now)。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be an e-mail address such as name@example.com\(issue.now)."
  }
}
