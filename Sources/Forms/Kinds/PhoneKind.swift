/// A telephone or fax number of a country.
public struct PhoneKind: AnswerKind {
  static let word = "phone"
  static let summary = Words(zh: "电话或传真号码，一个或多个", en: "a telephone or fax number, or several")
  static let keys = [KindKey.country, KindKey.abroad]

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
  var expected: Words? { country.plan.phoneWords.orAbroad(abroad) }

  /// Keeps a text that is not a number, and reports it; a remark behind a number stays with it.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let number = PhoneRemark.split(answer.text).number
    let isPhone = PhoneAnswer.isPhone(number, of: country, abroad: abroad)
    return answer.answered(
      .text(TextFolding.withoutInvisible(answer.text)), finding: isPhone ? nil : FormatPhone().kind)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    country.plan.phonePrompt.orAbroad(abroad)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("country", .string(country.rawValue)), ("abroad", abroad ? .flag(true) : nil)]
  }

  func particulars(in table: Table) -> Words? { country.particulars(abroad) }
}
