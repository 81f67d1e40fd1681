import Spreadsheet
import Testing

@testable import Forms

struct CalculationRuleTests {
  typealias Row = RuledForm.Row
  typealias Change = RuledForm.Change

  /// The research of a company, worked out.
  static func research(_ expression: String, kind: String = "count") -> Change {
    Change(
      "company.yaml", "research: {kind: count, required: false,",
      "research: {kind: \(kind), calculated: \(expression),")
  }

  static func company(_ answers: [String: Value], unreadable: [String] = []) -> [Row] {
    [
      Row(
        "company", answers.merging(["name": .text("甲")]) { one, _ in one }, unreadable: unreadable)
    ]
  }

  static let cases: [RuleCase] = [
    RuleCase(
      "right", changing: [research("staff * 2")],
      company(["staff": .integer(3), "research": .integer(6)])),
    RuleCase(
      "typed over", changing: [research("staff * 2")],
      company(["staff": .integer(3), "research": .integer(7)]),
      "calculation-mismatch company#0.research company!E2"),
    RuleCase(
      "rounded in another way", changing: [research("staff / 3", kind: "number")],
      company(["staff": .integer(2), "research": .decimal(0.67)])),
    RuleCase(
      "rounded to another number", changing: [research("staff / 3", kind: "number")],
      company(["staff": .integer(2), "research": .decimal(0.66)]),
      "calculation-mismatch company#0.research company!E2"),
    RuleCase(
      "nothing to work it out from", changing: [research("staff * 2")],
      company(["research": .integer(6)])),
    RuleCase(
      "an answer that cannot be read goes into it", changing: [research("staff * 2")],
      company(["research": .integer(6)], unreadable: ["staff"]),
      "type-error company#0.staff company!D2"),
    RuleCase(
      "not worked out", changing: [research("staff * 2")], company(["staff": .integer(3)])),
    RuleCase(
      "what depends on the day", changing: [research("year(today()) - staff")],
      company(["staff": .integer(3), "research": .integer(7)])),
    RuleCase(
      "by the form alone", changing: [research("true")],
      company(["staff": .integer(3), "research": .integer(7)])),
    RuleCase(
      "a check says so already",
      ["company.yaml": ["{check: research = staff * 2, code: twice}"]],
      changing: [research("staff * 2")],
      company(["staff": .integer(3), "research": .integer(7)]),
      "twice company#0.research company!E2"),
    RuleCase(
      "a line",
      changing: [
        Change(
          "figures.yaml", "calculated: true}\nfields", "calculated: home * 2}\nfields")
      ],
      company([:]) + [
        Row("figures", ["last": .integer(1), "now": .integer(2)], line: "home"),
        Row("figures", [:], line: "abroad"),
        Row("figures", ["last": .integer(2), "now": .integer(5)], line: "total"),
      ],
      "calculation-mismatch figures#2.now figures!B4"),
  ]

  @Test(arguments: cases)
  func `is told at the answer`(example: RuleCase) throws { try example.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "another number", .of(CalculationMismatch(worked: "12"), 1, 8, found: "10"),
      """
      “7. 面积”的“占地面积”由其他答案算出，应为 12，现为“10”，请核对。
      “7. 面积” (Land area) is worked out from other answers, which come to 12 (it reads “10”): check it.
      """)
  ]

  @Test(arguments: messages)
  func `says what it comes to`(message: MessageCase) throws { try message.check() }
}
