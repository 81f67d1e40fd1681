/// Text in cells that the merged cell of an answer covers, which no program shows; a warning where the answer is
/// empty, else a note.
public struct TextCovered: Finding {
  /// The texts.
  public var texts: [String]
  /// Whether the merged cell shows an answer.
  public var isAnswered: Bool

  static let code: Issue.Code = "text-covered"
  static let title = Words(zh: "合并单元格下有内容", en: "Text under a merged cell")
  var severity: Issue.Severity { isAnswered ? .note : .warning }
  var mending: Mending { Mending(text: .asWritten, order: isAnswered ? .nothing : .fill) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(issue.now)，合并单元格下还有看不见的\(issue.list(texts))，未读取"
      + issue.ask(isAnswered ? "；如有用，请写入该单元格" : "；如是答案，请取消合并后填入首格") + "。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(issue.list(texts)) under its merged cell\(issue.reads()), which nobody sees and was not read"
      + issue.ask(": if it is \(isAnswered ? "needed" : "the answer"), write it into the cell")
      + "."
  }
}
