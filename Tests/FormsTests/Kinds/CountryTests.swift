import Testing

@testable import Forms

/// Which country's telephone numbers a field takes: its own, or that of the form.
@Suite struct CountryTests {
  @Test(
    arguments: [
      ("of the form", "country: GB\n", "", Country.britain),
      ("of the field", "", ", country: CN", .china),
      ("of the field, against the form", "country: GB\n", ", country: CN", .china),
      ("of which nothing is known", "country: KE\n", "", Country(rawValue: "KE")),
    ] as [(String, String, String, Country?)])
  func `a field knows its country`(
    name: String, form: String, field: String, country: Country?
  ) throws {
    let country = try #require(country)
    let table = try #require(try Self.form(form, field).load().table("office"))
    let phone = try #require(table.fields.first { $0.id == "phone" })
    let mobile = try #require(table.fields.first { $0.id == "mobile" })
    #expect(phone.kind == .phone(PhoneKind(country)))
    #expect(mobile.kind == .mobile(MobileKind(country, abroad: true)))
  }

  @Test func `a form with telephones says of which country`() {
    let error = #expect(throws: SchemaError.self) { try Self.form("", "").load() }
    #expect(
      error?.heads == [
        "form.yaml:1:1: \"office.phone\" asks for telephone numbers; say of which country, such as "
          + "country: CN"
      ])
  }

  @Test func `a country that is not known is reported once`() {
    let error = #expect(throws: SchemaError.self) { try Self.form("country: UK\n", "").load() }
    #expect(
      error?.heads == [
        "form.yaml:7:10: there is no country \"UK\"; write its code of two letters, such as CN, GB, US"
      ])
  }

  @Test func `a form without telephones needs none`() throws {
    #expect(throws: Never.self) { try SmallForm().load() }
  }

  private static func form(_ line: String, _ key: String) -> SmallForm {
    var form = SmallForm()
    form.files["form.yaml"]?.replace("tables: [", with: line + "tables: [")
    form.files["office.yaml"]?.replace(
      "fields:\n",
      with: "  - {label: 电话, answer: \"{phone}\"}\n  - {label: 手机, answer: \"{mobile}\"}\nfields:\n"
    )
    form.files["office.yaml"]? += """

        phone: {kind: phone, title: {en: Telephone}\(key)}
        mobile: {kind: mobile, abroad: true, title: {en: Mobile}\(key)}
      """
    return form
  }
}

/// Telephone numbers of countries whose plans are not known.
@Suite struct GeneralNumbersTests {
  @Test(arguments: [
    ("as dialled at home", "0722 000 111", true), ("with its code", "+254 20 600 3593", true),
    ("two", "020 600 3593 / 0722-000-111", true), ("with an extension", "600359 ext. 12", true),
    ("too short", "12", false), ("too long", "12345678901234567890", false),
    ("words", "none yet", false),
  ])
  func `any number will do that may be dialled`(
    name: String, text: String, isGood: Bool
  ) throws {
    let kenya = try #require(Country(rawValue: "KE"))
    #expect(PhoneAnswer.isPhone(text, of: kenya) == isGood)
  }

  @Test(
    arguments: [
      ("in groups", "+1 415 555 2671", "+14155552671"),
      ("in groups of two", "06 12 34 56 78", "0612345678"),
      ("two", "0612345678 0698765432", "0612345678/0698765432"),
      ("too short", "123 45", nil),
    ] as [(String, String, String?)])
  func `a mobile number is one, however it is grouped`(
    name: String, text: String, digits: String?
  ) throws {
    let kenya = try #require(Country(rawValue: "KE"))
    #expect(PhoneAnswer.mobile(text, of: kenya, abroad: false) == digits)
  }

  @Test(arguments: [("UK", false), ("us", false), ("US", true), ("", false)])
  func `a country has a code`(code: String, isOne: Bool) {
    #expect((Country(rawValue: code) != nil) == isOne)
  }
}
