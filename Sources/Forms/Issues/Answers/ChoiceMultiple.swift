/// Several options are chosen, and only one may be.
public struct ChoiceMultiple: Finding {
  /// The letters of the options, or their words where the form prints no letters.
  public var letters: [String]

  static let code: Issue.Code = "choice-multiple"
  static let title = Words(zh: "只能单选", en: "One option only")
  var mending: Mending { Mending(text: .options(letters), order: .keepOne) }

  func zh(_ issue: IssueContext) -> String {
    let list = letters.joined(separator: "、")
    return
      "\(issue.question)只能选一项，现为\(issue.found ?? "“\(list)”")\(issue.ask("，请只留一个\(areLetters ? "字母" : "")"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let list = letters.joined(separator: ", ")
    return
      "\(issue.question) takes one option, not \(issue.found ?? "“\(list)”")\(issue.ask(": leave one\(areLetters ? " letter" : "")"))."
  }

  private var areLetters: Bool { letters.allSatisfy { $0.utf8.count == 1 } }
}
