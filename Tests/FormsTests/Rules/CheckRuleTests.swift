@testable import Forms
import Testing

struct CheckRuleTests {
  private typealias Row = RuledForm.Row
  private static let shares =
    "{check: sum(shareholders.share) = 100 within 0.5, when: count(shareholders) > 0, "
    + "at: shareholders.share, code: sum-mismatch}"

  private static func company(_ shares: Double...) -> [Row] {
    [Row("company", ["name": .text("甲")])]
      + shares.map {
        Row("shareholders", ["name": .text("\($0)"), "share": .decimal($0)], parent: 0)
      }
  }

  static let cases: [RuleCase] = [
    RuleCase("a sum that holds", ["company.yaml": [shares]], company(40, 60.4)),
    RuleCase("nothing to judge", ["company.yaml": [shares]], company()),
    RuleCase(
      "a sum that does not, without a total: at the last row", ["company.yaml": [shares]],
      company(40, 50), "sum-mismatch shareholders#1.share shareholders!B3"),
    RuleCase(
      "at the total where there is one, which is of no record", ["company.yaml": [shares]],
      company(40, 50), totals: ["share": .decimal(90)],
      "sum-mismatch shareholders.share shareholders!B4"),
    RuleCase(
      "where the total is wrong too, only that", ["company.yaml": [shares]], company(40, 50),
      totals: ["share": .decimal(100)], "total-mismatch shareholders.share shareholders!B4"),
    RuleCase(
      "an answer that cannot be read", ["company.yaml": [shares]],
      company(40) + [Row("shareholders", ["name": .text("一")], parent: 0, unreadable: ["share"])],
      "type-error shareholders#1.share shareholders!B3"),
    RuleCase(
      "what is empty is not known", ["company.yaml": ["{check: research < staff, code: few}"]],
      [Row("company", ["name": .text("甲"), "research": .integer(9)])]),
    RuleCase(
      "each record, at the first field that it names",
      ["projects.yaml": ["{check: cost < 5, code: dear}"]],
      company() + [
        Row("projects", ["name": .text("一"), "cost": .decimal(4)]),
        Row("projects", ["name": .text("二"), "cost": .decimal(5)]),
      ], "dear projects#1.cost projects!D3"),
    RuleCase(
      "lines in each column", ["figures.yaml": ["{check: abroad < home, code: odd, at: home}"]],
      company() + [
        Row("figures", ["last": .decimal(1), "now": .decimal(1)], line: "home"),
        Row("figures", ["last": .decimal(0), "now": .decimal(3)], line: "abroad"),
        Row("figures", line: "total"),
      ], "odd figures#0.now figures!B2"),
    RuleCase(
      "a cell against another table",
      ["figures.yaml": ["{check: total.now <= company.budget, at: total.now, code: sum-exceeds}"]],
      [
        Row("company", ["name": .text("甲"), "budget": .decimal(2)]),
        Row("figures", line: "home"), Row("figures", line: "abroad"),
        Row("figures", ["now": .decimal(3)], line: "total"),
      ], "sum-exceeds figures#2.now figures!B4"),
    RuleCase(
      "words of a list",
      ["projects.yaml": [#"{check: 'owner in list("Owners")', code: stranger}"#]],
      changing: [
        RuledForm.Change(
          "form.yaml", "sender: company.name\n", "sender: company.name\nlists: {Owners: [甲, 乙]}\n")
      ],
      company() + [
        Row("projects", ["name": .text("一"), "owner": .text("乙")]),
        Row("projects", ["name": .text("二"), "owner": .text("丙")]),
      ], "stranger projects#1.owner projects!B3"),
    RuleCase(
      "once a return",
      ["form.yaml": ["{check: count(projects) >= company.staff, code: few, at: company.staff}"]],
      [Row("company", ["name": .text("甲"), "staff": .integer(1)])],
      "few company#0.staff company!D2"),
  ]

  @Test(arguments: cases)
  func `is said where its author wants it`(one: RuleCase) throws { try one.check() }

  @Test func `has its author's words, code and severity`() throws {
    let form = RuledForm([
      "company.yaml": [
        "{check: research <= staff, code: too-many, severity: warning, "
          + #"say: {zh: "研发 {research} 人", en: "{research} of {staff}"}}"#,
        "{check: staff < 100, code: big}",
      ]
    ])
    let schema = try form.load()
    let rows = [
      Row("company", ["name": .text("甲"), "staff": .integer(300), "research": .integer(301)])
    ]
    let issues = try form.found(rows, schema: schema)
    #expect(issues.map(\.code.rawValue) == ["too-many", "big"])
    #expect(issues.map(\.severity) == [.warning, .error])
    #expect(issues.map { $0.code.title(.en) } == ["too-many", "big"])
    #expect(
      issues.map { $0.message(.en, schema: schema) } == [
        "301 of 300", "This does not hold: “Staff” < 100 (it reads “300”). Correct what is wrong.",
      ])
    #expect(
      issues.map { $0.message(.zh, schema: schema) } == [
        "研发 301 人", "应符合““职工” < 100”，现不符合，现为“300”，请改正。",
      ])
    var form2 = Return(file: "甲.xlsx", issues: issues)
    form2 = try Return(spooled: form2.spooled)
    #expect(form2.issues == issues)
  }

