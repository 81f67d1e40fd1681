/// An answer that is not a number, or not a whole number.
public struct TypeError: Finding {
  public var whole: Bool
  /// Whether the answer is a placeholder such as 无, which may mean 0.
  public var zero: Bool

  static let code: Issue.Code = "type-error"
  static let title = Words(zh: "类型错误", en: "Wrong type")
  var mending: Mending { Mending(text: .unreadable) }

  func zh(_ issue: IssueContext) -> String {
    let number = whole ? "整数" : "数字" + (issue.field?.unit.map { "（单位：\($0)）" } ?? "")
    return "\(issue.question)应填\(number)\(issue.now)\(zero ? "；如没有，请填 0" : "")。"
  }

  func en(_ issue: IssueContext) -> String {
    let number =
      whole ? "a whole number" : "a number" + (issue.field?.unit.map { " in \($0)" } ?? "")
    return "\(issue.question) must be \(number)\(issue.now)"
      + "\(zero ? "; if there is none, enter 0" : "")."
  }
}
