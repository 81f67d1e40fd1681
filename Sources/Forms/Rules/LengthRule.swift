/// `length-short` and `length-long`, both warnings; white space is not counted.
enum LengthRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard let length = record.table.table.fields[field].length,
        case .text(let text) = record.fields[field].value
      else { return nil }
      let count = text.unicodeScalars.count { !$0.isWhitespace }
      if count < length.lowerBound {
        return record.issue(LengthShort(count: count, least: length.lowerBound), field: field)
      }
      guard count > length.upperBound else { return nil }
      return record.issue(LengthLong(count: count, most: length.upperBound), field: field)
    }
  }
}

/// A text of fewer characters than the form asks for.
public struct LengthShort: Finding {
  public var count: Int
  public var least: Int

  static let code: Issue.Code = "length-short"
  static let title = Words(zh: "字数不足", en: "Too short")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)只有 \(count) 字，应不少于 \(least) 字\(issue.now)，请补充。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(count) characters, fewer than \(least)\(issue.reads()): say more."
  }
}

/// A text of more characters than the form asks for.
public struct LengthLong: Finding {
  public var count: Int
  public var most: Int

  static let code: Issue.Code = "length-long"
  static let title = Words(zh: "字数过多", en: "Too long")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)有 \(count) 字，应不多于 \(most) 字\(issue.now)，请精简。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(count) characters, more than \(most)\(issue.reads()): say less."
  }
}
