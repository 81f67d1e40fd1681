/// An answer that only points at the one above it: 同上, 〃, ditto.
///
/// A warning where the same question is answered in the copy or row before, whose answer is taken; else an error.
public struct SameAsAbove: Finding {
  /// Whether the answer before was taken.
  public var isResolved: Bool

  static let code: Issue.Code = "same-as-above"
  static let title = Words(zh: "写作“同上”", en: "Written as ditto")
  var severity: Issue.Severity { isResolved ? .warning : .error }
  var mending: Mending { Mending(text: .asWritten, order: .fill) }

  func zh(_ issue: IssueContext) -> String {
    isResolved
      ? "\(issue.question)应写明\(issue.now)，已取上一份（行）同一问题的答案\(issue.ask("，请核对"))。"
      : "\(issue.question)应写明\(issue.now)，而上面没有同一问题的答案\(issue.ask("，请填写实际内容"))。"
  }

  func en(_ issue: IssueContext) -> String {
    isResolved
      ? "\(issue.question) only points at the answer above\(issue.reads()): that of the copy or row before was "
        + "taken\(issue.ask(", please check"))."
      : "\(issue.question) only points at an answer above\(issue.reads()), and there is none to the same "
        + "question\(issue.ask(": fill it in"))."
  }
}
