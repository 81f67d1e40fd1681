/// The file has changed since the office decided about it; a warning.
public struct DecisionOutdated: Finding {
  /// How many decisions are left aside.
  public var count: Int

  public init(count: Int) { self.count = count }

  static let code: Issue.Code = "decision-outdated"
  static let title = Words(zh: "决定已过时", en: "Outdated decision")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .ofOffice) }

  func zh(_ issue: IssueContext) -> String {
    "文件在作出决定之后变了，\(count) 项决定没有采用，请重新决定。"
  }

  func en(_ issue: IssueContext) -> String {
    "The file has changed since it was decided about; "
      + (count == 1 ? "1 decision was" : "\(count) decisions were") + " not followed: decide again."
  }
}
