/// `minimum`, `maximum` and `decimals-exceeded`: a number outside the bounds of its field.
enum BoundsRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { index in
      // Kinds are dear to look at, and most answers are no numbers.
      guard let value = record.fields[index].value else { return nil }
      let numbers: [Double]
      if case .numbers(let several) = value {
        numbers = several
      } else if let number = value.number {
        numbers = [number]
      } else {
        return nil
      }
      guard let bounds = record.table.table.fields[index].kind.shape.bounds else {
        return nil
      }
      let finding = numbers.lazy.compactMap { Self.finding($0, bounds) }.first
      return finding.map { record.issue($0, field: index) }
    }
  }

  private static func finding(_ number: Double, _ bounds: NumberBounds) -> Issue.Kind? {
    if let from = bounds.from, number < from {
      return BelowMinimum(least: from).kind
    }
    if let least = bounds.moreThan, number <= least {
      return BelowMinimum(least: least, isIncluded: false).kind
    }
    if let to = bounds.to, number > to { return AboveMaximum(most: to).kind }
    if let most = bounds.lessThan, number >= most {
      return AboveMaximum(most: most, isIncluded: false).kind
    }
    guard let decimals = bounds.decimals, bounds.isTooExact(number) else { return nil }
    return TooManyDecimals(most: decimals).kind
  }
}

/// A number that is too small.
public struct BelowMinimum: Finding {
  public var least: Double
  /// Whether the least number itself will do.
  public var isIncluded = true

  static let code: Issue.Code = "minimum"
  static let title = Words(zh: "小于下限", en: "Too small")

  func zh(_ issue: IssueContext) -> String {
    let least = PlainNumber.text(least)
    return
      "\(issue.question)\(isIncluded ? "不能小于" : "应大于") \(least)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let least = PlainNumber.text(least)
    return "\(issue.question) must be \(isIncluded ? "\(least) or more" : "more than \(least)")"
      + "\(issue.now)."
  }
}

/// A number that is too great.
public struct AboveMaximum: Finding {
  public var most: Double
  /// Whether the greatest number itself will do.
  public var isIncluded = true

  static let code: Issue.Code = "maximum"
  static let title = Words(zh: "大于上限", en: "Too great")

  func zh(_ issue: IssueContext) -> String {
    let most = PlainNumber.text(most)
    return
      "\(issue.question)\(isIncluded ? "不能大于" : "应小于") \(most)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let most = PlainNumber.text(most)
    return "\(issue.question) must be \(isIncluded ? "\(most) or less" : "less than \(most)")"
      + "\(issue.now)."
  }
}

/// A number with more digits behind the point than the form asks for.
public struct TooManyDecimals: Finding {
  public var most: Int

  static let code: Issue.Code = "decimals-exceeded"
  static let title = Words(zh: "小数位过多", en: "Too many decimals")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(most == 0 ? "不能有小数" : "最多 \(most) 位小数")\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let most = most == 0 ? "no decimals" : "at most \(most) decimal\(most == 1 ? "" : "s")"
    return "\(issue.question) takes \(most)\(issue.now)."
  }
}
