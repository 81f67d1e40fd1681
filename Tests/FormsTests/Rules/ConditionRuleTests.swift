@testable import Forms
import Testing

struct ConditionRuleTests {
  private typealias Row = RuledForm.Row
  private typealias Change = RuledForm.Change

  private static func why(_ words: String) -> [Change] {
    [Change("company.yaml", "why: {kind: text, required: false,", "why: {kind: text, \(words),")]
  }

  private static func company(
    _ answers: [String: Value], unreadable: [String] = []
  ) -> [Row] {
    [Row("company", answers.merging(["name": .text("甲")]) { $1 }, unreadable: unreadable)]
  }

  private static let listed = [
    Change(
      "company.yaml", "  - rows:",
      "  - {label: 上市, answer: \"{listed}\"}\n  - {label: 成立, answer: \"{founded}\"}\n  - rows:"),
    Change(
      "company.yaml", "fields:\n",
      "fields:\n  listed: {kind: yes_no, required: false}\n  founded: {kind: date, required: false}\n"
    ),
  ]
  private static let large = why("relevant: staff > 100")
  private static let required = "required-missing company#0.why company!F2"
  private static let needless = "skip-violated company#0.why company!F2"

  static let cases: [RuleCase] = [
    RuleCase(
      "asked for and answered", changing: large,
      company(["staff": .integer(101), "why": .text("大")])),
    RuleCase(
      "asked for and not answered", changing: large, company(["staff": .integer(101)]), required),
    RuleCase("not asked for", changing: large, company(["staff": .integer(100)])),
    RuleCase(
      "answered and not asked for", changing: large,
      company(["staff": .integer(100), "why": .text("大")]), needless),
    RuleCase(
      "an optional answer that is not there makes it false", changing: large,
      company(["why": .text("大")]), needless),
    RuleCase(
      "an answer that cannot be read leaves it open", changing: large,
      company(["why": .text("大")], unreadable: ["staff"]),
      "type-error company#0.staff company!D2"),
    RuleCase(
      "an answer below its bounds leaves it open", changing: large,
      company(["why": .text("大"), "staff": .integer(-1)]), "minimum company#0.staff company!D2"),
    RuleCase(
      "a missing answer leaves it open",
      changing: large + [
        Change("company.yaml", "staff: {kind: count, required: false,", "staff: {kind: count,")
      ],
      company(["why": .text("大")]), "required-missing company#0.staff company!D2"),
    RuleCase(
      "relevant and free", changing: why("relevant: staff > 100, required: false"),
      company(["staff": .integer(101)])),
    RuleCase(
      "required where it holds", changing: why("required: staff > 100"),
      company(["staff": .integer(101)]), required),
    RuleCase(
      "free where it does not", changing: why("required: staff > 100"),
      company(["staff": .integer(1), "why": .text("大")])),
    RuleCase(
      "both", changing: why("relevant: staff > 100, required: research > 50"),
      company(["staff": .integer(101), "research": .integer(51)]), required),
    RuleCase(
      "a chain: what must not be there settles nothing",
      changing: large + [
        Change(
          "company.yaml", "budget: {kind: amount, unit: 亿元, required: false,",
          "budget: {kind: amount, unit: 亿元, relevant: answered(why),")
      ], company(["staff": .integer(1), "why": .text("大"), "budget": .decimal(1)]), needless),
    RuleCase(
      "a chain: what is missing settles nothing",
      changing: large + [
        Change(
          "company.yaml", "budget: {kind: amount, unit: 亿元, required: false,",
          "budget: {kind: amount, unit: 亿元, relevant: answered(why),")
      ], company(["staff": .integer(101), "budget": .decimal(1)]), required),
    RuleCase(
      "a rule leaves alone what must not be there",
      ["company.yaml": ["{check: length(why) > 5, code: short}"]], changing: large,
      company(["staff": .integer(1), "why": .text("大")]), needless),
    RuleCase(
      "an option, in the words of before", changing: why(#"relevant: sort = "C""#),
      company(["sort": .choice("C")]), required),
    RuleCase(
      "another option", changing: why(#"relevant: sort = "C""#),
      company(["sort": .choice("A"), "why": .text("大")]), needless),
    RuleCase(
      "no option where one may be left out", changing: why(#"relevant: sort = "C""#),
      company(["why": .text("大")]), needless),
    RuleCase(
      "several options", changing: why("required: count(areas) > 1"),
      company(["areas": .choices(["A", "B"])]), required),
    RuleCase(
      "a heading's questions",
      changing: [
        Change(
          "company.yaml", "  - {label: 说明,",
          "  - {heading: 二, relevant: staff > 100}\n  - {label: 说明,")
      ], company(["staff": .integer(1), "why": .text("大"), "budget": .decimal(1)]), needless,
      "skip-violated company#0.budget company!G2"),
    RuleCase(
      "a table's questions",
      changing: [
        Change("projects.yaml", "copies: rows\n", "copies: rows\nrelevant: company.staff > 1\n")
      ],
      company(["staff": .integer(1)]) + [Row("projects", ["name": .text("一")])],
      "skip-violated projects#0.name projects!A2"),
    RuleCase(
      "what the form works out is never missing",
      changing: [
        Change(
          "company.yaml", "why: {kind: text, required: false,",
          "why: {kind: text, calculated: true,")
      ],
      company([:])),
    RuleCase(
      "what it works out from others is not compared",
      changing: [
        Change(
          "company.yaml", "research: {kind: count, required: false,",
          "research: {kind: count, calculated: staff * 2,")
      ], company(["staff": .integer(1), "research": .integer(3)])),
    RuleCase(
      "a yes or no", changing: why("relevant: listed") + Self.listed,
      company(["listed": .flag(true)]), required),
    RuleCase(
      "an answer where it is no", changing: why("relevant: listed") + Self.listed,
      company(["listed": .flag(false), "why": .text("大")]), needless),
    RuleCase(
      "a date", changing: why("relevant: founded >= 2020-01-01") + Self.listed,
      company(["listed": .flag(true), "founded": .date(PartialDate(year: 2021, month: 5))]),
      required),
    RuleCase(
      "a line says it otherwise",
      changing: [Change("figures.yaml", "  home: 内销", "  home: {label: 内销, required: true}")],
      company([:]) + [
        Row("figures", ["last": .decimal(1)], line: "home"), Row("figures", line: "abroad"),
      ], "required-missing figures#0.now figures!B2"),
    RuleCase(
      "a line says it with an expression",
      changing: [
        Change("figures.yaml", "  abroad: 外销", "  abroad: {label: 外销, required: home > 5}")
      ],
      company([:]) + [
        Row("figures", ["last": .decimal(1), "now": .decimal(6)], line: "home"),
        Row("figures", line: "abroad"),
      ], "required-missing figures#1.now figures!B3"),
  ]

  @Test(arguments: cases)
  func `is missed where it is asked for, and only there`(one: RuleCase) throws { try one.check() }

  @Test(arguments: [
    (#"relevant: sort = "C""#, Field.Requirement.ifChosen(1, "C")),
    (#"relevant: 'contains(areas, "B")'"#, .ifChosen(2, "B")),
    ("relevant: answered(staff)", .ifAnswered(3)), ("required: count(areas) > 1", .ifSeveral(2)),
    ("required: {if_chosen: {sort: C}}", .ifChosen(1, "C")),
    ("required: {if_answered: staff}", .ifAnswered(3)),
    ("required: {if_several: areas}", .ifSeveral(2)), ("relevant: true", .required),
    ("relevant: true, required: false", .optional),
  ])
  func `simple conditions are what they were`(words: String, requirement: Field.Requirement) throws
  {
    #expect(
      try RuledForm(changing: Self.why(words)).load().tables[0].fields[5].requirement == requirement
    )
  }

  @Test func `says when it is asked for`() throws {
    let form = RuledForm(changing: Self.large)
    let schema = try form.load()
    let missing = try form.found(Self.company(["staff": .integer(101)]), schema: schema)
    let needless = try form.found(
      Self.company(["staff": .integer(1), "why": .text("大")]), schema: schema)
    #expect(
      (missing + needless).map { $0.message(.en, schema: schema) } == [
        "“说明” (Reason) is required where “Staff” > 100: fill it in.",
        "“说明” (Reason) is asked for only where “Staff” > 100 (it reads “大”): delete it, or correct the other answer.",
      ])
    #expect(
      (missing + needless).map { $0.message(.zh, schema: schema) } == [
        "“职工” > 100时，“说明”必填，现未填，请填写。", "只在““职工” > 100”时填写，“说明”不应填写，现为“大”，请删去，或改正前者。",
      ])
    _ = NotAskedFor(condition: "staff > 100")
    #expect(schema.textDescription(in: \.en).contains("if staff > 100"))
    #expect(schema.jsonDescription().contains("staff > 100"))
  }

  @Test func `无 in a number that is asked for under a condition may mean 0`() throws {
    let change = Change(
      "company.yaml", "research: {kind: count, required: false,",
      "research: {kind: count, relevant: staff > 100,")
    let schema = try RuledForm(changing: [change]).load()
    let reading = FieldText.read("无", as: schema.tables[0].fields[4], at: nil)
    #expect(reading.state == .placeholder)
    for (staff, codes) in [(101, ["type-error"]), (1, [])] {
      let record = try #require(
        RuledForm.record(Row("company", ["name": .text("甲"), "staff": .integer(staff)]), 0, schema))
      var read = record
      read.fields[4] = reading
      let issues = StandingRules.issues(
        in: [read], schema: schema, today: PartialDate(year: 2026))
      #expect(issues.map(\.code.rawValue) == codes)
    }
  }

  static let faults: [RuleFault] = [
    RuleFault(
      "a name that is nearly right", changing: why("relevant: staf > 100"),
      "company.yaml:20:31: nothing is called \"staf\"; did you mean \"staff\"?"),
    RuleFault(
      "one of several", changing: why(#"relevant: areas = "A""#),
      "company.yaml:20:39: a list does not compare with a text; for one of several write contains(field, \"…\")"
    ),
    RuleFault(
      "one of several that is none", changing: why(#"relevant: 'contains(areas, "D")'"#),
      "company.yaml:20:48: no option is called \"D\"; allowed: A, B"),
    RuleFault(
      "a number", changing: why("required: staff + 1"),
      "company.yaml:20:31: this should be a yes or no, not a number"),
    RuleFault(
      "yes for true", changing: why("required: yes"),
      "company.yaml:20:31: this should be true or false"),
    RuleFault(
      "itself", changing: why("relevant: answered(why)"),
      "company.yaml:20:31: whether each is asked for hangs on the next, and that on the first: why → why"
    ),
    RuleFault(
      "each other",
      changing: why("relevant: research > 1") + [
        Change(
          "company.yaml", "research: {kind: count, required: false,",
          "research: {kind: count, relevant: length(why) > 1,")
      ],
      "company.yaml:19:37: whether each is asked for hangs on the next, and that on the first: research → why → research"
    ),
    RuleFault(
      "a circle of calculations",
      changing: [
        Change(
          "company.yaml", "research: {kind: count, required: false,",
          "research: {kind: count, calculated: staff * 2,"),
        Change(
          "company.yaml", "staff: {kind: count, required: false,",
          "staff: {kind: count, calculated: research / 2,"),
      ],
      "company.yaml:18:36: each is worked out from the next, and the last from the first: staff → research → staff"
    ),
    RuleFault(
      "a line that is worked out from itself",
      changing: [
        Change("figures.yaml", "calculated: true}\nfields", "calculated: home + total}\nfields")
      ],
      "figures.yaml:12:34: each is worked out from the next, and the last from the first: total → total"
    ),
    RuleFault(
      "relevant beside the words of before",
      changing: why("required: {if_answered: staff}, relevant: staff > 1"),
      "company.yaml:20:63: beside relevant, required is true, false or an expression"),
  ]

  @Test(arguments: faults)
  func `a mistake is told at its place`(fault: RuleFault) throws { try fault.check() }
}
