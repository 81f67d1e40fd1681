import Testing

@testable import Forms

/// Words of the schema language, each with a return in which it says something.
@Suite struct SchemaWordTests {
  private static let sites = """
    table: sites
    sheet: Sites
    title: Our sites
    copies: rows
    columns:
      - {label: Site, answer: "{site}"}
      - {label: Staff, answer: "{staff}"}
    fields:
      site: {kind: text}
      staff: {kind: count}
    rules:
      - {check: sum(sites.staff) > 3, code: too-few, at: sites.staff}
    """

  private static let blocks = """
    table: blocks
    sheet: Sites
    title: Our sites
    copies: many
    also: ["Place {n} - {name}"]
    heading: "Site {n}: {name}"
    questions:
      - {label: Staff, answer: "{staff}"}
      - {heading: Large sites, relevant: staff > 5}
      - {label: Head, answer: "{head}"}
    fields:
      name: {kind: text}
      staff: {kind: count}
      head: {kind: text}
    """

  private static func asking(_ questions: String, _ fields: String, _ more: String = "") -> String {
    """
    table: asked
    sheet: Sites
    title: Questions
    copies: one
    questions:
    \(questions)
    fields:
    \(fields)
    \(more)
    """
  }

  static let like: [WordCase] = [
    WordCase(
      "a table takes what it does not give from another, and its rules are about itself",
      [
        sites,
        """
        table: depots
        like: sites
        sheet: Depots
        title: Our depots
        fields:
          staff: {kind: count, required: false}
        """,
      ],
      sheets: [
        ("Sites", "Our sites\nSite | Staff\nA | 1"),
        ("Depots", "Our depots\nSite | Staff\nB |\nC | 2"),
      ],
      [
        "sites A3=A B3=1", "depots A3=B B3", "depots A4=C B4=2", "too-few B3", "too-few B4",
      ]),
    WordCase(
      "with columns of its own it takes the fields that these ask for",
      [
        sites,
        """
        table: depots
        like: sites
        title: Our depots
        columns:
          - {label: Site, answer: "{site}"}
          - {label: Lorries, answer: "{lorries}"}
        fields:
          lorries: {kind: count}
        rules:
          - unique: site
        """,
      ],
      sheets: [
        ("Sites", "Our sites | | | Our depots\nSite | Staff | | Site | Lorries\nA | 9 | | B | 4")
      ],
      ["sites A3=A B3=9", "depots D3=B E3=4"]),
  ]

  static let also: [WordCase] = [
    WordCase(
      "another title and another sheet",
      [sites.replacing("title: Our sites", with: "title: Our sites\nalso: [Places, Locations]")],
      sheets: [("Locations", "Places\nSite | Staff\nA | 4")], ["sites A3=A B3=4"]),
    WordCase(
      "other words over a column",
      sites.replacing("label: Site,", with: "label: Site, also: [Place, [Where, Name]],"),
      "Our sites\nPlace | Staff\nA | 4", ["sites A3=A B3=4"]),
    WordCase(
      "another heading of copies", blocks,
      "Our sites\nPlace 1 - A\nStaff | 2\nPlace 2 - B\nStaff | 6\nLarge sites\nHead | Ann",
      ["blocks A2=A B3=2", "blocks A4=B B5=6 B7=Ann", "label-missing A2"]),
    WordCase(
      "another heading of questions",
      asking(
        "  - {heading: Part A, also: [Section A]}\n  - {label: Site, answer: \"{site}\"}",
        "  site: {kind: text}"),
      "Questions\nSection A\nSite | A", ["asked B3=A"]),
    WordCase(
      "other words around an answer",
      asking(
        "  - {inside: \"Park: {site}\", also: [\"Garden: {site}\"]}", "  site: {kind: text}"),
      "Questions\nGarden: A", ["asked A2=A"]),
  ]

  static let conditions: [WordCase] = [
    WordCase(
      "questions under a heading that is not relevant are not asked", blocks,
      "Our sites\nSite 1: A\nStaff | 2\nLarge sites\nHead | Ann",
      ["blocks A2=A B3=2 B5=Ann", "skip-violated B5"]),
    WordCase(
      "a table that is not relevant is not missed",
      [
        asking(
          "  - {label: Site, answer: \"{site}\"}", "  site: {kind: text}",
          "absence: error\nrelevant: cover.name = \"Ash\"")
      ],
      sheets: [], []),
    WordCase(
      "a check of all rows is told at the last",
      sites.replacing("at: sites.staff", with: "at: staff"),
      "Our sites\nSite | Staff\nA | 1\nB | 2", ["sites A3=A B3=1", "sites A4=B B4=2", "too-few B4"]),
    WordCase(
      "or, where there is no row, at the header", sites, "Our sites\nSite | Staff", ["too-few A2"]),
  ]

