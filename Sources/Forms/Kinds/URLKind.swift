/// The address of a page on the web.
public struct URLKind: AnswerKind {
  static let word = "url"
  static let summary = Words(zh: "网址", en: "the address of a page on the web")

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .text(.line) }

  var expected: Words? {
    Words(zh: "网址（如 https://www.example.org）", en: "a web address such as https://www.example.org")
  }

  var signsInside: Set<Character> { SeveralAnswers.strokes }
  var isPartedBySpace: Bool { true }

  /// Keeps a text that is not an address, and reports it.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let address = WebAddress.normalized(answer.text)
    return answer.answered(
      .text(address ?? answer.text), finding: address == nil ? FormatURL().kind : nil)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    KindPrompt(
      Words(zh: "如：https://www.example.org。", en: "Such as https://www.example.org."),
      refusal: Words(
        zh: "网址应如 https://www.example.org。确认无误吗？",
        en: "A web address is like https://www.example.org. Is this right?"),
      check: "=AND(ISNUMBER(FIND(\".\",{cell})),ISERROR(FIND(\" \",{cell})))")
  }
}
