/// A telephone or fax number of a country.
public struct PhoneKind: AnswerKind {
  static let word = "phone"
  static let summary = Words(zh: "电话或传真号码，一个或多个", en: "a telephone or fax number, or several")
  static let keys = [KindKey.country]

  public var country: Country

  public init(_ country: Country) { self.country = country }

  init?(loading source: KindSource) {
    guard let country = source.country() else { return nil }
    self.init(country)
  }

  public var shape: AnswerShape { .digits }
  var expected: Words? { country.plan.phoneWords }

  /// Keeps a text that is not a number, and reports it.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let isPhone = PhoneAnswer.isPhone(answer.text, of: country)
    return answer.answered(.text(answer.text), finding: isPhone ? nil : FormatPhone().kind)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt { country.plan.phonePrompt }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("country", .string(country.rawValue))]
  }

  func particulars(in table: Table) -> Words? {
    Words(zh: country.rawValue, en: country.rawValue)
  }
}
