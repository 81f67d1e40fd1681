import Spreadsheet
import Testing

@testable import Forms

/// Where the answers of a form stand whose labels have groups, and whose answers stand below.
struct QuestionShapeTests {
  static let table = """
    table: people
    sheet: Admin
    title: 1. Your people
    copies: one
    intro: [Answers go under each question.]
    questions:
      - {label: [Office, Office name], below: true, help: As in your letter, answer: "{name}"}
      - {label: [Office, Town], below: true, same_row: true, help: The post town, answer: "{town}"}
      - {label: [Officer, Name], below: true, help: First and last, answer: "{officer}"}
      - {label: [Officer, Email], below: true, help: At work, answer: "{officer_email}"}
      - {label: [Lead, Name], below: true, help: Whom we ring, answer: "{lead}"}
      - {label: [Lead, Email], below: true, help: If any, answer: "{lead_email}"}
    remarks: [Thank you.]
    fields:
      name: {kind: text, title: {zh: Office, en: Office}}
      town: {kind: text, required: false, title: {zh: Town, en: Town}}
      officer: {kind: text, title: {zh: Officer, en: Officer}}
      officer_email: {kind: text, required: false, title: {zh: Officer email, en: Officer email}}
      lead: {kind: text, required: false, title: {zh: Lead, en: Lead}}
      lead_email: {kind: text, required: false, title: {zh: Lead email, en: Lead email}}
    """

  static let whole = """
    1. Your people
    Answers go under each question.
    Office  | Office name       |  | Town
            | As in your letter |  | The post town
            | Ely Council       |  | Ely
    Officer | Name
            | First and last
            | Ann Day
            | Email
            | At work
            | ann@ely.example
    Lead    | Name
            | Whom we ring
            | Bob Fen
            | Email
            | If any
            | bob@ely.example
    Thank you.
    """

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var changing: [String: String] = [:]
    var drawing: String?
    var told: String
    var faults: [String] = []
    var unread: [String] = []

    var sheet: String {
      if let drawing { return drawing }
      return changing.reduce(QuestionShapeTests.whole) { text, change in
        precondition(text.contains(change.key), change.key)
        return text.replacing(change.key, with: change.value)
      }
    }
  }

  static let cases: [Case] = [
    Case(
      testDescription: "as printed",
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17"),
    Case(
      testDescription: "hints are gone", changing: ["First and last": "", "The post town": ""],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17"),
    Case(
      testDescription: "no answer below its label is missed where it would stand",
      changing: ["| Ann Day": "|", "| Ely Council": "|", "First and last": ""],
      told: "name=@B5 town=Ely@D5 officer=@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17",
      faults: ["required-missing name Admin!B5", "required-missing officer Admin!B8"]),
    Case(
      testDescription: "answered beside the label",
      changing: [
        "| Name\n        | First and last\n        | Ann Day":
          "| Name | Ann Day\n | First and last\n |"
      ],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@C6 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17"),
    Case(
      testDescription: "rows put in", changing: ["| Ann Day": "|\n  | Ann Day"],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B9 officer_email=ann@ely.example@B12 "
        + "lead=Bob Fen@B15 lead_email=bob@ely.example@B18"),
    Case(
      testDescription: "groups are gone", changing: ["Officer |": "|", "Lead    |": "|"],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17"),
    Case(
      testDescription: "a question of a group is gone",
      changing: ["| Email\n        | At work\n        | ann@ely.example": "|\n\n"],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B8 officer_email=@? "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17",
      faults: ["label-missing officer_email Admin!A1"]),
    Case(
      testDescription: "an answer has the words of another label", changing: ["Ann Day": "Email"],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Email@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17"),
    Case(
      testDescription: "groups in another order",
      drawing: """
        1. Your people
        Office  | Office name       |  | Town
                | As in your letter |  | The post town
                | Ely Council       |  | Ely
        Lead    | Name
                | Bob Fen
                | Email
                | bob@ely.example
        Officer | Name
                | Ann Day
                | Email
                | ann@ely.example
        """,
      told: "name=Ely Council@B4 town=Ely@D4 officer=Ann Day@B10 officer_email=ann@ely.example@B12 "
        + "lead=Bob Fen@B6 lead_email=bob@ely.example@B8"),
    Case(
      testDescription: "a note beside an answer is nobody's",
      changing: ["Ann Day": "Ann Day | since May"],
      told: "name=Ely Council@B5 town=Ely@D5 officer=Ann Day@B8 officer_email=ann@ely.example@B11 "
        + "lead=Bob Fen@B14 lead_email=bob@ely.example@B17", unread: ["since May"]),
  ]

  @Test(arguments: cases)
  func `answers below their labels`(example: Case) throws {
    let schema = try DrawnForm.load(Self.table)
    let found = Importer(schema: schema).read(
      Workbook(sheets: [.drawn("Admin", example.sheet)]), file: "")
    #expect(found.told(schema) == ["people Admin: " + example.told])
    #expect(found.faults(schema) == example.faults)
    #expect(found.unread.map(\.text) == example.unread)
  }
}
