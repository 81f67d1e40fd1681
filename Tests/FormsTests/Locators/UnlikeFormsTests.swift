import Spreadsheet
import Testing

@testable import Forms

/// Shapes of forms that nobody here designed, and what people do to them.
@Suite struct UnlikeFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The tables of the form, the first that of the sender.
    var tables: [String]
    var drawing: String
    var merges: [String] = []
    /// Of each record its values with their cells and the record in which it stands.
    var found: [String]
    var faults: [String] = []
    var unread: [String] = []
  }

  private static let notes = """
    table: cover
    sheet: Form
    title: Return of the year
    copies: one
    intro: [[Question, Answer, Notes]]
    questions:
      - {label: Authority, cells: ["{authority}", "{authority_notes}"]}
      - {label: Signed off, cells: ["{signed}", "{signed_notes}"]}
      - {label: Completed, cells: ["{completed}", "{completed_notes}"]}
    fields:
      authority: {kind: choice, title: Authority, options: [Ely, Hull]}
      authority_notes: {kind: text, title: Notes of it, required: false}
      signed: {kind: yes_no, title: Signed}
      signed_notes: {kind: text, title: Notes on signing, required: false}
      completed: {kind: date, title: Completed, date_order: dmy}
      completed_notes: {kind: text, title: Notes on the day, required: false}
    """

  private static let survey = """
    table: survey
    sheet: Form
    title: Staff survey
    copies: many
    questions:
      - {label: Site, answer: "{site}"}
      - {lines: views}
      - {label: "On a scale of 0 to 10?", answer: "{score}"}
    fields:
      site: {kind: text}
      score: {kind: count, to: 10}
    """
  private static let views = """
    table: views
    title: Tick one a line
    copies: lines
    columns:
      - {label: Statement}
      - {label: Agree, answer: "{agree}"}
      - {label: Disagree, answer: "{disagree}"}
    lines:
      clear: [Tasks are clear]
      fair: [Pay is fair]
    fields:
      agree: {kind: tick, required: false}
      disagree: {kind: tick, required: false}
    """

  private static let budget = """
    table: budget
    sheet: Form
    title: Proposal
    copies: one
    ignore: [Tick one]
    questions:
      - {label: Name, answer: "{name}"}
      - {label: Phone, same_row: true, answer: "{phone}"}
      - {label: Parks, answer: "{parks}"}
      - {label: Roads, same_row: true, answer: "{roads}"}
      - {rows: staff}
      - {inside: "Signed by: {signed}"}
    fields:
      name: {kind: text}
      phone: {kind: text}
      parks: {kind: tick, required: false}
      roads: {kind: tick, required: false}
      signed: {kind: text}
    """
  private static let staff = """
    table: staff
    title: Staff
    copies: rows
    columns:
      - {label: No., numbered: true}
      - {label: Who, answer: "{who}"}
      - {label: Months, answer: "{months}"}
    fields:
      who: {kind: text}
      months: {kind: number, unit: months}
    """

  private static let pupils = """
    table: pupils
    sheet: Form
    title: Pupils
    copies: lines
    columns:
      - {label: Class}
      - {label: Boys, answer: "{boys}"}
      - {label: Remarks, answer: "{remarks}"}
    lines:
      one: {label: [I], kind: count, unit: boys}
      two: {label: [II], kind: count}
    fields:
      boys: {kind: number}
      remarks: {kind: text, required: false, every_line: true}
    """

  private static let months = """
    table: months
    sheet: Form
    title: Spend of the months
    copies: lines
    columns:
      - {label: Line}
      - {label: [Year to date, Apr-25], answer: "{april}"}
      - {label: [Year to date, May-25], answer: "{may}"}
      - {label: Notes, answer: "{notes}"}
    lines:
      pay: [Pay]
      travel: [Travel]
    fields:
      april: {kind: number}
      may: {kind: number}
      notes: {kind: text, required: false}
    """

  private static let contacts = """
    table: contacts
    sheet: Form
    title: Contacts
    copies: lines
    columns:
      - {label: ""}
      - {label: Finance lead, answer: "{finance}"}
      - {label: Project lead, answer: "{project}"}
    lines:
      name: [Name]
      email: {label: [Email], kind: email}
    fields:
      finance: {kind: text}
      project: {kind: text}
    """

  private static let choice = """
    table: choice
    sheet: Form
    title: Application
    copies: one
    questions:
      - {inside: "Filed 令和{filed.year}年{filed.month}月{filed.day}日"}
      - {label: Taxed, hint: YES / NO, answer: "{taxed}"}
      - {label: Other grants, answer: "{others}Yes ・ No"}
      - {label: Household, answer: "{kind}□ usual □ poor (since {since} 年)"}
    fields:
      filed: {kind: date}
      taxed: {kind: yes_no}
      others: {kind: yes_no}
      kind: {kind: choice, options: [usual, poor], note: {poor: since}}
      since: {kind: note, title: Since}
    """

  static let cases: [Case] = [
    Case(
      testDescription: "an answer and its notes beside it, either of them empty", tables: [notes],
      drawing: """
        Return of the year
        Question   | Answer | Notes
        Authority  | Hull   | as last year
        Signed off |        | on 12/06/2026 by the director
        Completed  | 3/04/2026
        """,
      found: [
        "cover: authority=Hull@B3 authority_notes=as last year@C3 signed=@B4 "
          + "signed_notes=on 12/06/2026 by the director@C4 completed=2026-04-03@B5 completed_notes=@C5"
      ], faults: ["required-missing signed Form!B4"]),
    Case(
      testDescription: "a form printed twice side by side, each with its list",
      tables: [survey, views],
      drawing: """
        Staff survey    |       |          | | Staff survey    |       |
        Site            | Ely   |          | | Site            | Hull  |
        Tick one a line |       |          | | Tick one a line |       |
        Statement       | Agree | Disagree | | Statement       | Agree | Disagree
        Tasks are clear | x     |          | | Tasks are clear |       | x
        Pay is fair     |       | x        | | Pay is fair     | x     |
        On a scale of 0 to 10? | 7/10 |    | | On a scale of 0 to 10? | 9 out of 10
        """,
      found: [
        "survey: site=Ely@B2 score=7@B7", "survey: site=Hull@F2 score=9@F7",
        "views: clear agree=yes@B5 disagree=@C5 in 0",
        "views: clear agree=@F5 disagree=yes@G5 in 1",
        "views: fair agree=@B6 disagree=yes@C6 in 0", "views: fair agree=yes@F6 disagree=@G6 in 1",
      ]),
    Case(
      testDescription: "notes beside a list, below a list, and ticks below a question",
      tables: [budget, staff],
      drawing: """
        Proposal
        Name     | Elm Trust | Phone | 555 2345
        Tick one | Parks     | x     | Roads |
        Staff
        No.      | Who       | Months | | see Appendix B
        1        | Ann       | 12 mos.
        2        | Bob       | 3
        3

                 | Ely, 3 May 2026 |  | (signature and stamp)
        Signed by: C. Hill
        """,
      found: [
        "budget: name=Elm Trust@B2 phone=555 2345@D2 parks=yes@C3 roads=@E3 signed=C. Hill@A11",
        "staff: who=Ann@B6 months=12@C6 in 0", "staff: who=Bob@B7 months=3@C7 in 0",
      ], unread: ["see Appendix B", "Ely, 3 May 2026", "(signature and stamp)"]),
    Case(
      testDescription: "the words over a column in front of each line, and remarks beside counts",
      tables: [pupils],
      drawing: """
        Pupils
        Class    | Boys    | Remarks
        Class I  | 12 boys | two on leave
        Class II | 9
        """,
      found: [
        "pupils: one boys=12@B3 remarks=two on leave@C3", "pupils: two boys=9@B4 remarks=@C4",
      ]
    ),
    Case(
      testDescription: "a hint that nobody touched, a circle, and a date over its era",
      tables: [choice],
      drawing: """
        Application
        Filed 2025年4月18日
        Taxed        | YES / NO
        Other grants | ○Yes ・ No
        Household    | □ usual ■ poor (since 2015 年)
        """,
      found: ["choice: filed=2025-04-18@A2 taxed=@B3 others=yes@B4 kind=poor@B5 since=2015@B5"],
      faults: ["required-missing taxed Form!B3"]),
    Case(
      testDescription: "the first year of an era, and another era", tables: [choice],
      drawing: """
        Application
        Filed 令和元年5月1日
        Taxed        | NO
        Other grants | Yes ・ ◯No
        Household    | ■ usual □ poor (since   年)
        """,
      found: ["choice: filed=2019-05-01@A2 taxed=no@B3 others=no@B4 kind=usual@B5 since=@B5"]),
    Case(
      testDescription: "words to choose from that nobody touched", tables: [choice],
      drawing: """
        Application
        Filed 令和　年　月　日
        Taxed        | YES / NO
        Other grants | Yes ・ No
        Household    | ■ usual □ poor (since   年)
        """,
      found: ["choice: filed=@A2 taxed=@B3 others=@B4 kind=usual@B5 since=@B5"],
      faults: [
        "required-missing filed Form!A2", "required-missing taxed Form!B3",
        "required-missing others Form!B4",
      ]),
    Case(
      testDescription: "a header of months that are dates, and remarks behind answers",
      tables: [months],
      drawing: """
        Spend of the months
        Line   | Year to date |        | Notes
               | @45748       | @45778 |
        Pay    | 10           | 20
        Travel | 11           | 21
        """,
      found: [
        "months: pay april=10@B4 may=20@C4 notes=@D4",
        "months: travel april=11@B5 may=21@C5 notes=@D5",
      ]),
    Case(
      testDescription: "an empty corner over the words of lines, and a column put in behind it",
      tables: [contacts],
      drawing: """
        Contacts
              | Notes  | Finance lead    | Project lead
        Name  | see HR | Ann Lee         | Raj Patel
        Email |        | ann@example.org | raj@example.org
        """,
      found: [
        "contacts: name finance=Ann Lee@C3 project=Raj Patel@D3",
        "contacts: email finance=ann@example.org@C4 project=raj@example.org@D4",
      ], unread: ["Notes", "see HR"]),
    Case(
      testDescription: "what does not apply is struck out", tables: [choice],
      drawing: """
        Application
        Filed 2025年4月18日
        Taxed        | YES ⟦s:/ NO⟧
        Other grants | ⟦s:Yes ・⟧ No
        Household    | □ usual ■ poor (since 2015年)
        """,
      found: ["choice: filed=2025-04-18@A2 taxed=yes@B3 others=no@B4 kind=poor@B5 since=2015@B5"]),
    Case(
      testDescription: "another era than the one that is printed", tables: [choice],
      drawing: """
        Application
        Filed 平成 31年 4月 30日
        Taxed        | YES
        Other grants | No
        Household    | usual
        """,
      found: ["choice: filed=2019-04-30@A2 taxed=yes@B3 others=no@B4 kind=usual@B5 since=@B5"]),
  ]

  @Test(arguments: cases)
  func `forms of others are read whole`(example: Case) throws {
    var files: [String: String] = [:]
    for (number, table) in example.tables.enumerated() { files["table\(number).yaml"] = table }
    let sender = [
      "cover.authority", "survey.site", "budget.name", "pupils.remarks", "choice.kind",
      "months.notes", "contacts.finance",
    ]
    .first { example.tables[0].hasPrefix("table: \($0.prefix { $0 != "." })\n") }
    files["form.yaml"] = """
      form: unlike
      version: "1"
      title: Form
      language: en
      sender: \(sender ?? "")
      tables: [\(files.keys.sorted().joined(separator: ", "))]
      """
    let schema = try SmallForm(files: files).load()
    let found = Importer(schema: schema).read(
      Workbook(sheets: [
        Self.withDays(
          Sheet.drawn("Form", example.drawing, merges: example.merges).marked())
      ]), file: "")
    #expect(Self.told(found, schema) == example.found.sorted())
    #expect(found.faults(schema) == example.faults)
    #expect(found.unread.map(\.text) == example.unread)
  }

  /// The sheet with cells of dates for `@45748`.
  private static func withDays(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    for index in sheet.cells.indices {
      guard case .string(let text) = sheet.cells[index].value, text.hasPrefix("@"),
        let day = Double(text.dropFirst())
      else { continue }
      sheet.cells[index].value = .number(day)
      sheet.cells[index].isDate = true
    }
    return sheet
  }

  private static func told(_ found: Return, _ schema: Schema) -> [String] {
    zip(found.records, found.values(schema)).map { record, values in
      let table = schema.tables[record.table]
      let line = record.line.map { "\(table.list?.lines[$0].id ?? "") " } ?? ""
      return "\(table.id): \(line)\(values)" + (record.parent.map { " in \($0.record)" } ?? "")
    }.sorted()
  }
}
