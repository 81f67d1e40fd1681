/// Several returns of one sender differ, and the times of saving do not tell which is the newest.
public struct ReturnUnclear: Finding {
  /// The files of the others.
  public var others: [String]

  public init(others: [String]) { self.others = others }

  static let code: Issue.Code = "return-unclear"
  static let title = Words(zh: "以哪份为准不明", en: "Which return counts")
  var mending: Mending { Mending(order: .sendOne) }

  func zh(_ issue: IssueContext) -> String {
    "该单位还交了 \(others.joined(separator: "、"))，内容不同，从保存时间看不出哪份最新，"
      + "暂都不计入汇总\(issue.ask("，请只留应计入的一份"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "The sender also returned \(others.joined(separator: ", ")), which differs, and the times "
      + "of saving do not tell which is newest: none counts\(issue.ask(" until only the right one is left"))."
  }
}
