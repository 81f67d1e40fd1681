@testable import Forms
import Testing

struct TotalRuleTests {
  private typealias Row = RuledForm.Row
  private static let ofLines = "{total: total, of: [home, abroad]}"
  private static let ofFields = "{total: both, of: [last, now]}"

  private static func figures(
    _ home: [Double?], _ abroad: [Double?], _ total: [Double?], unreadable: [String] = []
  ) -> [Row] {
    func answers(_ numbers: [Double?]) -> [String: Value] {
      var answers: [String: Value] = [:]
      for (id, number) in zip(["last", "now", "both"], numbers) {
        answers[id] = number.map { .decimal($0) }
      }
      return answers
    }
    return [
      Row("company", ["name": .text("甲")]),
      Row("figures", answers(home), line: "home", unreadable: unreadable),
      Row("figures", answers(abroad), line: "abroad"),
      Row("figures", answers(total), line: "total"),
    ]
  }

  static let cases: [RuleCase] = [
    RuleCase(
      "lines that add up", ["figures.yaml": [ofLines]], figures([1, 2], [3, nil], [4, 2])),
    RuleCase(
      "a line that a column does not ask for counts nothing there",
      ["figures.yaml": [ofLines]],
      changing: [.init("figures.yaml", "abroad: 外销", "abroad: {label: 外销, without: [last]}")],
      figures([1, 2], [nil, 3], [2, 6]), "total-mismatch figures#2.last figures!A4",
      "total-mismatch figures#2.now figures!B4"),
    RuleCase(
      "0.1 and 0.2 add up", ["figures.yaml": [ofLines]], figures([0.1], [0.2], [0.3])),
    RuleCase(
      "half a hundredth is none", ["figures.yaml": [ofLines]], figures([1.001], [2.001], [3])),
    RuleCase(
      "a hundredth is one", ["figures.yaml": [ofLines]], figures([1], [2], [3.01, nil, nil]),
      "total-mismatch figures#2.last figures!A4"),
    RuleCase(
      "a tolerance of its own",
      ["figures.yaml": ["{total: total, of: [home, abroad], tolerance: 1}"]],
      figures([1], [2], [3.9])),
    RuleCase(
      "fields of a record", ["figures.yaml": [ofFields]],
      figures([1, 2, 4], [1, 1, 2], [2, 3, 5]),
      "total-mismatch figures#0.both figures!C2"),
    RuleCase(
      "what is not answered counts nothing", ["figures.yaml": [ofFields]],
      figures([nil, 2, 3], [], []), "total-mismatch figures#0.both figures!C2"),
    RuleCase(
      "a total that is not answered is none", ["figures.yaml": [ofLines]], figures([1], [2], [])),
    RuleCase(
      "nothing is said where a number cannot be read", ["figures.yaml": [ofLines]],
      figures([nil], [2], [9], unreadable: ["last"]), "type-error figures#0.last figures!A2"),
    RuleCase(
      "the corner of a matrix is said once", ["figures.yaml": [ofLines, ofFields]],
      figures([1, 1, 2], [1, 1, 2], [2, 2, 9]), "total-mismatch figures#2.both figures!C4"),
    RuleCase(
      "a corner that is right one way is right", ["figures.yaml": [ofLines, ofFields]],
      figures([1, 1, 2], [1, 1, 2], [2, 3, 5]), "total-mismatch figures#2.now figures!B4"),
    RuleCase(
      "all rows, in another unit", ["company.yaml": ["{total: budget, of: projects.cost}"]],
      [
        Row("company", ["name": .text("甲"), "budget": .decimal(1.2)]),
        Row("projects", ["name": .text("一"), "cost": .decimal(10_000)]),
        Row("projects", ["name": .text("二"), "cost": .decimal(999)]),
      ], "total-mismatch company#0.budget company!G2"),
    RuleCase(
      "the same once a return", ["form.yaml": ["{total: company.budget, of: projects.cost}"]],
      [
        Row("company", ["name": .text("甲"), "budget": .decimal(1.2)]),
        Row("projects", ["name": .text("一"), "cost": .decimal(12_000)]),
      ]),
    RuleCase(
      "rows that agree", ["projects.yaml": ["{total: alike, of: cost, per: [theme]}"]],
      [
        Row("company", ["name": .text("甲")]),
        Row(
          "projects",
          ["name": .text("一"), "theme": .choice("A"), "cost": .decimal(1), "alike": .decimal(4)]),
        Row(
          "projects",
          ["name": .text("二"), "theme": .choice("B"), "cost": .decimal(2), "alike": .decimal(2)]),
        Row(
          "projects",
          ["name": .text("三"), "theme": .choice("A"), "cost": .decimal(3), "alike": .decimal(5)]),
      ], "total-mismatch projects#2.alike projects!E4"),
    RuleCase(
      "a total of a list that is right", [:],
      [
        Row("company", ["name": .text("甲")]),
        Row("shareholders", ["name": .text("一"), "share": .decimal(40)], parent: 0),
        Row("shareholders", ["name": .text("二"), "share": .decimal(60)], parent: 0),
      ], totals: ["share": .decimal(100)]),
    RuleCase(
      "a total of a list that is wrong is of no record", [:],
      [
        Row("company", ["name": .text("甲")]),
        Row("shareholders", ["name": .text("一"), "share": .decimal(40)], parent: 0),
        Row("shareholders", ["name": .text("二"), "share": .decimal(60)], parent: 0),
      ], totals: ["share": .decimal(99)], "total-mismatch shareholders.share shareholders!B4"),
    RuleCase(
      "a total over a row that cannot be read is not judged", [:],
      [
        Row("company", ["name": .text("甲")]),
        Row("shareholders", ["name": .text("一")], parent: 0, unreadable: ["share"]),
      ], totals: ["share": .decimal(99)], "type-error shareholders#0.share shareholders!B2"),
  ]

