/// An answer that may stay out is not in its cell, but something lies there that is not read; a warning.
public struct AnswerNotInCell: Finding {
  public var instead: Instead

  static let code: Issue.Code = "answer-not-in-cell"
  static let title = Words(zh: "答案不在单元格内", en: "Answer not in its cell")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .fill) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)单元格内未填，只有\(issue.words(of: instead))，未作为答案读取\(issue.ask("；如是答案，请以文字填入单元格"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has nothing in its cell but \(issue.words(of: instead)), which is not read"
      + "\(issue.ask(": if it is the answer, write it into the cell"))."
  }
}
