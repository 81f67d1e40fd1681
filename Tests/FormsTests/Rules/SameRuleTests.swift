@testable import Forms
import Spreadsheet
import Testing

struct SameRuleTests {
  @Test func `is read from a schema, and shown as it stands there`() throws {
    let schema = try SmallForm().load()
    let rule = SameRule(field: 0, as: FieldReference(table: 0, field: 0))
    #expect(schema.tables[1].rules.contains(FormRule(rule.rule)))
    #expect(rule.text(in: schema.tables[1], of: schema).en == "town = office.town")
    let members = rule.members(in: schema.tables[1], of: schema)
    #expect(members.map(\.key) == SameRule.keys.map(\.name))
    #expect(schema.tables[1].repeatedFields.map(\.field) == [0])
    #expect(
      schema.jsonDescription().filter { !$0.isWhitespace }.contains(
        #"{"same":"town","as":"office.town"}"#))
  }

  static let loading: [FaultCase] = [
    FaultCase(
      "the same as a table", "club.yaml", "as: office.town", "as: office",
      "club.yaml:40:22: \"office\" should be a table and a field, such as applicant.name"),
    FaultCase(
      "the same as in no table", "club.yaml", "as: office.town", "as: offices.town",
      "club.yaml:40:22: there is no table \"offices\" — did you mean \"office\"?"),
    FaultCase(
      "the same as no field", "club.yaml", "as: office.town", "as: office.twon",
      "club.yaml:40:22: there is no field \"twon\" — did you mean \"town\"?"),
    FaultCase(
      "the same as a number", "club.yaml", "as: office.town", "as: office.clubs",
      "club.yaml:40:22: the two should be of one kind: \"town\" is text, \"clubs\" is count"),
    FaultCase(
      "the same as one of many", "club.yaml", "as: office.town", "as: clubs.name",
      "club.yaml:40:22: this needs a table of which a return has one (copies: one); \"clubs\" may have many"
    ),
  ]

  @Test(arguments: loading)
  func `a fault in the schema is named at its place`(fault: FaultCase) throws { try fault.check() }

  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "sender-mismatch", incubators: ["A2": "分园名称:青浦园"],
      issues: ["sender-mismatch incubators.park 表2!A2"]),
    AnswerFault(
      name: "the prefix all parks share is no mismatch", incubators: ["A2": "分园名称: 张江高新区 嘉定园"],
      issues: []),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "park", .of(SenderMismatch(expected: "嘉定园", table: 1), 1, 0, found: "某某园"),
      """
      “1. 名称”应与表2的“嘉定园”一致，现为“某某园”，请改正。
      “1. 名称” (Name) must be “嘉定园” as in 表2, not “某某园”: correct one of them.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
