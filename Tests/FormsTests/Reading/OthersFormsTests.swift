import Spreadsheet
import Testing

@testable import Forms

/// What forms of other offices and countries ask in their own ways.
@Suite struct OthersFormsTests {
  static let table = """
    table: people
    sheet: Form
    title: Application for a grant
    copies: one
    questions:
      - {label: Number, answer: "{number}"}
      - {label: Name, answer: "{name}"}
      - {label: Period, answer: "令和{began.year}年{began.month}月{began.day}日～令和{ended.year}年{ended.month}月{ended.day}日"}
      - {label: Other grants, answer: "{others}有 ・ 無"}
      - {label: Source, answer: "{source}"}
      - {label: Budget, answer: "{budget}"}
      - {label: Hours, answer: "{hours}"}
    fields:
      number: {kind: text}
      name: {kind: text}
      began: {kind: date, title: Began}
      ended: {kind: date, title: Ended}
      others: {kind: yes_no, yes: 有, no: 無}
      source: {kind: choice, options: [1 Grant, 2 Loan, 9 Other]}
      budget: {kind: number, unit: 千円}
      hours: {kind: text}
    """

  static let whole = """
    Number | 7
    Application for a grant
    Name | Midori
    Period | 令和7年5月1日～令和8年3月31日
    Other grants | 有 ・ √無
    Source | 2
    Budget | 830千円
    Hours | 9:30
    """

  static let told =
    "number=7@B1 name=Midori@B3 began=2025-05-01@B4 ended=2026-03-31@B4 others=no@B5 source=2 Loan@B6 "
    + "budget=830@B7 hours=9:30@B8"

  static let cases: [(String, [String: String], [String: String])] = [
    ("as printed", [:], [:]),
    ("dates of our calendar", ["令和7年5月1日～令和8年3月31日": "2025年5月1日～2026年3月31日"], [:]),
    ("dates without the words", ["令和7年5月1日～令和8年3月31日": "2025.5.1-2026.3.31"], [:]),
    ("full width", ["令和7年5月1日～令和8年3月31日": "令和　７年　５月　１日　～　令和　８年　３月　３１日"], [:]),
    ("a tick with white space", ["有 ・ √無": "√ 有　・　無"], ["others=no": "others=yes"]),
    ("the word alone", ["有 ・ √無": "無", "Source | 2": "Source | Loan"], [:]),
    ("the number and a point", ["Source | 2": "Source | ９.Other"], ["2 Loan": "9 Other"]),
    ("a number with a comma", ["830千円": "１，８３０千円"], ["budget=830": "budget=1830"]),
  ]

  @Test(arguments: cases)
  func `answers are read as they are meant`(
    name: String, changing: [String: String], told: [String: String]
  ) throws {
    let drawing = changing.reduce(Self.whole) { $0.replacing($1.key, with: $1.value) }
    let schema = try DrawnForm.load(Self.table)
    let found = Importer(schema: schema).read(
      Workbook(sheets: [.drawn("Form", drawing)]), file: "")
    let expected = told.reduce(Self.told) { $0.replacing($1.key, with: $1.value) }
    #expect(
      found.values(schema) == [expected])
    #expect(found.faults(schema) == [])
    #expect(found.unread.map(\.text) == [])
  }

  @Test(
    arguments: [
      ("hours and minutes", 0.6875, "hh:mm", "16:30"), ("one digit", 0.375, "h:mm", "9:00"),
      ("seconds", 0.5, "h:mm:ss", "12:00:00"), ("a duration", 1.25, "[h]:mm", "30:00"),
      ("the clock of twelve hours", 0.6875, "h:mm AM/PM", "16:30"),
      ("seconds that do not show", 0.6861, "h:mm", "16:27"),
      ("a colour", 0.375, "[Red]h:mm", "9:00"), ("a white one", 0.375, "[White]h:mm", "9:00"),
      ("a day too", 46_112.5, "yyyy-mm-dd hh:mm", "2026-03-31"),
    ] as [(String, Double, String, String)])
  func `a time is what its cell shows`(
    name: String, days: Double, format: String, expected: String
  ) {
    #expect(
      KindReading(.text(TextKind())).cell(.number(days), format: format, isDate: true) == expected)
  }
}
