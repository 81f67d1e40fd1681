/// An amount of money, 0 or more.
public struct AmountKind: AnswerKind {
  static let word = "amount"
  static let summary = Words(zh: "不小于 0 的金额", en: "an amount of money, 0 or more")
  static let keys = [
    KindKey.unit(
      isRequired: true, Words(zh: "金额的单位，如 元、万元、亿元", en: "the unit of the amount: 元, 万元, 亿元"))
  ]

  public let unit: String?
  /// How many yuan one unit is, 10,000 for 万元; 1 for what is no unit of yuan.
  public let scale: Double

  public init(unit: String) {
    self.unit = unit
    scale = Self.yuan(of: unit)
  }

  init?(loading source: KindSource) {
    guard let unit = source.text("unit") else { return nil }
    self.init(unit: unit)
  }

  private static func yuan(of unit: String) -> Double {
    switch unit {
    case "千元": 1_000
    case "万元": 10_000
    case "十万元": 100_000
    case "百万元": 1_000_000
    case "千万元": 10_000_000
    case "亿元": 100_000_000
    default: 1
    }
  }

  public var shape: AnswerShape { .decimal }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    guard let number = Quantity.parse(answer.text, scale: scale, unit: unit)?.value
    else { return answer.failed(TypeError(whole: false, zero: false)) }
    return answer.answered(.decimal(number))
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt { NumberPrompt.prompt(for: field) }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("yuan", .number(Int(scale)))]
  }
}