  static let faults: [RuleFault] = [
    RuleFault(
      "no code", ["company.yaml": ["check: staff > 0"]],
      "company.yaml:23:5: \"code\" is missing here"),
    RuleFault(
      "a field of the record that asks, for each row of another table",
      ["company.yaml": ["{check: sum(projects.cost * staff) > 0, code: few}"]],
      "company.yaml:23:17: over rows, sum takes fields of those rows alone; take the others out of it"
    ),
    RuleFault(
      "words in a number", ["company.yaml": [#"{check: 'contains(staff, "9")', code: few}"#]],
      "company.yaml:23:23: this should be a text, not a number"),
    RuleFault(
      "a name that is nearly right", ["company.yaml": ["{check: staf > 0, code: few}"]],
      "company.yaml:23:13: nothing is called \"staf\"; did you mean \"staff\"?"),
    RuleFault(
      "inside an expression in quotes",
      ["company.yaml": [#"{check: "sort = \"A\" and staf > 0", code: few}"#]],
      "company.yaml:23:31: nothing is called \"staf\"; did you mean \"staff\"?"),
    RuleFault(
      "in a block of several lines",
      ["company.yaml": ["check: >-\n      staff > 0 and\n        researh > 0\n    code: few"]],
      "company.yaml:25:9: nothing is called \"researh\"; did you mean \"research\"?"),
    RuleFault(
      "in a plain text of several lines",
      ["company.yaml": ["check: staff > 0 and\n      research == 0\n    code: few"]],
      "company.yaml:24:16: write \"=\" for \"==\""),
    RuleFault(
      "at its end", ["company.yaml": ["{check: staff >, code: few}"]],
      "company.yaml:23:20: the expression ends where a field, a number, a text in quotes or a parenthesis should follow"
    ),
    RuleFault(
      "no yes or no", ["company.yaml": ["{check: staff + 1, code: few}"]],
      "company.yaml:23:13: this should be a yes or no, not a number"),
    RuleFault(
      "an option that is none", ["company.yaml": [#"{check: sort = "D", code: few}"#]],
      "company.yaml:23:20: no option is called \"D\"; allowed: A, B, C"),
    RuleFault(
      "in a sentence",
      ["company.yaml": [#"{check: staff > 0, code: few, say: "only {staf} of us"}"#]],
      "company.yaml:23:47: nothing is called \"staf\"; did you mean \"staff\"?"),
    RuleFault(
      "a code with capitals", ["company.yaml": ["{check: staff > 0, code: Few}"]],
      "company.yaml:23:30: a code has small letters, digits and \"-\", such as sum-exceeds: not \"Few\""
    ),
    RuleFault(
      "a place that is none", ["company.yaml": ["{check: staff > 0, code: few, at: staf}"]],
      "company.yaml:23:39: there is no field \"staf\" — did you mean \"staff\"?"),
    RuleFault(
      "records and columns at once", ["figures.yaml": ["{check: home > last, code: few}"]],
      "figures.yaml:18:13: a rule is about each record (fields), each column (lines) or single cells (line.field), not about several of these"
    ),
    RuleFault(
      "two of one name",
      [
        "company.yaml": [
          "{id: few, check: staff > 0, code: few}", "{id: few, check: staff > 1, code: few}",
        ]
      ],
      "company.yaml:24:10: another rule is \"few\" already"),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }

  @Test func `is shown as it stands there`() throws {
    let schema = try RuledForm(["company.yaml": [Self.shares]]).load()
    let rule = schema.tables[0].rules[0]
    #expect(
      rule.text(in: schema.tables[0], of: schema).en
        == "sum(shareholders.share) = 100 within 0.5 where count(shareholders) > 0 [sum-mismatch]")
    #expect(
      schema.jsonDescription().contains(#""at":"shareholders.share","code":"sum-mismatch""#)
        || schema.jsonDescription().filter { !$0.isWhitespace }.contains(
          #""at":"shareholders.share","code":"sum-mismatch""#)
    )
    _ = CheckFailed(expression: "staff > 0", home: 0)
    #expect(CheckRule.keys.map(\.name) == ["check", "code"])
    #expect(Rule.types.contains { $0 == CheckRule.self })
  }
}
