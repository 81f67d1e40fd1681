/// One e-mail address, or several.
public struct EmailKind: AnswerKind {
  static let word = "email"
  static let summary = Words(zh: "电子邮箱地址，一个或多个", en: "an e-mail address, or several")

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .text(.line) }

  var isPartedBySpace: Bool { true }

  /// Keeps a text that is not an address, and reports it.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    guard let address = EmailAddress(answer.text) else {
      return answer.answered(.text(answer.text), finding: FormatEmail().kind)
    }
    var reading = answer.answered(.text(address.text))
    reading.rest = address.names
    return reading
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let at = "FIND(\"@\",{cell})"
    return KindPrompt(
      Words(zh: "如：name@example.com。", en: "Such as name@example.com."),
      refusal: Words(
        zh: "邮件地址应如 name@example.com。确认无误吗？",
        en: "An e-mail address is like name@example.com. Is this right?"),
      check:
        "=AND(ISNUMBER(\(at)),ISNUMBER(FIND(\".\",{cell},\(at)+2)),ISERROR(FIND(\" \",{cell})))")
  }
}
