/// A formula stands where an answer is asked, and the workbook holds no result of it.
public struct FormulaUncalculated: Finding {
  /// Whether it was simple enough to be worked out, so that its value is used.
  public var isWorkedOut: Bool

  static let code: Issue.Code = "formula-uncalculated"
  static let title = Words(zh: "公式未计算", en: "Formula not calculated")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: isWorkedOut ? .check : .fill) }

  func zh(_ issue: IssueContext) -> String {
    isWorkedOut
      ? "\(issue.question)是公式，文件里没有存下结果，已按公式算出\(issue.now)\(issue.ask("；请用 Excel 或 WPS 打开并保存后再交"))。"
      : "\(issue.question)是公式，文件里没有存下结果，未能读取\(issue.ask("；请用 Excel 或 WPS 打开并保存后再交"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let end = issue.ask(": open and save the workbook in Excel or LibreOffice") + "."
    return isWorkedOut
      ? "\(issue.question) is a formula without a stored result, which was worked out"
        + "\(issue.reads())\(end)"
      : "\(issue.question) is a formula without a stored result and could not be read\(end)"
  }
}
