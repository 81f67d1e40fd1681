@testable import Forms
import Spreadsheet
import Testing

struct PartRuleTests {
  @Test func `is read from a schema, and shown as it stands there`() throws {
    let schema = try SmallForm().load()
    let rule = PartRule(part: 8, of: 7)
    #expect(schema.tables[1].rules.contains(FormRule(rule.rule)))
    #expect(rule.text(in: schema.tables[1], of: schema).en == "children ≤ members")
    let members = rule.members(in: schema.tables[1], of: schema)
    #expect(members.map(\.key) == PartRule.keys.map(\.name))
    #expect(
      schema.jsonDescription().filter { !$0.isWhitespace }.contains(
        #"{"part":"children","of":"members"}"#))
  }

  static let loading: [FaultCase] = [
    FaultCase(
      "a part of text", "club.yaml", "of: members", "of: name",
      "club.yaml:39:26: this needs a number (count, number, amount, percent, area); \"name\" is of kind text"
    ),
    FaultCase(
      "a part of itself", "club.yaml", "of: members", "of: children",
      "club.yaml:39:26: \"children\" stands here twice"),
  ]

  @Test(arguments: loading)
  func `a fault in the schema is named at its place`(fault: FaultCase) throws { try fault.check() }

  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "part-exceeds-whole",
      incubators: [
        "B13": "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业31家,外籍人员共20人"
      ], issues: ["part-exceeds-whole incubators.foreign_enterprise_count 表2!B13"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  /// A part and a whole, as values, and whether the part is too much.
  static let numbers: [(part: Value, whole: Value, isWrong: Bool)] = [
    (.integer(31), .integer(30), true), (.integer(30), .integer(30), false),
    (.decimal(0.3), .decimal(0.25), true), (.decimal(0.25), .decimal(0.3), false),
    (.integer(3), .decimal(2.5), true), (.decimal(2.5), .integer(3), false),
    (.integer(3), .integer(-1), false), (.text("3"), .integer(2), false),
  ]

  @Test(arguments: numbers)
  func `compares counts, amounts and areas`(part: Value, whole: Value, isWrong: Bool) {
    let record = ReadRecord.answering([part, whole])
    let issues = PartRule(part: 0, of: 1).issues(in: [record])
    #expect(issues.map(\.code) == (isWrong ? [.partExceedsWhole] : []))
    #expect(issues.allSatisfy { $0.field == 0 })
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "part", .of(PartExceedsWhole(part: 137, whole: 134, wholeField: 5), 1, 6, found: "137"),
      """
      “10. 企业情况”的“外资企业数”为 137，大于“企业数” 134，请改正。
      “10. 企业情况” (Foreign) is 137, more than “Enterprises” with 134: correct one of them.
      """),
    MessageCase(
      "amounts", .of(PartExceedsWhole(part: 5.25, whole: 5, wholeField: 7), 1, 6, found: "5.25"),
      """
      “10. 企业情况”的“外资企业数”为 5.25，大于“总投资” 5，请改正。
      “10. 企业情况” (Foreign) is 5.25, more than “Investment” with 5: correct one of them.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }

  private static let lines = ["figures.yaml": ["{part: abroad, of: home}"]]

  private static func figures(_ abroad: [String: Value], unreadable: [String] = []) -> [RuledForm
    .Row]
  {
    [
      RuledForm.Row("company", ["name": .text("甲")]),
      RuledForm.Row(
        "figures", ["last": .decimal(1), "now": .decimal(2)], line: "home", unreadable: unreadable),
      RuledForm.Row("figures", abroad, line: "abroad"),
    ]
  }

  static let ofLines: [RuleCase] = [
    RuleCase("less in each column", lines, figures(["last": .decimal(1), "now": .decimal(1)])),
    RuleCase(
      "more in one column", lines, figures(["last": .decimal(1), "now": .decimal(3)]),
      "part-exceeds-whole figures#1.now figures!B3"),
    RuleCase(
      "a whole that cannot be read", lines, figures(["last": .decimal(9)], unreadable: ["last"]),
      "type-error figures#0.last figures!A2"),
  ]

  @Test(arguments: ofLines)
  func `compares lines in each column`(one: RuleCase) throws { try one.check() }

  @Test func `names the line of the whole`() throws {
    let form = RuledForm(Self.lines)
    let schema = try form.load()
    let issues = try form.found(Self.figures(["now": .decimal(3)]), schema: schema)
    #expect(
      issues.map { $0.message(.zh, schema: schema) } == ["“本年”为 3，大于“内销” 2，请改正。"])
  }
}
