import Spreadsheet
import Testing

@testable import Forms

/// Shapes of forms that nobody here designed, and what people do to them; the forms stand in ``UnlikeForm``.
@Suite struct UnlikeFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var form: UnlikeForm
    var drawing: String
    var merges: [String] = []
    /// Of each record its values with their cells and the record in which it stands.
    var found: [String]
    var faults: [String] = []
    var unread: [String] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "one tick among the columns of a line",
      form: .checks,
      drawing: """
        Safety checks
        Item           | Result |    |     | Measure
                       | Yes    | No | N/A |
        Exits are free |        | √  |     | moved
        No bare wires  | yes    |    |     |
        """, merges: ["B2:D2"],
      found: [
        "checks: exits result=No@C4 measure=moved@E4", "checks: wires result=Yes@B5 measure=@E5",
      ]),
    Case(
      testDescription: "a circle or a cross alone is a tick, and so is the option's word",
      form: .checks,
      drawing: """
        Safety checks
        Item           | No | Yes | N/A | Measure
        Exits are free | ○  |     |     |
        No bare wires  |    |     | n/a | none here
        """,
      found: [
        "checks: exits result=No@B3 measure=@E3",
        "checks: wires result=N/A@D4 measure=none here@E4",
      ]),
    Case(
      testDescription: "beside a tick a circle is printed, and a cross says no",
      form: .checks,
      drawing: """
        Safety checks
        Item           | Yes | No | N/A | Measure
        Exits are free | ○   | ●  | ○   |
        No bare wires  | √   | ×  |     |
        """,
      found: [
        "checks: exits result=No@C3 measure=@E3", "checks: wires result=Yes@B4 measure=@E4",
      ]),
    Case(
      testDescription: "two ticks, printed circles that nobody touched",
      form: .checks,
      drawing: """
        Safety checks
        Item           | Yes | No | N/A | Measure
        Exits are free | x   | x  |     |
        No bare wires  | ○   | ○  | ○   |
        """,
      found: ["checks: exits result=@B3 measure=@E3", "checks: wires result=@B4 measure=@E4"],
      faults: ["choice-multiple result Form!B3", "required-missing result Form!B4"]),
    Case(
      testDescription: "words that choose none of the columns, and words beside a tick",
      form: .checks,
      drawing: """
        Safety checks
        Item           | Yes        | No | N/A | Measure
        Exits are free | partly     |    |     |
        No bare wires  | √ (mostly) |    | -   |
        """,
      found: ["checks: exits result=@B3 measure=@E3", "checks: wires result=Yes@B4 measure=@E4"],
      faults: ["choice-unknown result Form!B3"], unread: ["mostly"]),
    Case(
      testDescription: "a tick over two of the columns chooses neither",
      form: .checks,
      drawing: """
        Safety checks
        Item           | Yes | No | N/A | Measure
        Exits are free | x   |    |     |
        No bare wires  | x   |    |     |
        """, merges: ["B3:C3"],
      found: ["checks: exits result=@B3 measure=@E3", "checks: wires result=Yes@B4 measure=@E4"],
      faults: ["required-missing result Form!B3"], unread: ["x"]),
    Case(
      testDescription: "any number of ticks in the columns of a row",
      form: .services,
      drawing: """
        Services
        Who | Advice | Grants | Rooms
        Ann | x      |        | x
        Bob |        | v      |
        Cid |        |        |
        """,
      found: [
        "services: who=Ann@A3 used=1+3@B3", "services: who=Bob@A4 used=2@C4",
        "services: who=Cid@A5 used=@B5",
      ]),
    Case(
      testDescription: "keys over the columns of options, beside their words or alone",
      form: .services,
      drawing: """
        Services
        Who | 1 - Advice | 2 | Rooms (3)
        Ann | x          |   | x
        Bob |            | v |
        """,
      found: ["services: who=Ann@A3 used=1+3@B3", "services: who=Bob@A4 used=2@C4"]),
    Case(
      testDescription: "keys alone over the columns of options, the words over all of them gone",
      form: .ratings,
      drawing: """
        Ratings
        Item  | 3 | 2 | 1
        Rooms | x |   |
        Food  |   |   | x
        """,
      found: ["ratings: rooms rating=3@B3", "ratings: food rating=1@D4"].sorted()),
    Case(
      testDescription: "blocks of a heading and a list, totals with more words",
      form: .tender,
      drawing: """
        Lot 1 – Paper
        No.            | Item             | Price | Due
        1              | A4               | 5     | May
        2              | Subtotal Systems | 6     | May
        Subtotal Lot 1 |                  | 11    |
        Lot 2: Ink
        No.            | Item             | Price | Due
        1              | Black            | 7     | June
        Subtotal (GBP) |                  | 7     |

        we will send the samples by post
        """, merges: ["A5:B5", "A9:B9"],
      found: [
        "items: item=A4@B3 price=5@C3 due=May@D3 in 0",
        "items: item=Black@B8 price=7@C8 due=June@D8 in 1",
        "items: item=Subtotal Systems@B4 price=6@C4 due=May@D4 in 0",
        "lots: lot=Ink@A6", "lots: lot=Paper@A1",
      ], unread: ["we will send the samples by post"]),
    Case(
      testDescription: "a note of many words below the rows",
      form: .tender,
      drawing: """
        Lot 1 – Paper
        No. | Item | Price | Due
        1   | A4   | 5     | May


            | we will send the samples by post |
        """,
      found: ["items: item=A4@B3 price=5@C3 due=May@D3 in 0", "lots: lot=Paper@A1"],
      unread: ["we will send the samples by post"]),
    Case(
      testDescription: "answers that are the numbers over their columns",
      form: .plate,
      drawing: """
        Plate
          | 1 | 2 | 3
        A | 1 | 2 | 3
        B | 4 |   | 6
        """,
      found: ["plate: a one=1@B3 two=2@C3 three=3@D3", "plate: b one=4@B4 two=@C4 three=6@D4"]),
    Case(
      testDescription: "an answer and its notes beside it, either of them empty",
      form: .notes,
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
      form: .survey,
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
      testDescription: "a note to the right of an answer in the row below",
      form: .contact,
      drawing: """
        Contact
        Name  | Elm Trust | Phone | 555 2345
              |           |       |          | | see e-mail of 3 May
        Town  | Ely
              | Cambs
        Note
        """,
      found: ["contact: name=Elm Trust@B2 phone=555 2345@D2 town=Ely\nCambs@B4 note=@B6"],
      unread: ["see e-mail of 3 May"]),
    Case(
      testDescription: "notes beside a list, below a list, and ticks below a question",
      form: .budget,
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
  ]

  @Test(arguments: cases + more)
  func `forms of others are read whole`(example: Case) throws {
    let schema = try example.form.load()
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
