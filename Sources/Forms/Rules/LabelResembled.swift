/// The label of a question was found only by words that are like those of the form.
public struct LabelResembled: Finding {
  /// The label, as the form prints it.
  public var label: String

  static let code: Issue.Code = "label-resembled"
  static let title = Words(zh: "问题文字有出入", en: "Question reworded")
  var severity: Issue.Severity { .note }
  var mending: Mending { Mending(place: .table, order: .nothing) }

  func zh(_ issue: IssueContext) -> String {
    "此处文字与表格上的问题\(issue.list([label]))相近，已按该问题读取\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "These words are only like the question \(issue.list([label])), for which they were taken."
  }
}
