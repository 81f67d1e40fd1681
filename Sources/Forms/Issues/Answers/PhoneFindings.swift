/// No mobile number.
public struct FormatMobile: Finding {
  /// Whether a number of another country is taken too.
  public var abroad: Bool

  static let code: Issue.Code = "format-mobile"
  static let title = Words(zh: "手机号码有误", en: "Not a mobile number")
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String {
    let other = abroad ? "，或 + 加国家代码的境外号码（如 +49 89 1234567）" : ""
    return "\(issue.question)应填 11 位手机号码\(other)\(issue.now)。"
  }

  func en(_ issue: IssueContext) -> String {
    let other = abroad ? ", or + and a number of another country such as +49 89 1234567" : ""
    return "\(issue.question) must be a mobile number of 11 digits\(other)\(issue.now)."
  }
}

/// No telephone number.
public struct FormatPhone: Finding {
  static let code: Issue.Code = "format-phone"
  static let title = Words(zh: "电话号码有误", en: "Not a telephone number")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应填 7–8 位电话号码，可带区号和分机（如 021-58881234-801）\(issue.now)。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be a telephone number of 7 or 8 digits, with area code and "
      + "extension or not, such as 021-58881234-801\(issue.now)."
  }
}
