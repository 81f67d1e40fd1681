@testable import Forms
import Testing

struct RefersRuleTests {
  private typealias Row = RuledForm.Row
  private static let rule = ["projects.yaml": ["{refers: owner, to: shareholders.name}"]]

  private static func rows(_ owner: String?) -> [Row] {
    [
      Row("company", ["name": .text("甲")]),
      Row("shareholders", ["name": .text("North Gate")], parent: 0),
      Row("shareholders", ["name": .text("South Gate")], parent: 0),
      Row(
        "projects", ["name": .text("一")].merging(owner.map { ["owner": .text($0)] } ?? [:]) { $1 }),
    ]
  }

  static let cases: [RuleCase] = [
    RuleCase("a name that is there", rule, rows("South Gate")),
    RuleCase("the same in another case", rule, rows("southgate")),
    RuleCase("nothing", rule, rows(nil)),
    RuleCase(
      "a name that is not", rule, rows("East Gate"),
      "reference-unknown projects#0.owner projects!B2"),
  ]

  @Test(arguments: cases)
  func `is an issue at the name`(one: RuleCase) throws { try one.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "reference", .of(ReferenceUnknown(table: 0, field: 0, nearest: "张江"), 1, 0, found: "张红"),
      """
      “1. 名称”应是表1“分园国际合作基本信息表”中已填的“分园名称”，现为“张红”，是否应为“张江”，请改正。
      “1. 名称” (Name) must be the “Park” of a record in 表1 (Basics), not “张红”; did you mean “张江”?
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }

  static let faults: [RuleFault] = [
    RuleFault(
      "a table that is not there", ["projects.yaml": ["{refers: owner, to: shareholder.name}"]],
      "projects.yaml:17:25: there is no table \"shareholder\" — did you mean \"shareholders\"?"),
    RuleFault(
      "another kind", ["projects.yaml": ["{refers: owner, to: shareholders.share}"]],
      "projects.yaml:17:25: \"owner\" and \"share\" are not of one kind, so that one cannot name the other"
    ),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }

  @Test func `is shown as it stands there`() throws {
    let schema = try RuledForm(Self.rule).load()
    let rule = RefersRule(field: 1, to: FieldReference(table: 1, field: 0))
    #expect(schema.tables[3].rules == [FormRule(rule.rule)])
    #expect(rule.text(in: schema.tables[3], of: schema).en == "owner → shareholders.name")
  }
}
