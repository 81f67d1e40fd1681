import Testing

@testable import Forms

@Suite struct NumberKindTests {
  @Test(
    arguments: [
      ("a number", "250", "250"), ("its unit", "250 m²", "250"), ("a typed unit", "250m2", "250"),
      ("decimals", "1,200.50", "1200.5"), ("Arabic", "١٬٢٣٤٫٥", "1234.5"),
      ("Persian", "۱۲۳", "123"), ("Hindi", "१२३", "123"), ("Bengali", "১২৩", "123"),
      ("Thai", "๑๒๓", "123"), ("negative", "-3", "-3"),
      ("thousands", "1.2k", "type-error"),
      ("later", "tbc", "type-error"), ("two", "12-15", "type-error"),
      ("nothing", "无", "type-error"),
    ] as [(String, String, String)])
  func `reads numbers`(name: String, text: String, expected: String) {
    #expect(KindReading(.number(NumberKind(unit: "m²"))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("square metres", "平方米", "258m2", "258"), ("one sign", "平方米", "258㎡", "258"),
      ("in Chinese", "m²", "258平方米", "258"), ("hours", "hours", "3 hrs", "3"),
      ("a point", "months", "4.5 mos.", "4.5"), ("years", "years", "12 yrs", "12"),
      ("the singular", "hours", "1 hour", "1"), ("another language", "months", "3 个月", "3"),
      ("micro as a letter", "µL", "20 ul", "20"), ("micro in Greek", "ng/µL", "95.3 ng/μl", "95.3"),
      ("another unit", "months", "3 years", "type-error"),
      ("another measure", "hours", "3 m", "type-error"),
      ("tons are not tonnes", "tonnes", "3 tons", "type-error"),
      ("the money that is counted", "£000", "£19,175", "19175"),
      ("other money", "£000", "$19,175", "type-error"),
      ("all of the unit", "miles de €", "72.5 miles de €", "72.5"),
    ] as [(String, String, String, String)])
  func `a unit has other names`(name: String, unit: String, text: String, expected: String) {
    #expect(KindReading(.number(NumberKind(unit: unit))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("a stroke", "7/10", "7"), ("full width", "７／１０", "7"), ("words", "7 out of 10", "7"),
      ("out of another", "7/12", "type-error"), ("the most alone", "10", "10"),
      ("a date", "7/10/10", "type-error"),
    ] as [(String, String, String)])
  func `a scale names its most`(name: String, text: String, expected: String) {
    #expect(KindReading(.count(CountKind(bounds: NumberBounds(to: 10)))).text(text) == expected)
    #expect(KindReading(.number(NumberKind(bounds: NumberBounds(to: 10)))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("as bookkeepers write", "(350.00)", "answer-ambiguous"),
      ("full width", "（1，350）", "answer-ambiguous"),
      ("nothing", "(0)", "0"), ("with its unit", "(350 m²)", "350"), ("a minus", "(-350)", "-350"),
    ] as [(String, String, String)])
  func `what is in parentheses may be below 0`(name: String, text: String, expected: String) {
    let kind = NumberKind(unit: "m²", bounds: NumberBounds(from: nil))
    #expect(KindReading(.number(kind)).text(text) == expected)
    if expected == "answer-ambiguous" {
      #expect(KindReading(.number(NumberKind(unit: "m²"))).text(text) != expected)
    }
  }

  @Test(
    arguments: [
      ("least", NumberBounds(), -1, "minimum"), ("zero", NumberBounds(), 0, nil),
      ("negative", NumberBounds(from: nil), -1, nil),
      ("most", NumberBounds(to: 168), 168.5, "maximum"),
      ("the most itself", NumberBounds(to: 168), 168, nil),
      ("more than", NumberBounds(from: nil, moreThan: 0), 0, "minimum"),
      ("less than", NumberBounds(lessThan: 100), 100, "maximum"),
      ("too exact", NumberBounds(decimals: 1), 12.25, "decimals-exceeded"),
      ("exact enough", NumberBounds(decimals: 2), 12.25, nil),
      ("no noise", NumberBounds(decimals: 1), 0.1 + 0.2, nil),
    ] as [(String, NumberBounds, Double, String?)])
  func `numbers have bounds`(name: String, bounds: NumberBounds, number: Double, code: String?) {
    let field = KindReading(.number(NumberKind(bounds: bounds))).field
    let issues = BoundsRule.issues(in: RecordOfOne(field, .decimal(number)).record)
    #expect(issues.map(\.code.rawValue) == [code].compactMap(\.self))
  }

  @Test(
    arguments: [
      ("{kind: number, more_than: 5}", nil, 6), ("{kind: number, more_than: -5}", nil, -4),
      ("{kind: number}", 0, 0), ("{kind: number, negative: true}", nil, nil),
    ] as [(String, Double?, Int?)])
  func `the least number is what the keys say`(keys: String, from: Double?, least: Int?) throws {
    let form = RuledForm(changing: [
      .init("company.yaml", "{kind: count, required: false, title: {en: Staff}}", keys)
    ])
    let schema = try form.load()
    let staff = try #require(schema.tables[0].fields.first { $0.id == "staff" })
    guard case .decimal(let bounds) = staff.shape else {
      Issue.record("no number")
      return
    }
    #expect(bounds.from == from)
    #expect(bounds.leastWhole == least)
  }

  @Test func `several numbers are a list, and each has its bounds`() {
    let reading = KindReading(
      .number(NumberKind(bounds: NumberBounds(to: 10))), several: SeveralAnswers())
    #expect(reading.text("3、4.5；6") == "3|4.5|6")
    #expect(reading.text("3, x") == "type-error")
    let issues = BoundsRule.issues(in: RecordOfOne(reading.field, .numbers([3, 11])).record)
    #expect(issues.map(\.kind) == [AboveMaximum(most: 10).kind])
  }

  @Test func `words may stand for a number`() {
    let reading = KindReading(.number(NumberKind()), or: ["N/A"])
    #expect(reading.text("n/a") == "N/A")
    #expect(reading.text("none") == "type-error")
  }
}
