/// A number, with or without fraction.
public struct NumberKind: AnswerKind {
  static let word = "number"
  static let summary = Words(zh: "数字，可有小数", en: "a number, with or without fraction")
  static let keys =
    [
      KindKey.unit(
        isRequired: false, Words(zh: "单位，如 小时、m²", en: "its unit, as the form prints it: hours, m²")
      )
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

  public var shape: AnswerShape { .decimal(bounds) }

  var signsInside: Set<Character> { SeveralAnswers.commas }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    // m² is m2 to whoever has no such key.
    let unit = unit.map(Self.plain)
    let figures = Currency.withoutSign(bounds.withoutMost(answer.figures), unit: unit)
    guard let number = Quantity.parse(Self.plain(figures), scale: 1, unit: unit)
    else { return answer.failed(TypeError(whole: false, zero: false)) }
    return answer.answered(.decimal(number.value), number, in: bounds)
  }

  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(0xC2) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // 10² is no 102.
      let isOfUnit = plain.last?.isLatinLetter == true
      plain.append(isOfUnit && scalar == "²" ? "2" : isOfUnit && scalar == "³" ? "3" : scalar)
    }
    return String(plain)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    NumberPrompt.prompt(for: field, bounds)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] { bounds.details }
}
