import Spreadsheet
import Testing

@testable import Forms

/// Answers in front of their labels, in cells with words between, and beside words that ask nothing.
@Suite struct CellsBesideTests {
  static let table = """
    table: people
    sheet: Form
    title: Monitoring report
    copies: one
    ignore: ["Old number*", "Part *"]
    questions:
      - {inside: "Name of the body: {name}"}
      - {label: Works with, same_row: true, answer: "{with}"}
      - {label: Women, before: true, answer: "{women}"}
      - {label: Youth, before: true, same_row: true, answer: "{youth}"}
      - {label: Period, cells: [from, "{began}", to, "{ended}"]}
      - {inside: "Signed on 20{signed.year}, {signed.month}, {signed.day}"}
    fields:
      name: {kind: text}
      with: {kind: text, required: false}
      women: {kind: tick, required: false}
      youth: {kind: tick, required: false}
      began: {kind: date, title: Began, date_order: dmy}
      ended: {kind: date, title: Ended, date_order: dmy}
      signed: {kind: date, title: Signed, date_order: dmy}
    """

  static let whole = """
    Monitoring report
    Old number of the body
    Name of the body: Ely Trust
    Works with | two churches
    x | Women | | Youth
    Period | from | 1.2.2026 | to | 3.4.2026
    Signed on 2026, 5, 6
    """

  static let told =
    "name=Ely Trust@A3 with=two churches@B4 women=yes@A5 youth=@C5 began=2026-02-01@C6 ended=2026-04-03@E6 "
    + "signed=2026-05-06@A7"

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var changing: [String: String] = [:]
    var told: [String: String] = [:]
    var faults: [String] = []
  }

  static let cases: [Case] = [
    Case(testDescription: "as printed"),
    Case(
      testDescription: "ticks before both labels",
      changing: ["| Women | | Youth": "| Women | √ | Youth"],
      told: ["youth=@C5": "youth=yes@C5"]),
    Case(
      testDescription: "a tick before the second label is none of the first",
      changing: ["x | Women | | Youth": " | Women | √ | Youth"],
      told: ["women=yes@A5": "women=@A5", "youth=@C5": "youth=yes@C5"]),
    Case(
      testDescription: "a tick behind the label", changing: ["x | Women | | Youth": " | Women\\n"],
      told: ["women=yes@A5 youth=@C5": "women=@A5 youth=@?"],
      faults: ["label-missing youth Form!A1"]),
    Case(
      testDescription: "one of two dates in cells", changing: ["from | 1.2.2026 |": "from | |"],
      told: ["began=2026-02-01@C6": "began=@C6"], faults: ["required-missing began Form!C6"]),
    Case(
      testDescription: "dates in one cell",
      changing: ["from | 1.2.2026 | to | 3.4.2026": "from 1.2.2026 to 3.4.2026"],
      told: ["@C6": "@B6", "@E6": "@B6"]),
    Case(testDescription: "a short year", changing: ["on 2026, 5": "on 26, 5"]),
    Case(
      testDescription: "a short year behind the century", changing: ["on 2026, 5": "on 20 26 , 5"]),
    Case(
      testDescription: "the century alone", changing: ["on 2026, 5, 6": "on 20  ,   ,"],
      told: ["signed=2026-05-06@A7": "signed=@A7"], faults: ["required-missing signed Form!A7"]),
  ]

  @Test(arguments: cases)
  func `answers stand where the form has them`(example: Case) throws {
    let drawing = example.changing.reduce(Self.whole) { $0.replacing($1.key, with: $1.value) }
    let schema = try DrawnForm.load(Self.table)
    let found = Importer(schema: schema).read(
      Workbook(sheets: [.drawn("Form", drawing)]), file: "")
    let told = example.told.reduce(Self.told) { $0.replacing($1.key, with: $1.value) }
    #expect(found.values(schema) == [told])
    #expect(found.faults(schema) == example.faults)
    #expect(found.unread.map(\.text) == [])
  }
}
