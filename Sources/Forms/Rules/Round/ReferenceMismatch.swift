/// A reference figure differs from an answer, from the sum of a table's answers or, without a
/// field, from the number of its records.
public struct ReferenceMismatch: Finding {
  public var stated: Double
  public var reference: Double

  public init(stated: Double, reference: Double) {
    self.stated = stated
    self.reference = reference
  }

  static let code: Issue.Code = "reference-mismatch"
  static let title = Words(zh: "与统计数据不符", en: "Differs from reference")
  var mending: Mending { Mending(order: .check) }

  func zh(_ issue: IssueContext) -> String {
    let number = IssueContext.number(stated)
    let total = isTotal(issue) ? "合计" : ""
    let subject = issue.issue.field == nil ? "\(issue.tableName)的份数" : issue.question
    return "\(subject)\(total)为 \(number)，统计数据为 \(IssueContext.number(reference))"
      + "\(issue.reads(besides: [number]))\(issue.ask("，请核对改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let number = IssueContext.number(stated)
    let total = isTotal(issue) ? " in total" : ""
    let subject = issue.issue.field == nil ? "The number of \(issue.tableName)" : issue.question
    return "\(subject) is \(number)\(total), but \(IssueContext.number(reference)) in the yearly "
      + "statistics\(issue.reads(besides: [number]))\(issue.ask(": correct one of them"))."
  }

  private func isTotal(_ issue: IssueContext) -> Bool {
    issue.issue.place == nil && issue.issue.field != nil
  }
}
