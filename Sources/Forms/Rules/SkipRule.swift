/// `skip-violated`: a question is answered although another answer makes it inapplicable.
///
/// There is no issue if the other answer could not be read or is reported as missing itself.
enum SkipRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard record.fields[field].state == .answered,
        let violation = violation(of: field, in: record)
      else { return nil }
      return record.issue(violation, field: field)
    }
  }

  /// The condition that a field breaks by being answered.
  static func violation(of field: Int, in record: ReadRecord) -> SkipViolated? {
    switch record.table.table.fields[field].requirement {
    case .ifAnswered(let other):
      let state = record.fields[other].state
      return state == .unanswered || state == .placeholder
        ? SkipViolated(field: other, option: nil) : nil
    case .ifChosen(let other, let letter):
      // Of a choice that must be made, that it is missing is said.
      let isLeftFree =
        record.fields[other].state == .unanswered
        && record.table.table.fields[other].requirement == .optional
      return (isLeftFree || record.fields[other].state == .answered)
        && !Chosen.has(letter, record.fields[other].value)
        ? SkipViolated(field: other, option: letter) : nil
    default: return nil
    }
  }
}

/// A field is answered although the other field is not answered, or another option is chosen there.
public struct SkipViolated: Finding {
  /// The other field, an index into ``Table/fields``.
  public var field: Int
  /// The letter of the option that would have to be chosen; nil if any answer would do.
  public var option: String?

  static let code: Issue.Code = "skip-violated"
  static let title = Words(zh: "不应填写", en: "Must stay empty")
  // The options of an inapplicable choice that are not ticked turn grey by themselves.
  var mending: Mending {
    Mending(place: .chosen, order: .deleteOrAnswer(field, option: option), isAboutOptions: true)
  }

  func zh(_ issue: IssueContext) -> String {
    let reason =
      option.map { "\(issue.title(of: field))没有选\(issue.option($0, of: field))" }
      ?? "\(issue.title(of: field))未填"
    return "\(reason)，\(issue.question)不应填写\(issue.now)\(issue.ask("，请补填前者或删去"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let reason =
      option.map { "does not have \(issue.option($0, of: field))" } ?? "is not answered"
    return "\(issue.question) must stay empty because \(issue.title(of: field)) "
      + "\(reason)\(issue.reads())\(issue.ask(": answer that one or delete this"))."
  }
}
