import Forms
import Testing

@testable import FormOutput

@Suite struct ValueWordsTests {
  static let may = PartialDate(year: 2018, month: 5)
  static let year = PartialDate(year: 2023)

  @Test(arguments: [
    (Period(start: may, end: year), "2018年5月至2023年", "2018-05 to 2023"),
    (Period(start: may, end: nil), "2018年5月至今", "2018-05 to present"),
    (Period(start: nil, end: year), "至2023年", "until 2023"),
    (Period(start: nil, end: nil), "长期", "long-term"),
    (
      Period(start: PartialDate(year: 2018, month: 5, day: 1), end: year), "2018年5月1日至2023年",
      "2018-05-01 to 2023"
    ),
  ])
  func `writes periods as they are spoken`(period: Period, zh: String, en: String) {
    #expect(period.words(in: .zh) == zh)
    #expect(period.words(in: .en) == en)
  }

  @Test func `writes choices with their words`() {
    let field = SmallForm.incubators.fields[3]
    #expect(Value.choices(["A", "E"]).words(of: field, in: .zh) == "A. 政府；E. 其他")
    #expect(Value.choice("A").words(of: field, in: .zh) == "A. 政府")
    #expect(Value.choices([]).words(of: field, in: .zh) == "")
  }
}
