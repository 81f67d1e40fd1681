/// Letters or words that match no option.
public struct ChoiceUnknown: Finding {
  /// The letters or words as typed.
  public var typed: [String]

  static let code: Issue.Code = "choice-unknown"
  static let title = Words(zh: "选项不存在", en: "No such option")
  var mending: Mending { Mending(place: .stray, text: .noOption(typed), isAboutOptions: true) }

  func zh(_ issue: IssueContext) -> String {
    let nearest = issue.nearestOption(to: typed).map { "，是否为\($0)？" } ?? "。"
    return "\(issue.question)没有选项\(issue.list(typed))\(issue.reads(besides: typed))，"
      + "可选 \(issue.options)\(nearest)"
  }

  func en(_ issue: IssueContext) -> String {
    let nearest = issue.nearestOption(to: typed).map { "; did you mean \($0)?" } ?? "."
    return "\(issue.question) has no option \(issue.list(typed))\(issue.reads(besides: typed)): "
      + "choose from \(issue.options)\(nearest)"
  }
}
