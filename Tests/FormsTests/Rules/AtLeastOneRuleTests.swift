@testable import Forms
import Spreadsheet
import Testing

struct AtLeastOneRuleTests {
  @Test func `is read from a schema, and shown as it stands there`() throws {
    let schema = try SmallForm().load()
    let rule = AtLeastOneRule(fields: [5, 6])
    #expect(schema.tables[1].rules.contains(FormRule(rule.rule)))
    #expect(rule.text(in: schema.tables[1], of: schema).en == "at least one of land, floor")
    let members = rule.members(in: schema.tables[1], of: schema)
    #expect(members.map(\.key) == AtLeastOneRule.keys.map(\.name))
    #expect(
      schema.jsonDescription().filter { !$0.isWhitespace }.contains(
        #"{"at_least_one":["land","floor"]}"#))
  }

  static let loading: [FaultCase] = [
    FaultCase(
      "a field that is not there", "club.yaml", "at_least_one: [land, floor]",
      "at_least_one: [land, flor]",
      "club.yaml:38:26: there is no field \"flor\" — did you mean \"floor\"?"),
    FaultCase(
      "at least one of one", "club.yaml", "at_least_one: [land, floor]", "at_least_one: [land]",
      "club.yaml:38:19: at_least_one lists two fields or more; for one alone use required"),
    FaultCase(
      "at least one of what is required", "club.yaml", "at_least_one: [land, floor]",
      "at_least_one: [land, name]",
      "club.yaml:38:26: \"name\" is always required; write required: false there, or drop it here"),
  ]

  @Test(arguments: loading)
  func `a fault in the schema is named at its place`(fault: FaultCase) throws { try fault.check() }

  @Test func `lines are named by their words`() throws {
    let form = RuledForm(["figures.yaml": ["at_least_one: [home, abroad]"]])
    let schema = try form.load()
    let issues = try form.found(
      [
        .init("company", ["name": .text("甲")]), .init("figures", line: "home"),
        .init("figures", line: "abroad"),
      ], schema: schema)
    #expect(
      issues.map { $0.message(.zh, schema: schema) }.first == "“内销”或“外销”应至少填一项，现未填，请填写。")
  }

  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "one-missing", incubators: ["B10": "请备注地点、占地面积或建筑面积,面积单位为平方米。"],
      issues: ["one-missing incubators.floor_area_m2 表2!B10"]),
    AnswerFault(
      name: "one-missing: 无", incubators: ["B10": "无"],
      issues: ["one-missing incubators.floor_area_m2 表2!B10"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "no area", .of(OneMissing(fields: [9, 8]), 1, 9),
      """
      “7. 面积”应填“建筑面积”或“占地面积”（平方米），至少一项，现未填。
      “7. 面积” needs “Floor area” or “Land area” in square metres.
      """),
    MessageCase(
      "无 for an area", .of(OneMissing(fields: [9, 8]), 1, 9, found: "无"),
      """
      “7. 面积”应填“建筑面积”或“占地面积”（平方米），至少一项，现为“无”。
      “7. 面积” needs “Floor area” or “Land area” in square metres, not “无”.
      """),
    MessageCase(
      "fields that are no areas", .of(OneMissing(fields: [12, 13]), 1, 12),
      """
      “手机”或“合作成效”应至少填一项，现未填，请填写。
      “Mobile” or “Outcome” is required: fill in at least one.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
