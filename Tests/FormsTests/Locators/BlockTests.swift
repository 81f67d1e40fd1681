import Spreadsheet
import Testing

@testable import Forms

/// Copies of a table that begin with a heading which holds their name.
struct BlockTests {
  static let table = """
    table: people
    sheet: Sites
    title: 2. Your sites
    heading: "Site {n}: {name}"
    intro: [Copy a block if you have more.]
    questions:
      - {label: Site's hours, help: 0 to 168, answer: "{hours}"}
      - {label: Site's staff, help: A number, answer: "{staff}"}
    remarks: [Sites that closed are left out.]
    fields:
      name: {kind: text, title: {en: Site}}
      hours: {kind: text, required: false, title: {en: Hours}}
      staff: {kind: text, required: false, title: {en: Staff}}
    """

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sheets: [String]
    var told: [String]
    var faults: [String] = []
    var unread: [String] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "below each other, in any number",
      sheets: [
        """
        2. Your sites
        Copy a block if you have more.
        Site 1: Ely
        Site's hours | 40 | 0 to 168
        Site's staff | 3 | A number

        Site 2: March
        Site's hours |  | 0 to 168
        Site's staff | 4 | A number
        Sites that closed are left out.
        """
      ],
      told: [
        "Sites1: name=Ely@A3 hours=40@B4 staff=3@B5", "Sites1: name=March@A7 hours=@B8 staff=4@B9",
      ]),
    Case(
      testDescription: "beside each other",
      sheets: [
        """
        2. Your sites
        Site 1: Ely  |    |          |  | Site 2: March
        Site's hours | 40 | 0 to 168 |  | Site's hours | 38 | 0 to 168
        Site's staff | 3  | A number |  | Site's staff | 4  | A number
        """
      ],
      told: [
        "Sites1: name=Ely@A2 hours=40@B3 staff=3@B4",
        "Sites1: name=March@E2 hours=38@F3 staff=4@F4",
      ]),
    Case(
      testDescription: "one that points at the copy to the left, and at others by number",
      sheets: [
        """
        2. Your sites
        Site 1: Ely  |    |          |  | Site 2: March
        Site's hours | 40 | 0 to 168 |  | Site's hours | same as left
        Site's staff | 3  | A number |  | Site's staff | 4

        Site 4: Soham
        Site's hours | same as site 2 | 0 to 168
        Site's staff | same as site 3  | A number
        """
      ],
      told: [
        "Sites1: name=Ely@A2 hours=40@B3 staff=3@B4",
        "Sites1: name=March@E2 hours=same as left@F3 staff=4@F4",
        "Sites1: name=Soham@A6 hours=same as site 2@B7 staff=same as site 3@B8",
      ],
      faults: [
        "same-as-above hours Sites1!F3", "same-as-above hours Sites1!B7",
        "answer-not-in-cell staff Sites1!B8",
      ]),
    Case(
      testDescription: "on sheets of their own, numbers wrong or gone",
      sheets: [
        "Site 7: Ely\nSite's hours | 40\nSite's staff | 3",
        "Site: March\nSite's hours | 38\nSite's staff | 4",
      ],
      told: [
        "Sites1: name=Ely@A1 hours=40@B2 staff=3@B3",
        "Sites2: name=March@A1 hours=38@B2 staff=4@B3",
      ]),
    Case(
      testDescription: "a word before the number",
      sheets: [
        "Site no. 1: Ely\nSite's hours | 40\nSite's staff | 3",
        "Site Number 2 - March\nSite's hours | 38\nSite's staff | 4",
      ],
      told: [
        "Sites1: name=Ely@A1 hours=40@B2 staff=3@B3",
        "Sites2: name=March@A1 hours=38@B2 staff=4@B3",
      ]),
    Case(
      testDescription: "answers and no name",
      sheets: ["2. Your sites\nSite 1:\nSite's hours | 40\nSite's staff | 3"],
      told: ["Sites1: name=@A2 hours=40@B3 staff=3@B4"], faults: ["required-missing name Sites1!A2"]
    ),
    Case(
      testDescription: "nothing in it is no record",
      sheets: ["2. Your sites\nSite 1:\nSite's hours | | 0 to 168\nSite's staff | | A number"],
      told: []),
    Case(
      testDescription: "a hint and a note behind an empty answer",
      sheets: [
        """
        Site 1: Ely
        Site's hours | 40 |  | ask Ann
        Site's staff |  |  | ask Bob
        """
      ],
      told: ["Sites1: name=Ely@A1 hours=40@B2 staff=@B3"], unread: ["ask Ann", "ask Bob"]),
  ]

  @Test(arguments: cases)
  func `each heading begins a copy`(example: Case) throws {
    let schema = try DrawnForm.load(Self.table, needsOffice: true)
    let sheets = example.sheets.enumerated().map { Sheet.drawn("Sites\($0 + 1)", $1) }
    let found = Importer(schema: schema).read(Workbook(sheets: sheets), file: "")
    #expect(found.told(schema) == example.told.map { "people " + $0 })
    #expect(found.faults(schema) == example.faults)
    #expect(found.unread.map(\.text) == example.unread)
  }
}
