/// Text with a line through it stands in the answer and was not read; a warning.
public struct StruckOut: Finding {
  /// The answer if what is struck out were read as well; nil for none.
  public var whole: String?

  static let code: Issue.Code = "struck-out"
  static let title = Words(zh: "有划去的文字", en: "Struck out")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .check) }

  func zh(_ issue: IssueContext) -> String {
    let whole = whole.map { issue.list([$0]) }
    return issue.found.map {
      "\(issue.question)中有划去的文字（删除线），未读取：现读作\($0)，"
        + "连同划去的文字则\(whole.map { "为\($0)" } ?? "未填")\(issue.ask("，请核对"))。"
    } ?? "\(issue.question)中的\(whole ?? "文字")已划去（删除线），按未填处理\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let whole = whole.map { issue.list([$0]) }
    return issue.found.map {
      "\(issue.question) has text that is struck out, which was not read: it reads \($0), with that text "
        + "\(whole ?? "it has no answer")\(issue.ask(", please check"))."
    }
      ?? "\(issue.question) has \(whole ?? "text") struck out, which counts as no answer\(issue.ask(": please check"))."
  }
}

/// Text that cannot be seen stands in the answer and was read: white, or hidden by its number format; a note.
public struct TextHidden: Finding {
  /// What can be seen of the answer; nil for nothing.
  public var seen: String?

  static let code: Issue.Code = "text-hidden"
  static let title = Words(zh: "有看不见的文字", en: "Text that cannot be seen")
  var severity: Issue.Severity { .note }
  var mending: Mending { Mending(order: .nothing) }

  func zh(_ issue: IssueContext) -> String {
    let seen = seen.map { "看得见的只有\(issue.list([$0]))" } ?? "表上看不见"
    return "\(issue.question)中有与底色相同或被格式隐藏的文字，也已读取\(issue.now)，\(seen)。"
  }

  func en(_ issue: IssueContext) -> String {
    let seen = seen.map { "only \(issue.list([$0])) is seen" } ?? "nothing of it is seen"
    return
      "\(issue.question) has text in the colour of its ground or hidden by its format, which was read "
      + "too\(issue.reads()): \(seen)."
  }
}
