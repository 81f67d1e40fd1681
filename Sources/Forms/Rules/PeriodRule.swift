/// `period-order`: the end lies before the beginning.
enum PeriodRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard case .span(let period) = record.fields[field].value,
        let start = period.start, let end = period.end, end.isBefore(start)
      else { return nil }
      return record.issue(PeriodOrder(start: start, end: end), field: field)
    }
  }
}

/// A span of time that ends before it begins.
public struct PeriodOrder: Finding {
  public var start: PartialDate
  public var end: PartialDate

  static let code: Issue.Code = "period-order"
  static let title = Words(zh: "起止颠倒", en: "Ends before it starts")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)的结束时间 \(end) 早于开始时间 \(start)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) ends in \(end), before it starts in \(start)\(issue.reads())"
      + "\(issue.ask(": correct one of them"))."
  }
}
