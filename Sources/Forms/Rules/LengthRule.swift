/// `length-short` and `length-long`, both warnings.
enum LengthRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard let length = record.table.table.fields[field].length,
        case .text(let text) = record.fields[field].value
      else { return nil }
      let count = length.count(text)
      if let least = length.from, count < least {
        return record.issue(
          LengthShort(count: count, least: least, unit: length.unit), field: field)
      }
      guard let most = length.to, count > most else { return nil }
      return record.issue(LengthLong(count: count, most: most, unit: length.unit), field: field)
    }
  }
}

/// A text of fewer characters or words than the form asks for.
public struct LengthShort: Finding {
  public var count: Int
  public var least: Int
  public var unit = TextLength.Unit.characters

  static let code: Issue.Code = "length-short"
  static let title = Words(zh: "字数不足", en: "Too short")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)只有 \(count) \(unit.zh)，应不少于 \(least) \(unit.zh)\(issue.now)\(issue.ask("，请补充"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(count) \(unit.rawValue), fewer than \(least)\(issue.reads())\(issue.ask(": say more"))."
  }
}

/// A text of more characters or words than the form asks for.
public struct LengthLong: Finding {
  public var count: Int
  public var most: Int
  public var unit = TextLength.Unit.characters

  static let code: Issue.Code = "length-long"
  static let title = Words(zh: "字数过多", en: "Too long")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)有 \(count) \(unit.zh)，应不多于 \(most) \(unit.zh)\(issue.now)\(issue.ask("，请精简"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(count) \(unit.rawValue), more than \(most)\(issue.reads())\(issue.ask(": say less"))."
  }
}

extension TextLength.Unit {
  fileprivate var zh: String { self == .words ? "词" : "字" }
}
