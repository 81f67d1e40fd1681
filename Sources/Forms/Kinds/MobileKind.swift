/// A mobile number of a country.
public struct MobileKind: AnswerKind {
  static let word = "mobile"
  static let summary = Words(zh: "手机号码，一个或多个", en: "a mobile number, or several")
  static let keys = [
    KindKey.country, KindKey.abroad,
  ]

  public var country: Country
  /// Whether `+` and 7 to 15 digits, the number of another country, will do too.
  public var abroad: Bool

  public init(_ country: Country, abroad: Bool = false) {
    self.country = country
    self.abroad = abroad
  }

  init?(loading source: KindSource) {
    let abroad = source.flag("abroad")
    guard let country = source.country() else { return nil }
    self.init(country, abroad: abroad)
  }

  public var shape: AnswerShape { .digits }

  var expected: Words? { country.plan.mobileWords.orAbroad(abroad) }

  /// Of a remark behind a number it is told that it was not read.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let (number, remarks) = PhoneRemark.split(answer.text)
    guard let mobile = PhoneAnswer.mobile(number, of: country, abroad: abroad) else {
      return answer.failed(FormatMobile())
    }
    var reading = answer.answered(.text(mobile))
    reading.rest = remarks
    return reading
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    country.plan.mobilePrompt.orAbroad(abroad)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("country", .string(country.rawValue)), ("abroad", .flag(abroad))]
  }

  func particulars(in table: Table) -> Words? { country.particulars(abroad) }
}

extension KindKey {
  /// Whether numbers of other countries will do.
  static let abroad = KindKey(
    "abroad", .flag,
    Words(
      zh: "其他国家的号码（以 + 和国家代码开头）可否",
      en: "whether numbers of other countries will do too, beginning with + and their code"))
}

extension Country {
  /// What the guide of a form says of such a field.
  func particulars(_ abroad: Bool) -> Words {
    abroad
      ? Words(zh: "\(rawValue)，境外号码亦可", en: "\(rawValue), also from abroad")
      : Words(zh: rawValue, en: rawValue)
  }
}

extension Words {
  /// The words for a good number, where those of other countries will do too.
  func orAbroad(_ abroad: Bool) -> Words {
    guard abroad else { return self }
    return Words(
      zh: zh + "，或 + 加国家代码的境外号码（如 +49 89 1234567）",
      en: en + ", or + and a number of another country such as +49 89 1234567")
  }
}

extension KindPrompt {
  /// The prompt where numbers of other countries will do too.
  func orAbroad(_ abroad: Bool) -> KindPrompt {
    guard abroad else { return self }
    var prompt = self
    prompt.message = Words(
      zh: message.zh.dropFullStop + "，境外号码请以“+”和国家代码开头。",
      en: message.en.dropFullStop + "; a number of another country begins with + and its code.")
    prompt.check = check.map { "=OR(\($0.dropFirst()),LEFT({cell},1)=\"+\")" }
    return prompt
  }
}

extension String {
  fileprivate var dropFullStop: String {
    last == "。" || last == "." ? String(dropLast()) : self
  }
}
