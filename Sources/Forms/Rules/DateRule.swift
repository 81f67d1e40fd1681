/// `minimum` and `maximum` of dates: one outside those that the field names.
enum DateRule: DatedRecordRule {
  static func issues(in record: ReadRecord, on today: PartialDate) -> [Issue] {
    record.fields.indices.compactMap { index in
      guard case .date(let date) = record.fields[index].value,
        case .date(let kind) = record.table.table.fields[index].kind
      else { return nil }
      if let from = kind.from?.date(on: today), date.isBefore(from) {
        return record.issue(DateTooEarly(first: from), field: index)
      }
      if let to = kind.to?.date(on: today), to.isBefore(date) {
        return record.issue(DateTooLate(last: to), field: index)
      }
      return nil
    }
  }
}

extension DateBound {
  /// The date itself, on some day.
  func date(on today: PartialDate) -> PartialDate {
    switch self {
    case .date(let date): date
    case .today: today
    }
  }
}

extension PartialDate {
  /// Compared as far as both say: `2018` lies neither before nor behind `2018-05`.
  func isBefore(_ other: PartialDate) -> Bool { order(against: other) < 0 }
}

/// A date before the first that will do.
public struct DateTooEarly: Finding {
  public var first: PartialDate

  static let code = BelowMinimum.code
  static let title = BelowMinimum.title

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)不能早于 \(first)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(first) or later\(issue.now)."
  }
}

/// A date behind the last that will do.
public struct DateTooLate: Finding {
  public var last: PartialDate

  static let code = AboveMaximum.code
  static let title = AboveMaximum.title

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)不能晚于 \(last)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(last) or earlier\(issue.now)."
  }
}
