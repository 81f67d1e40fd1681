/// An answer that only points at another one of the form: 同上, 〃, ditto, 同左, `same as row 2`.
///
/// A warning where it is plain which answer is meant, which is taken: above, that of the same question in the copy
/// or row before. Else an error.
public struct SameAsAbove: Finding {
  /// Where the answer stands that is meant.
  public enum Origin: String, Codable, Hashable, Sendable {
    case above, left, record
  }

  /// Whether the answer that is meant was taken.
  public var isResolved: Bool
  public var origin = Origin.above
  /// The cell from which the answer was taken.
  public var place: Issue.Place?
  /// What is written there.
  public var taken: String?

  static let code: Issue.Code = "same-as-above"
  static let title = Words(zh: "写作“同上”", en: "Written as ditto")
  var severity: Issue.Severity { isResolved ? .warning : .error }
  var mending: Mending { Mending(text: .asWritten, order: .fill) }

  func zh(_ issue: IssueContext) -> String {
    guard isResolved else {
      return "\(issue.question)应写明\(issue.now)，而上面没有同一问题的答案\(issue.ask("，请填写实际内容"))。"
    }
    let from =
      switch origin {
      case .above: "上一份（行）同一问题的答案"
      case .left: "左边\(cell(issue))的答案"
      case .record: "\(cell(issue))同一问题的答案"
      }
    return "\(issue.question)应写明\(issue.now)，已取\(from)\(words)\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    guard isResolved else {
      return
        "\(issue.question) only points at an answer above\(issue.reads()), and there is none to the same "
        + "question\(issue.ask(": fill it in"))."
    }
    return switch origin {
    case .above:
      "\(issue.question) only points at the answer above\(issue.reads()): that of the copy or row before"
        + "\(words.isEmpty ? "" : ", \(words),") was taken\(issue.ask(", please check"))."
    case .left:
      "\(issue.question) only points at the answer to the left\(issue.reads()): \(words.isEmpty ? "that" : words)"
        + " of \(cell(issue)) was taken\(issue.ask(", please check"))."
    case .record:
      "\(issue.question) only points at another answer\(issue.reads()): \(words.isEmpty ? "that" : words)"
        + " of \(cell(issue)) was taken\(issue.ask(", please check"))."
    }
  }

  private func cell(_ issue: IssueContext) -> String {
    place.map { issue.place($0) } ?? (issue.language == .zh ? "该处" : "that cell")
  }

  /// What was taken, in quotation marks.
  private var words: String {
    taken.map { IssueContext.oneLine($0) }.map { $0.isEmpty ? "" : IssueContext.quoted($0) } ?? ""
  }
}
