import Testing

@testable import Forms

@Suite struct NumberKindTests {
  @Test(
    arguments: [
      ("a number", "250", "250"), ("its unit", "250 m²", "250"), ("a typed unit", "250m2", "250"),
      ("decimals", "1,200.50", "1200.5"), ("negative", "-3", "-3"),
      ("thousands", "1.2k", "type-error"),
      ("later", "tbc", "type-error"), ("two", "12-15", "type-error"),
      ("nothing", "无", "type-error"),
    ] as [(String, String, String)])
  func `reads numbers`(name: String, text: String, expected: String) {
    #expect(KindReading(.number(NumberKind(unit: "m²"))).text(text) == expected)
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
