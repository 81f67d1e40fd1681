/// An amount of money, 0 or more.
public struct AmountKind: AnswerKind {
  static let word = "amount"
  static let summary = Words(zh: "不小于 0 的金额", en: "an amount of money, 0 or more")
  static let keys =
    [
      KindKey.unit(
        isRequired: false,
        Words(
          zh: "金额的单位，如 元、万元、亿元、GBP；不写时用该表的 unit",
          en: "the unit of the amount: 元, 万元, 亿元, GBP; that of the table if not given"))
    ] + NumberBounds.keys

  public let unit: String?
  public var bounds: NumberBounds
  /// How many yuan one unit is, 10,000 for 万元; 1 for what is no unit of yuan.
  public let scale: Double
  private let currency: Currency?
  /// The unit that a return counts in, where it says another one than the form's.
  var counted: String?

  public init(unit: String, bounds: NumberBounds = NumberBounds()) {
    self.unit = unit
    self.bounds = bounds
    scale = Currency.yuan[unit] ?? 1
    currency = Currency(unit: unit)
  }

  init?(loading source: KindSource) {
    let own = source.members["unit"]
    guard let cursor = own ?? source.table.unit else {
      source.members.cursor.report(.noUnit(source.field.id))
      return nil
    }
    guard let unit = cursor.text() else { return nil }
    if let code = Currency.unclear[unit] { cursor.report(.unclearUnit(unit, code)) }
    self.init(unit: unit, bounds: NumberBounds(loading: source))
  }

  public var shape: AnswerShape { .decimal(bounds) }

  /// Of 5,000,000 yuan that show as 5,000, as many 千元 were meant.
  func isOfScale(_ places: Int) -> Bool { scale != 1 && scale == [3: 1e3, 4: 1e4, 6: 1e6][places] }

  var signsInside: Set<Character> { SeveralAnswers.commas }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    let written = answer.typed?.money.map { $0 + answer.text } ?? answer.figures
    guard let text = currency.map({ $0.bare(written) }) ?? written, let number = number(text)
    else { return answer.failed(TypeError(whole: false, zero: false)) }
    return answer.answered(.decimal(number.value), number, in: bounds)
  }

  /// An amount in the field's unit.
  private func number(_ text: String) -> Quantity? {
    guard let counted, let written = Currency.yuan[counted] else {
      return Quantity.parse(text, scale: scale, unit: unit)
    }
    guard var quantity = Quantity.parse(text, scale: written, unit: counted) else { return nil }
    // One step of rounding, so that 12345 元 are 1.2345 万元.
    quantity.value =
      written > scale ? quantity.value * (written / scale) : quantity.value / (scale / written)
    return quantity
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    var prompt = NumberPrompt.prompt(for: field, bounds)
    // Larger units such as 万元 have as many decimals as one likes.
    if currency != nil, scale == 1, bounds.decimals == nil { prompt.format = "#,##0.00" }
    return prompt
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("yuan", .number(Int(scale)))] + bounds.details
  }
}

extension Mistake {
  static func noUnit(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”是金额，请写明单位，如 unit: 万元 或 unit: GBP，也可写在该表",
      en:
        "\"\(id)\" is an amount: say its unit, such as unit: 万元 or unit: GBP, here or at the table")
  }

  static func unclearUnit(_ unit: String, _ code: String) -> Mistake {
    Mistake(
      zh: "“\(unit)”可能是几个国家的货币，请写代码，如 \(code)",
      en: "\"\(unit)\" may be the money of several countries: write its code, such as \(code)")
  }
}
