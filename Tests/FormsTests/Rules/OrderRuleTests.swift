@testable import Forms
import Testing

struct OrderRuleTests {
  private static func day(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> Value {
    .date(PartialDate(year: year, month: month, day: day))
  }

  static let dates: [(dates: [Value?], wrong: [Int])] = [
    ([day(2024, 3, 1), day(2024, 3, 2), day(2025)], []),
    ([day(2024, 3, 2), day(2024, 3, 1), day(2025)], [1]),
    ([day(2024, 3, 2), day(2024, 3, 2), nil], []),
    ([day(2024, 3, 2), day(2024, 3), day(2024)], []),
    ([day(2024, 3, 2), nil, day(2023)], [2]),
    ([day(2024), day(2023), day(2022)], [1, 2]),
    ([nil, nil, nil], []), ([.text("soon"), day(2023), day(2022)], [2]),
  ]

  @Test(arguments: dates)
  func `is an issue at the later date`(dates: [Value?], wrong: [Int]) {
    let issues = OrderRule(fields: [0, 1, 2]).issues(in: [ReadRecord.answering(dates)])
    #expect(issues.map(\.field) == wrong)
    #expect(issues.allSatisfy { $0.code == .dateOrder })
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "order",
      .of(
        DatesOutOfOrder(earlier: PartialDate(year: 2024, month: 3, day: 1), earlierField: 5), 1, 6,
        found: "2024-02-01"),
      """
      “10. 企业情况”的“外资企业数”不能早于“企业数” 2024-03-01，现为“2024-02-01”，请改正。
      “10. 企业情况” (Foreign) must not lie before “Enterprises” (2024-03-01) (it reads “2024-02-01”): \
      correct one of them.
      """)
  ]

  @Test func `lines are named by their words`() throws {
    let amount = "{kind: amount, unit: 万元, required: false, title: {en: This year}}"
    let form = RuledForm(
      ["figures.yaml": ["order: [home, abroad]"]],
      changing: [
        .init("figures.yaml", amount, "{kind: date, required: false, title: {en: This year}}")
      ])
    let schema = try form.load()
    let issues = try form.found(
      [
        .init("company", ["name": .text("甲")]),
        .init("figures", ["now": Self.day(2024, 3, 2)], line: "home"),
        .init("figures", ["now": Self.day(2024, 3, 1)], line: "abroad"),
      ], schema: schema)
    #expect(
      issues.map { $0.message(.zh, schema: schema) } == [
        "“本年”不能早于“内销” 2024-03-02，现为“2024-03-01”，请改正。"
      ])
  }

  static let faults: [RuleFault] = [
    RuleFault(
      "no dates", ["company.yaml": ["order: [staff, research]"]],
      "company.yaml:23:13: only dates have an order here; \"staff\" is of kind count",
      "company.yaml:23:20: only dates have an order here; \"research\" is of kind count"),
    RuleFault(
      "one", ["figures.yaml": ["order: [home]"]],
      "figures.yaml:18:12: order lists two dates or more"),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }
}