  static let several: [WordCase] = [
    WordCase(
      "answers in cells below each other, beside their label",
      asking(
        """
          - {label: Names, answer: "{names}"}
          - {label: Site, answer: "{site}"}
          - {label: Tags, answer: "{tags}"}
        """,
        """
          names: {kind: text, several: cells}
          site: {kind: text}
          tags: {kind: choice, options: [Red, Green, Blue], several: cells}
        """),
      "Questions\nNames | Ann\n | Bob\n | Cy\nSite | A\nTags | Red\n | Blue\n\n | Pete",
      ["asked B2=Ann+Bob+Cy B5=A B6=Red+Blue", "unread B9 Pete"]),
    WordCase(
      "and below it",
      asking(
        """
          - {label: Names, below: true, answer: "{names}"}
          - {label: Site, answer: "{site}"}
        """,
        """
          names: {kind: text, several: cells}
          site: {kind: text}
        """),
      "Questions\nNames\nAnn\nBob\nSite | A", ["asked A3=Ann+Bob B5=A"]),
    WordCase(
      "and in a list, where such a row goes on with the record above",
      sites.replacing(
        "staff: {kind: count}", with: "staff: {kind: text, several: cells}"
      ).replacing(
        "rules:\n  - {check: sum(sites.staff) > 3, code: too-few, at: sites.staff}", with: ""),
      "Our sites\nSite | Staff\nA | Ann\n | Bob\nB | Cy",
      ["sites A3=A B3=Ann+Bob", "sites A5=B B5=Cy"]),
  ]

  private static let amounts = """
    table: amounts
    sheet: Sites
    title: 经费情况
    copies: rows
    unit: 万元
    intro: ["单位：{unit}"]
    columns:
      - {label: 名称, answer: "{name}"}
      - {label: 经费, answer: "{money}"}
    total: {label: 合计, of: [money]}
    fields:
      name: {kind: text}
      money: {kind: amount}
    """

  static let units: [WordCase] = [
    WordCase(
      "the form's own unit", amounts, "经费情况\n单位：万元\n名称 | 经费\n甲 | 3", ["amounts A4=甲 B4=3"]),
    WordCase(
      "another one, with a total, and an answer that says its own", amounts,
      "经费情况\n单位：人民币元\n名称 | 经费\n甲 | 30000\n乙 | 12345\n丙 | 2万元\n合计 | 62345",
      [
        "amounts A4=甲 B4=3", "amounts A5=乙 B5=1.2345", "amounts A6=丙 B6=2",
        "unit-converted A2",
      ]),
    WordCase(
      "in a cell of its own",
      amounts.replacing("[\"单位：{unit}\"]", with: "[[单位, \"{unit}\"]]"),
      "经费情况\n单位 | 亿元\n名称 | 经费\n甲 | 1.2", ["amounts A4=甲 B4=12000", "unit-converted B2"]),
    WordCase(
      "one that cannot be converted is told", amounts, "经费情况\n单位：美元\n名称 | 经费\n甲 | 3",
      ["amounts A4=甲 B4=3", "unread A2 单位：美元"]),
  ]

  static let marks: [WordCase] = [
    WordCase(
      "the mark of the edition and its words are the form's own",
      [asking("  - {label: Site, answer: \"{site}\"}", "  site: {kind: text}")],
      form: """
        marks:
          - {sheet: Start, label: Edition, below: true, is: "2.3"}
          - {sheet: Start, inside: "Printed in {mark}", is: "20*"}
        """,
      sheets: [
        ("Sites", "Questions\nSite | A"), ("Start", "Words\nEdition | hello\n2.3\nPrinted in 2030"),
      ],
      ["asked B2=A", "unread B2 hello"])
  ]

