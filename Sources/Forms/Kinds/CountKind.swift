/// A whole number, 0 or more.
public struct CountKind: AnswerKind {
  static let word = "count"
  static let summary = Words(zh: "不小于 0 的整数", en: "a whole number, 0 or more")
  static let keys =
    [
      KindKey.unit(
        isRequired: false,
        Words(zh: "数的是什么，如 家、人", en: "what it counts, as the form prints it: 家, 人"))
    ] + NumberBounds.keys

  public var unit: String?
  public var bounds: NumberBounds

  public init(unit: String? = nil, bounds: NumberBounds = NumberBounds()) {
    self.unit = unit
    self.bounds = bounds
  }

  init?(loading source: KindSource) {
    self.init(unit: source.text("unit"), bounds: NumberBounds(loading: source))
  }

  public var shape: AnswerShape { .integer(bounds) }

  var signsInside: Set<Character> { SeveralAnswers.commas }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    guard
      let number = Quantity.parse(
        Currency.withoutSign(bounds.withoutMost(answer.figures), unit: unit), scale: 1, unit: unit)
        ?? answer.typed?.counted(shownAs: answer.text).map({ Quantity(value: $0) }),
      number.value.rounded() == number.value, let whole = Int(exactly: number.value)
    else { return answer.failed(TypeError(whole: true, zero: false)) }
    return answer.answered(.integer(whole), number)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let unit = NumberPrompt.unit(unit)
    let least = bounds == NumberBounds() ? nil : bounds.words
    return KindPrompt(
      Words(
        zh: "请填整数\(unit.zh)，只填数字，没有请填 0。",
        en: "A whole number\(unit.en), digits only; 0 if there is none."),
      refusal: Words(
        zh: "这里要填\(least?.zh ?? "不小于 0")的整数\(unit.zh)，只填数字。",
        en: "A whole number \(least?.en ?? "of at least 0") belongs here\(unit.en), digits only."))
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] { bounds.details }
}
