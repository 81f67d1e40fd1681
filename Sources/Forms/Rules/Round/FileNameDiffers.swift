/// The file is not named as the office asks; a warning.
public struct FileNameDiffers: Finding {
  /// The name that the office asks for.
  public var expected: String

  public init(expected: String) { self.expected = expected }

  static let code: Issue.Code = "file-name"
  static let title = Words(zh: "文件名不符", en: "Name of the file")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .rename) }

  func zh(_ issue: IssueContext) -> String { "文件名应为“\(expected)”\(issue.now)。" }

  func en(_ issue: IssueContext) -> String { "The file must be named “\(expected)”\(issue.now)." }
}
