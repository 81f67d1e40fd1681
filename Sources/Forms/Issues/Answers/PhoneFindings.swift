/// An answer that is not a mobile number of a country that the field accepts.
public struct FormatMobile: Finding {
  static let code: Issue.Code = "format-mobile"
  static let title = Words(zh: "手机号码有误", en: "Not a mobile number")
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String { "\(issue.question)应填\(issue.expected)\(issue.now)。" }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(issue.expected)\(issue.now)."
  }
}

/// An answer that is not a telephone number of the field's country.
public struct FormatPhone: Finding {
  static let code: Issue.Code = "format-phone"
  static let title = Words(zh: "电话号码有误", en: "Not a telephone number")

  func zh(_ issue: IssueContext) -> String { "\(issue.question)应填\(issue.expected)\(issue.now)。" }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(issue.expected)\(issue.now)."
  }
}
