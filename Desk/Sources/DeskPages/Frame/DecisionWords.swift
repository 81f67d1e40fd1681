public import Forms

/// A decision in one short phrase.
public enum DecisionWords {
  public static func text(of decision: Decision, _ language: Language) -> String {
    let file = String(decision.file.split(separator: "/").last ?? "")
    let words =
      switch decision.verdict {
      case .counts: Words(zh: "以“\(file)”为准", en: "“\(file)” counts")
      case .ignored: Words(zh: "不计入“\(file)”", en: "“\(file)” left out")
      case .sentBack: Words(zh: "退改“\(file)”", en: "“\(file)” sent back")
      case .sender(let sender):
        Words(zh: "“\(file)”归“\(sender)”", en: "“\(file)” belongs to “\(sender)”")
      case .accept(let issue):
        Words(
          zh: "接受“\(file)”的“\(issue.code.title(.zh))”",
          en: "“\(issue.code.title(.en))” accepted in “\(file)”")
      case .change(let change):
        Words(zh: "“\(file)”改为“\(change.to)”", en: "“\(file)” changed to “\(change.to)”")
      }
    return words.text(language)
  }
}
