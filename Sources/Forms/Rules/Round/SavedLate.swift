/// The return came, or was saved, after the deadline; a warning.
public struct SavedLate: Finding {
  /// When it came or, if that is not known, was last saved, `YYYY-MM-DD`.
  public var saved: String
  /// The last day, `YYYY-MM-DD`.
  public var deadline: String
  /// Whether it is known when it came.
  public var isArrival: Bool

  public init(saved: String, deadline: String, isArrival: Bool = false) {
    self.saved = saved
    self.deadline = deadline
    self.isArrival = isArrival
  }

  static let code: Issue.Code = "late"
  static let title = Words(zh: "逾期", en: "Late")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .nothing) }

  func zh(_ issue: IssueContext) -> String {
    isArrival
      ? "\(saved) 收到，晚于截止日期 \(deadline)\(issue.now)。"
      : "文件最后保存于 \(saved)，晚于截止日期 \(deadline)\(issue.now)；何时收到不知。"
  }

  func en(_ issue: IssueContext) -> String {
    isArrival
      ? "The return came on \(saved), after the deadline of \(deadline)\(issue.reads())."
      : "The file was last saved on \(saved), after the deadline of \(deadline)\(issue.reads()); when it "
        + "arrived is not known."
  }
}