  static let lists: [WordCase] = [
    WordCase(
      "what the form prints in a column may be an answer, and alone makes no row",
      sites.replacing("{label: Site,", with: "{label: Site, numbered: true,"),
      "Our sites\nSite | Staff\nS-1 | 4\nS-2 |\nS-3 |", ["sites A3=S-1 B3=4"]),
    WordCase(
      "signs count where the words are nothing else",
      sites.replacing("copies: rows", with: "copies: rows\nignore: [\"# *\"]"),
      "# Fill in what you can.\nOur sites\n# By name | # A number\nSite | Staff\nA | 4",
      ["sites A5=A B5=4"]),
    WordCase(
      "hints may stand below an example",
      sites.replacing(
        "{label: Staff,", with: "{label: Staff, help: Whole numbers only,"
      ).replacing("fields:", with: "examples:\n  - [Oak, 3]\nfields:"),
      "Our sites\nSite | Staff\nOak | 3\n | Whole numbers only\nA | 4", ["sites A5=A B5=4"]),
    WordCase(
      "a list below another with the same columns is the next one",
      [sites, "table: depots\nlike: sites\ntitle: Our depots"],
      sheets: [("Sites", "Our sites\nSite | Staff\nA | 9\n\nOur depots\nSite | Staff\nB | 9")],
      ["sites A3=A B3=9", "depots A7=B B7=9"]),
    WordCase(
      "a list whose neighbour begins in another row",
      [sites, "table: depots\nlike: sites\ntitle: Our depots"],
      sheets: [
        (
          "Sites",
          """
          Our sites
          Site | Staff
          A | 9 | | Our depots
          B | 1 | | Site | Staff
          C | 2 | | D | 4
            |   | | E | 5
          """
        )
      ],
      [
        "sites A3=A B3=9", "sites A4=B B4=1", "sites A5=C B5=2", "depots D5=D E5=4",
        "depots D6=E E6=5",
      ]),
    WordCase(
      "what follows the total of a list inside a form is no answer of the question above",
      [
        asking(
          "  - {label: Site, answer: \"{site}\"}\n  - rows: staff\n  - {label: Notes, answer: \"{notes}\"}",
          "  site: {kind: text}\n  notes: {kind: text}"),
        """
        table: staff
        copies: rows
        columns:
          - {label: Name, answer: "{name}"}
          - {label: Hours, answer: "{hours}"}
        total: {label: Total, of: [hours]}
        fields:
          name: {kind: text}
          hours: {kind: number}
        """,
      ],
      sheets: [
        ("Sites", "Questions\nSite | A\nName | Hours\nAnn | 4\nTotal | 4\nBob | 5\nNotes | fine")
      ],
      ["asked B2=A B7=fine", "staff A4=Ann B4=4", "unread A6 Bob", "unread B6 5"]),
    WordCase(
      "a row that is skipped keeps its figures to itself, and tells of other words",
      sites.replacing("fields:", with: "skip: [\"Subtotal*\"]\nfields:"),
      "Our sites\nSite | Staff\nA | 4\nSubtotal north | 4\nSubtotal | many",
      ["sites A3=A B3=4", "unread B5 many"]),
    WordCase(
      "a row of hints in which somebody typed",
      sites.replacing("{label: Site,", with: "{label: Site, help: In full,"),
      "Our sites\nSite | Staff\nIn full | mine\nA | 4", ["sites A4=A B4=4", "unread B3 mine"]),
    WordCase(
      "a block whose heading is gone", blocks,
      "Our sites\nSite 1: A\nStaff | 2\nLarge sites\nHead |\n\nStaff | 6\nLarge sites\nHead | Ann",
      ["blocks A2=A B3=2 B5", "blocks B7=6 B9=Ann", "label-missing A7"]),
    WordCase(
      "labels of one letter",
      asking(
        "  - {label: A, answer: \"{a}\"}\n  - {label: B, answer: \"{b}\"}",
        "  a: {kind: number}\n  b: {kind: text}"),
      "Questions\nA | 1\nB | A", ["asked B2=1 B3=A"]),
  ]

  private static let dated = asking(
    "  - {label: Begin, answer: \"{begin}\"}\n  - {label: Cost, answer: \"{cost}\"}",
    "  begin: {kind: date, required: false}\n  cost: {kind: number, required: false}")

  private static let ended = """
    table: ended
    sheet: Sites
    title: The end
    copies: one
    questions:
      - {label: Finish, answer: "{finish}"}
      - {label: Budget, answer: "{budget}"}
    fields:
      finish: {kind: date, required: false}
      budget: {kind: number, required: false}
    """

  private static let drawn =
    "Questions\nBegin | 2026-05-01\nCost | 7\nThe end\nFinish | 2026-04-01\nBudget | 5"

  private static func rules(_ rules: String, _ found: [String]) -> WordCase {
    WordCase(
      rules, [dated, ended], form: "rules:\n  - \(rules)", sheets: [("Sites", drawn)],
      ["asked B2=2026-05-01 B3=7", "ended B5=2026-04-01 B6=5"] + found)
  }

  static let formWide: [WordCase] = [
    rules("{part: asked.cost, of: ended.budget}", ["part-exceeds-whole B3"]),
    rules("{order: [asked.begin, ended.finish]}", ["date-order B5"]),
    rules("{order: [asked.begin, ended.finish], code: late, at: asked.begin}", ["late B2"]),
    rules("{at_least_one: [asked.begin, ended.finish]}", []),
    rules("{at_least_one: [asked.begin, asked.cost]}", []),
    rules("{same: asked.cost, as: ended.budget}", ["sender-mismatch B3"]),
    rules("{unique: asked.cost}", []),
    WordCase(
      "names of one table are a rule of that table", [sites],
      form: "rules:\n  - {unique: sites.site}",
      sheets: [("Sites", "Our sites\nSite | Staff\nA | 9\nA | 9")],
      ["sites A3=A B3=9", "sites A4=A B4=9", "duplicate-record A4"]),
  ]

  @Test(arguments: formWide + lists + like + also + conditions + several + units + marks)
  func `a word is read`(one: WordCase) throws { try one.check() }
}
