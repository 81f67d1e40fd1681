/// An answer in free text says no more than that it stands somewhere else: 见附件, `see row 3`; a warning.
public struct AnswerPointsElsewhere: Finding {
  static let code = AnswerNotInCell.code
  static let title = AnswerNotInCell.title
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .fill) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应写明\(issue.now)，只指向别处的内容，那里未读取\(issue.ask("；请将答案填入单元格"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) only points at another place\(issue.reads()), which is not read"
      + "\(issue.ask(": write the answer into the cell"))."
  }
}
