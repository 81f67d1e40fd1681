/// `minimum`: a number below 0.
enum MinimumRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      let isNegative =
        switch record.fields[field].value {
        case .integer(let number): number < 0
        case .decimal(let number): number < 0
        default: false
        }
      return isNegative ? record.issue(BelowMinimum(least: 0), field: field) : nil
    }
  }
}

/// A number that is too small.
public struct BelowMinimum: Finding {
  public var least: Int

  static let code: Issue.Code = "minimum"
  static let title = Words(zh: "小于下限", en: "Too small")

  func zh(_ issue: IssueContext) -> String { "\(issue.question)不能小于 \(least)\(issue.now)，请改正。" }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(least) or more\(issue.now)."
  }
}
