/// An answer that is not a span of time.
public struct PeriodInvalid: Finding {
  /// The date whose serial number it may be: 43221 is 2018-05-01.
  public var serial: String? = nil

  static let code: Issue.Code = "period-invalid"
  static let title = Words(zh: "起止时间不明", en: "Not a period")
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应填起止时间，如 2018.5-2023.4、2018年5月至今或长期\(issue.now)\(issue.serial(serial))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be a period such as 2018.5-2023.4, 2018-05 to present or long-term\(issue.now)\(issue.serial(serial))."
  }
}
