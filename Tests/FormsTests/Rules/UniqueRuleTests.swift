@testable import Forms
import Spreadsheet
import Testing

struct UniqueRuleTests {
  @Test func `is read from a schema, and shown as it stands there`() throws {
    let schema = try SmallForm().load()
    let rule = UniqueRule(fields: [1])
    #expect(schema.tables[1].rules.contains(FormRule(rule.rule)))
    #expect(rule.text(in: schema.tables[1], of: schema).en == "no two alike in name")
    let members = rule.members(in: schema.tables[1], of: schema)
    #expect(members.filter { $0.value != nil }.map(\.key) == ["unique"])
    #expect(schema.tables[1].identities == [])
    #expect(UniqueRule(fields: [1, 2], in: .all).identity == [1, 2])
    #expect(schema.jsonDescription().filter { !$0.isWhitespace }.contains(#"{"unique":["name"]}"#))
  }

  static let loading: [FaultCase] = [
    FaultCase(
      "a field twice in a rule", "club.yaml", "unique: [name]", "unique: [name, name]",
      "club.yaml:41:20: \"name\" stands here twice")
  ]

  @Test(arguments: loading)
  func `a fault in the schema is named at its place`(fault: FaultCase) throws { try fault.check() }

  @Test func `a second copy with the same name is a duplicate at the later name`() {
    let found = Zhangjiang.read(
      .contact(), .basics(["D13": "2"]), .incubators(), .incubators(name: "表2 (2)"))
    #expect(found.shown == ["duplicate-record incubators.name 表2 (2)!B3"])
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "duplicate",
      .of(
        DuplicateRecord(
          file: nil,
          place: Forms.Issue.Place(sheet: "表2 (2)", cell: CellReference(row: 2, column: 1))),
        1, 0, found: "法国孵化器"),
      """
      “1. 名称”现为“法国孵化器”，与 表2 (2)!B3 重复，请删去一份或改正。
      “1. 名称” (Name) repeats 表2 (2)!B3 (it reads “法国孵化器”): delete one of them or correct it.
      """),
    MessageCase(
      "duplicate elsewhere",
      .of(
        DuplicateRecord(
          file: "甲园.xlsx",
          place: Forms.Issue.Place(sheet: "表2", cell: CellReference(row: 2, column: 1))),
        1, 0, found: "法国孵化器"),
      """
      “1. 名称”现为“法国孵化器”，与 甲园.xlsx: 表2!B3 重复，请删去一份或改正。
      “1. 名称” (Name) repeats 甲园.xlsx: 表2!B3 (it reads “法国孵化器”): delete one of them or correct \
      it.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }

  private static func projects(_ rows: (name: String, owner: String?)...) -> [RuledForm.Row] {
    [RuledForm.Row("company", ["name": .text("甲")])]
      + rows.map { row in
        RuledForm.Row(
          "projects",
          ["name": .text(row.name)].merging(row.owner.map { ["owner": .text($0)] } ?? [:]) { $1 })
      }
  }

  private static let both = ["projects.yaml": ["unique: [name, owner]"]]
  private static let twice = "duplicate-record projects#1.name projects!A3"

  static let cases: [RuleCase] = [
    RuleCase("both agree", both, projects(("一", "甲"), ("一", "甲")), twice),
    RuleCase("one differs", both, projects(("一", "甲"), ("一", "乙"))),
    RuleCase("one is not answered", both, projects(("一", nil), ("一", nil))),
    RuleCase(
      "one of them alone", ["projects.yaml": ["unique: name"]], projects(("一", "甲"), ("一", "乙")),
      twice),
    RuleCase(
      "in all returns, and so in one", ["projects.yaml": ["{unique: name, in: all}"]],
      projects(("一", "甲"), ("一", "乙")), twice),
    RuleCase(
      "two rules say it once",
      ["projects.yaml": ["unique: name", "{unique: [name, owner], in: all}"]],
      projects(("一", "甲"), ("一", "甲")), twice),
    RuleCase(
      "rows of two records", ["shareholders.yaml": ["{unique: name, in: parent}"]],
      [
        RuledForm.Row("company", ["name": .text("甲")]),
        RuledForm.Row("shareholders", ["name": .text("一")], parent: 0),
        RuledForm.Row("shareholders", ["name": .text("一")], parent: 0),
      ], "duplicate-record shareholders#1.name shareholders!A3"),
    RuleCase(
      "with its author's terms",
      ["projects.yaml": ["{unique: name, code: twice, when: cost > 5}"]],
      projects(("一", "甲"), ("一", "乙"))),
  ]

  @Test(arguments: cases)
  func `no two records agree in all of the fields`(one: RuleCase) throws { try one.check() }

  static let faults: [RuleFault] = [
    RuleFault(
      "no parent", ["projects.yaml": ["{unique: name, in: parent}"]],
      "projects.yaml:17:24: in: parent is for a list inside a table; this one stands in none"),
    RuleFault(
      "another word", ["projects.yaml": ["{unique: name, in: everything}"]],
      "projects.yaml:17:24: unknown word \"everything\" — allowed: parent, return, all"),
    RuleFault(
      "lines", ["figures.yaml": ["unique: home"]],
      "figures.yaml:18:13: unique lists fields; a line stands there once anyway"),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }
}
