/// An answer with several meanings that are equally likely.
public struct AnswerAmbiguous: Finding {
  /// The possible meanings, as text.
  public var readings: [String]

  static let code: Issue.Code = "answer-ambiguous"
  static let title = Words(zh: "答案不明", en: "Ambiguous answer")
  var mending: Mending {
    Mending(place: .stray, text: .readings(readings), order: .keepOne, isAboutOptions: true)
  }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(issue.found.map { "现为\($0)，" } ?? "")可以读作"
      + "\(issue.list(readings, .or))\(issue.ask("，请写明是哪一个"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) can be read as \(issue.list(readings, .or))\(issue.reads())"
      + "\(issue.ask(": say which is meant"))."
  }
}
