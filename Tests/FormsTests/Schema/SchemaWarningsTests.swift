@testable import Forms
import TestSupport
import Testing

/// What `schema lint` warns of.
struct SchemaWarningsTests {
  private typealias Change = RuledForm.Change
  private static let reason = "why: {kind: text, required: false,"

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let form: RuledForm
    let warnings: [String]

    init(_ name: String, _ form: RuledForm, _ warnings: [String]) {
      testDescription = name
      self.form = form
      self.warnings = warnings
    }
  }

  static let cases: [Case] = [
    Case("nothing", RuledForm(), []),
    Case(
      "conditions in the words of before",
      RuledForm(changing: [
        Change("company.yaml", reason, "why: {kind: text, required: {if_answered: staff},"),
        Change(
          "company.yaml", "staff: {kind: count, required: false,",
          "staff: {kind: count, required: {if_chosen: {sort: A}},"),
        Change(
          "company.yaml", "research: {kind: count, required: false,",
          "research: {kind: count, required: {if_several: areas},"),
      ]),
      [
        "company.yaml:18:34: this is now written relevant: sort = \"A\"",
        "company.yaml:19:37: this is now written required: count(areas) > 1",
        "company.yaml:20:31: this is now written relevant: answered(staff)",
      ]
    ),
    Case(
      "an option of several",
      RuledForm(changing: [
        Change("company.yaml", reason, "why: {kind: text, required: {if_chosen: {areas: B}},")
      ]), ["company.yaml:20:31: this is now written relevant: contains(areas, \"B\")"]
    ),
    Case(
      "totals that add each other up",
      RuledForm([
        "company.yaml": ["{total: staff, of: [research]}", "{total: research, of: [staff]}"]
      ]),
      ["company.yaml:23:3: these totals add each other up; drop one: research, staff"]
    ),
    Case(
      "checks that can never fail, and some that can",
      RuledForm([
        "company.yaml": [
          "{check: staff >= 0, code: a}", "{check: 0 <= staff and research = research, code: b}",
          "{check: staff > 5 or not staff > 5, code: c}", "{check: staff >= 1, code: d}",
          "{check: staff > 0, code: e}", "{check: staff = research, code: f}",
          "{check: staff >= 0 and research > 3, code: g}",
        ]
      ]),
      [
        "company.yaml:23:13: \"staff >= 0\" always holds: both sides are the same, or the bounds of the field say so already; the rule can never fail",
        "company.yaml:24:13: \"0 <= staff and research = research\" always holds: both sides are the same, or the bounds of the field say so already; the rule can never fail",
        "company.yaml:25:13: \"staff > 5 or not staff > 5\" always holds: both sides are the same, or the bounds of the field say so already; the rule can never fail",
      ]
    ),
    Case(
      "two sheets that a workbook takes for one",
      RuledForm(changing: [
        Change("figures.yaml", "sheet: figures", "sheet: Projects")
      ]),
      [
        "projects.yaml:2:8: \"projects\" and \"Projects\" differ in capitals alone, and are one name in a workbook"
      ]
    ),
    Case(
      "a label that two questions share",
      RuledForm(changing: [
        Change("company.yaml", "label: 研发", "label: 职工"),
        Change("company.yaml", "title: {en: Research}", "title: {zh: 研发, en: Research}"),
      ]),
      [
        "company.yaml:10:5: another question of the table is \"职工\" too, and only their order tells them apart; name the group it belongs to, such as [Contact, Name]"
      ]
    ),
    Case(
      "a title of two fields",
      RuledForm(changing: [
        Change("company.yaml", "title: {en: Research}", "title: {zh: 职工, en: Research}")
      ]),
      [
        "company.yaml:19:51: title \"职工\" is that of field staff too, so this one is called \"Research (research)\"; give it a title of its own"
      ]
    ),
    Case(
      "a rule that cannot fail",
      RuledForm(["company.yaml": ["{check: 1 < 2, when: not false, code: odd}"]]),
      [
        "company.yaml:23:13: \"1 < 2\" looks at no answer, so that it is always the same",
        "company.yaml:23:26: \"not false\" looks at no answer, so that it is always the same",
      ]
    ),
  ]

  @Test(arguments: cases)
  func `warns at its place`(one: Case) throws {
    let folder = try TemporaryFolder()
    for (file, text) in one.form.files { try folder.write(text, to: file) }
    let found = try Schema.lint(path: folder.path).warnings.map { warning in
      let text = warning.text(in: \.en).split(separator: "\n").first.map(String.init) ?? ""
      return String(text.dropFirst(folder.path.count + 1))
    }
    #expect(found == one.warnings)
  }
}
