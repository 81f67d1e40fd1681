import Testing

@testable import Forms

struct SeveralAnswersTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: Field.Kind
    let text: String
    let expected: String

    init(_ name: String, _ kind: Field.Kind, _ text: String, _ expected: String) {
      testDescription = name
      self.kind = kind
      self.text = text
      self.expected = expected
    }
  }

  private static let dates = Field.Kind.date(DateKind(order: .dmy))
  private static let numbers = Field.Kind.number(NumberKind())

  static let cases = [
    Case("dates with strokes", dates, "1/2/2026; 3/2/2026", "2026-02-01|2026-02-03"),
    Case(
      "dates parted by what they have inside", dates, "1/2/2026, 3/2/2026", "2026-02-01|2026-02-03"),
    Case("one date", dates, "1/2/2026", "2026-02-01"),
    Case("a date with a comma", dates, "1 February 2026, 3 February 2026", "2026-02-01|2026-02-03"),
    Case(
      "addresses of pages", .url(URLKind()), "https://a.uk/c/d, https://b.uk/e",
      "https://a.uk/c/d|https://b.uk/e"),
    Case("white space parts addresses", .url(URLKind()), "www.a.uk www.b.uk", "www.a.uk|www.b.uk"),
    Case("mail", .email(EmailKind()), "a@b.uk c@d.uk", "a@b.uk|c@d.uk"),
    Case("a name beside mail", .email(EmailKind()), "Ann <a@b.uk>; c@d.uk", "a@b.uk|c@d.uk"),
    Case("numbers", numbers, "1, 2, 3", "1|2|3"),
    Case("thousands", numbers, "1,200; 300", "1200|300"),
    Case("one number or two", numbers, "1,200", "answer-ambiguous"),
    Case("no thousands", numbers, "1,2", "1|2"),
    Case("money", .amount(AmountKind(unit: "GBP")), "£1,200, £1,300", "1200|1300"),
    Case(
      "codes that have a stroke",
      .code(CodeKind(patterns: [try? Pattern("[0-9]{4}/[0-9]{2}")].compactMap(\.self))),
      "2021/04/2022/05", "2021/04|2022/05"),
    Case("any codes", .code(CodeKind()), "a1/b2", "a1|b2"),
  ]

  @Test(arguments: cases)
  func `a sign parts answers only where it is not inside of one`(one: Case) {
    #expect(KindReading(one.kind, several: SeveralAnswers()).text(one.text) == one.expected)
  }

  @Test func `where a comma stands before the fraction it parts no numbers`() {
    var reading = KindReading(.number(NumberKind()), several: SeveralAnswers())
    reading.field.decimalMark = .comma
    #expect(reading.text("1,5; 2,5") == "1.5|2.5")
    #expect(reading.text("1,5") == "1.5")
  }

  @Test func `many strokes are read in bounded time`() {
    let reading = KindReading(Self.dates, several: SeveralAnswers())
    #expect(reading.text(String(repeating: "1/", count: 20_000)) == "date-invalid")
  }
}
