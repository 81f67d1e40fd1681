/// The sender is not on the roster.
public struct SenderUnknown: Finding {
  /// The nearest name on the roster, if any is near.
  public var nearest: String?

  public init(nearest: String?) { self.nearest = nearest }

  static let code: Issue.Code = "sender-unknown"
  static let title = Words(zh: "填报单位不在名单", en: "Sender not on the roster")

  func zh(_ issue: IssueContext) -> String {
    let hint = nearest.map { "，是否为“\($0)”？" } ?? issue.ask("，请填写名单上的名称") + "。"
    return "\(issue.question)不在名单上\(issue.now)\(hint)"
  }

  func en(_ issue: IssueContext) -> String {
    let hint =
      nearest.map { ": did you mean “\($0)”?" } ?? issue.ask(": enter a name that is") + "."
    return "\(issue.question) is not on the roster\(issue.reads())\(hint)"
  }
}
