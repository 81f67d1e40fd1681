/// The answer's cell holds an error.
public struct CellError: Finding {
  /// The error as Excel shows it: `#REF!`.
  public var error: String

  static let code: Issue.Code = "cell-error"
  static let title = Words(zh: "单元格错误", en: "Error in the cell")
  var mending: Mending { Mending(text: .error(error), order: .fill) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)的单元格显示错误“\(error)”\(issue.reads(besides: [error]))\(issue.ask("，请填入实际内容"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) shows the error “\(error)”\(issue.reads(besides: [error]))\(issue.ask(": enter the answer"))."
  }
}