  @Test(arguments: cases)
  func `is said at the total`(one: RuleCase) throws { try one.check() }

  static let faults: [RuleFault] = [
    RuleFault(
      "a field that is not there", ["figures.yaml": ["{total: total, of: [home, abraod]}"]],
      "figures.yaml:18:31: there is no field \"abraod\" — did you mean \"abroad\"?"),
    RuleFault(
      "a field and a line", ["figures.yaml": ["{total: total, of: [home, last]}"]],
      "figures.yaml:18:31: a rule names fields or lines, not both"),
    RuleFault(
      "a text", ["projects.yaml": ["{total: cost, of: [name, alike]}"]],
      "projects.yaml:17:24: this needs a number (count, number, amount, percent, area); \"name\" is of kind text"
    ),
    RuleFault(
      "itself", ["figures.yaml": ["{total: total, of: [home, total]}"]],
      "figures.yaml:18:31: a total does not add up itself"),
    RuleFault(
      "no tolerance", ["figures.yaml": ["{total: total, of: [home, abroad], tolerance: none}"]],
      "figures.yaml:18:51: this should be a number such as 100 or 0.5"),
    RuleFault(
      "a rule of the form whose names are of no table",
      ["form.yaml": ["{part: staff, of: research}"]],
      "form.yaml:7:12: \"staff\" should be a table and a field, such as applicant.name",
      "form.yaml:7:23: \"research\" should be a table and a field, such as applicant.name"),
    RuleFault(
      "a rule of the form that names nothing", ["form.yaml": ["{unique: []}"]],
      "form.yaml:7:14: this must not be empty"),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }

  @Test func `is shown as it stands there`() throws {
    let schema = try RuledForm([
      "figures.yaml": [Self.ofLines],
      "company.yaml": ["{total: budget, of: projects.cost, tolerance: 1}"],
    ]).load()
    #expect(
      schema.tables[2].rules[0].text(in: schema.tables[2], of: schema).en == "total = home + abroad"
    )
    #expect(
      schema.jsonDescription().filter { !$0.isWhitespace }.contains(
        #"{"total":"budget","of":"projects.cost","tolerance":"1.0"}"#))
    #expect(TotalRule(.line(2), of: [.line(0), .line(1)]).rule == schema.tables[2].rules[0].rule)
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "total", .of(TotalMismatch(stated: 100, sum: 98.5), 1, 7, found: "100"),
      """
      “10. 企业情况”的“总投资”的合计为 100，而各项之和是 98.5，请改正。
      “10. 企业情况” (Investment) is 100, but what it adds up comes to 98.5: correct one of them.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
