/// The return was saved after the deadline; a warning.
public struct SavedLate: Finding {
  /// When it was last saved, `YYYY-MM-DD`.
  public var saved: String
  /// The last day, `YYYY-MM-DD`.
  public var deadline: String

  public init(saved: String, deadline: String) {
    self.saved = saved
    self.deadline = deadline
  }

  static let code: Issue.Code = "late"
  static let title = Words(zh: "逾期", en: "Late")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "文件最后保存于 \(saved)，晚于截止日期 \(deadline)\(issue.now)。"
  }

  func en(_ issue: IssueContext) -> String {
    "The file was last saved on \(saved), after the deadline of \(deadline)\(issue.reads())."
  }
}
