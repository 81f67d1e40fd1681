import Spreadsheet
import Testing

@testable import Forms

/// Cells whose number formats state a unit, a scale or zeros, in questions of each kind.
@Suite struct FormattedCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: Field.Kind
    var number: Double
    var format: String
    var expected: String
    var testDescription: String { name }

    init(_ name: String, _ kind: Field.Kind, _ number: Double, _ format: String, _ expected: String)
    {
      self.name = name
      self.kind = kind
      self.number = number
      self.format = format
      self.expected = expected
    }
  }

  private static let tenThousand = Field.Kind.amount(AmountKind(unit: "万元"))
  private static let thousand = Field.Kind.amount(AmountKind(unit: "千元"))
  private static let yuan = Field.Kind.amount(AmountKind(unit: "元"))
  private static let pounds = Field.Kind.amount(AmountKind(unit: "GBP"))
  private static let count = Field.Kind.count(CountKind(unit: "人"))
  private static let hours = Field.Kind.number(NumberKind(unit: "小时"))
  private static let size = Field.Kind.number(NumberKind(unit: "m²"))
  private static let area = Field.Kind.area(AreaKind(unit: "平方米", isUsual: true))
  private static let text = Field.Kind.text(TextKind())
  private static let date = Field.Kind.date(DateKind())
  private static let period = Field.Kind.period(PeriodKind())

  static let cases: [Case] = [
    Case("an area in 万平方米", area, 2.44, "0.00\"万平方米\"", "24400"),
    Case("an area in 亩", area, 20, "0\"亩\"", "area-converted"),
    Case("an area, thousands", area, 5_000_000, "#,##0,", "answer-ambiguous"),
    Case("an amount in yuan", tenThousand, 24_400_000, "#,##0\"元\"", "2440"),
    Case("an amount in its own unit", tenThousand, 2_440, "0\"万元\"", "2440"),
    Case("an amount in 亿元", tenThousand, 1.2, "0.0\"亿元\"", "12000"),
    Case("an amount shown in 万元", tenThousand, 24_400_000, "0\".\"0,\"万元\"", "2440"),
    Case("an amount shown in 万元, of yuan", yuan, 24_400_000, "0\".\"0,\"万元\"", "24400000"),
    Case("an amount in thousands", tenThousand, 5_000_000, "#,##0,", "answer-ambiguous"),
    Case("an amount in thousands of yuan", yuan, 5_000_000, "#,##0,", "answer-ambiguous"),
    Case("an amount in thousands, as asked", thousand, 5_000_000, "#,##0,", "5000"),
    Case("an amount in percent", tenThousand, 0.5, "0%", "type-error"),
    Case("an amount in other money", tenThousand, 500, "[$$-409]#,##0.00", "type-error"),
    Case("an amount in the money asked for", pounds, 500, "[$£-809]#,##0.00", "500"),
    Case("an amount in the money of accounts", tenThousand, 500, "_ \"¥\"* #,##0.00_ ", "500"),
    Case("an amount rounded", tenThousand, 12.345, "0.0", "12.345"),
    Case("a count with its unit", count, 12, "0\"人\"", "12"),
    Case("a count of something that nobody knows", count, 12, "0\"个平台\"", "12"),
    Case("a count in money of another unit", count, 12, "0\"万美元\"", "type-error"),
    Case("a count in 万", count, 1.2, "0.0\"万人\"", "12000"),
    Case("a count in thousands", count, 5_000_000, "#,##0,", "answer-ambiguous"),
    Case("a count in thousands by a letter", count, 5_000_000, "#,##0,\"K\"", "5000000"),
    Case("a count in percent", count, 0.35, "0.0%", "type-error"),
    Case("a count that is rounded", count, 2.6, "0", "type-error"),
    Case("a count with zeros", count, 12, "0000", "12"),
    Case("a count in money", count, 12, "\"¥\"#,##0", "12"),
    Case("a count with zeros behind", count, 12, "0.00", "12"),
    Case("a number with its unit", hours, 7.5, "0.0\"小时\"", "7.5"),
    Case("a number with another unit", hours, 7.5, "0.0\"天\"", "type-error"),
    Case("a number in square metres", size, 120, "0\"m²\"", "120"),
    Case("a percent", .percent(PercentKind()), 0.255, "0.0%", "25.5"),
    Case("a percent with a printed sign", .percent(PercentKind()), 25.5, "0.0\"%\"", "25.5"),
    Case(
      "a telephone number", .phone(PhoneKind(.china)), 2_165_432_100, "000-00000000", "021-65432100"
    ),
    Case(
      "a telephone number without its zero", .phone(PhoneKind(.china)), 2_165_432_100, "0",
      "format-phone"),
    Case(
      "a mobile number in groups", .mobile(MobileKind(.china)), 13_812_345_678, "000-0000-0000",
      "13812345678"),
    Case("a code with zeros", .code(CodeKind()), 2_001, "000000", "002001"),
    Case("a text with zeros", text, 12, "0000", "0012"),
    Case("a text with zeros behind", text, 1.1, "0.00", "1.10"),
    Case("a text that is rounded", text, 3.14159, "0.00", "3.14159"),
    Case("a text in percent", text, 0.255, "0.0%", "25.5%"),
    Case("a month with its zero", date, 2018.1, "0.00", "2018-10"),
    Case("a month that may have lost a zero", date, 2018.1, "General", "answer-ambiguous"),
    Case("a month that may have lost a zero, one place", date, 2018.1, "0.0", "answer-ambiguous"),
    Case("a month that has lost none", date, 2018.5, "General", "2018-05"),
    Case("a month with a zero too many", date, 2018.5, "0.00", "2018-05"),
    Case("a month with two digits", date, 2018.12, "0.00", "2018-12"),
    Case("January with its zero", date, 2018.01, "0.00", "2018-01"),
    Case("a year", date, 2018, "0", "2018"),
    Case("a serial number", date, 43_221, "General", "date-invalid"),
    Case(
      "a period's month with its zero", period, 2018.1, "0.00",
      "Period(start: 2018-10, end: 2018-10)"),
    Case(
      "a period's month that may have lost a zero", period, 2018.1, "General", "answer-ambiguous"),
    Case(
      "a period's month that has lost none", period, 2018.5, "General",
      "Period(start: 2018-05, end: 2018-05)"),
    Case(
      "a period's month in digits", period, 201_810, "0000\".\"00",
      "Period(start: 2018-10, end: 2018-10)"),
    Case(
      "a telephone number in brackets", .phone(PhoneKind(.china)), 2_165_432_100, "(000)00000000",
      "(021)65432100"),
    Case("an amount with a minus of the format", tenThousand, 500, "-0", "answer-ambiguous"),
    Case("an amount in brackets of the format", tenThousand, 500, "(#,##0)", "answer-ambiguous"),
    Case("a period's serial number", period, 43_221, "General", "period-invalid"),
  ]

  @Test(arguments: cases)
  func `reads what the cell shows`(example: Case) {
    let read = KindReading(example.kind).cell(.number(example.number), format: example.format)
    #expect(
      read.replacing("Optional(", with: "").replacing("))", with: ")").replacing("),", with: ",")
        == example.expected)
  }

  @Test(
    arguments: [
      ("a day", "2018-05-01T00:00:00", "yyyy-mm-dd", "2018-05-01"),
      ("a day alone", "2018-05-01", "General", "2018-05-01"),
      ("a month", "2018-05-01T00:00:00", "yyyy\"年\"m\"月\"", "2018-05"),
      ("a time", "2018-05-01T13:30:00.000", "yyyy-mm-dd", "2018-05-01"),
      ("Greenwich", "2018-05-01T00:00:00Z", "yyyy-mm-dd", "2018-05-01"),
      ("midnight elsewhere", "2018-04-30T16:00:00Z", "yyyy-mm-dd", "answer-ambiguous"),
      ("no day", "2018-02-30T00:00:00", "yyyy-mm-dd", "date-invalid"),
    ] as [(String, String, String, String)])
  func `dates in ISO 8601 are dates`(name: String, text: String, format: String, expected: String) {
    let reading = KindReading(Self.date)
    #expect(reading.cell(.string(text), format: format, isDate: true) == expected)
  }

  @Test(
    arguments: [
      ("a program's", "2018-05-01 00:00:00", "2018-05-01"),
      ("ISO", "2018-05-01T09:30:00", "2018-05-01"),
      ("Greenwich", "2018-05-01T00:00:00.000Z", "2018-05-01"),
      ("Shanghai", "2018-05-01T00:00:00+08:00", "2018-05-01"),
      ("morning in Greenwich", "2018-05-01T09:30:12Z", "2018-05-01"),
      ("midnight in Shanghai", "2018-04-30T16:00:00Z", "answer-ambiguous"),
      ("midnight in India", "2018-04-30T18:30:00Z", "answer-ambiguous"),
      ("afternoon in Shanghai", "2018-04-30T16:00:00+08:00", "2018-04-30"),
      ("Chinese", "2018年5月1日 9:30", "2018-05-01"), ("no time", "2018-05-01 25:00", "date-invalid"),
      ("a serial number", "43221", "date-invalid"),
      ("twelve hours", "2018-05-01 4:05 pm", "2018-05-01"),
    ] as [(String, String, String)])
  func `times behind dates are left out`(name: String, text: String, expected: String) {
    #expect(KindReading(Self.date).text(text) == expected)
    let period = KindReading(Self.period).text(text)
    switch expected {
    case "date-invalid": #expect(period == "period-invalid")
    case "answer-ambiguous": #expect(period == expected)
    default: #expect(period.contains(expected))
    }
  }

  @Test(
    arguments: [
      ("2018-05-01 00:00:00至2023-04-30 00:00:00", "2018-05-01", "2023-04-30"),
      ("2018-05-01T00:00:00Z/2023-04-30T00:00:00Z", nil, nil),
      ("合作时间：2018.5-2023.4", "2018-05", "2023-04"),
      ("2018-05-01 00:00:00-2023-04-30 00:00:00", "2018-05-01", "2023-04-30"),
    ] as [(String, String?, String?)])
  func `times in periods are left out`(text: String, start: String?, end: String?) {
    let period = PeriodAnswer.parse(text)
    #expect(period?.start?.description == start)
    #expect(period?.end?.description == end)
  }

  @Test(
    arguments: [
      ("a year", 2013, "answer-ambiguous"), ("a day of the first month", 5, "answer-ambiguous"),
      ("a day", 43_221, "2018-05-01"), ("a year with a time", 2013.5, "1905-07-05"),
    ] as [(String, Double, String)])
  func `a year in a date cell is no day`(name: String, number: Double, expected: String) {
    let read = KindReading(Self.date).cell(.number(number), format: "yyyy-mm-dd", isDate: true)
    #expect(read == expected)
  }

  @Test(
    arguments: [
      "约2018-2020", "大约2018年至2020年", "2018-2020（约）", "2018年左右-2020", "2018-2020前后",
      "2018 to 2020 (approx)",
    ])
  func `a period that is about is read and told`(text: String) {
    let reading = PeriodKind().read(WrittenAnswer(text: text, cell: nil, typed: nil))
    #expect(reading.value == .span(PeriodAnswer.parse("2018-2020") ?? Period(start: nil, end: nil)))
    #expect(reading.finding == NumberAbout(date: "2018–2020").kind)
  }

  @Test func `what is rounded is told with what shows`() throws {
    let formats = ["General", "0"]
    let sheet = Sheet.basics(["D13": nil]).number("D13", 1.4, format: 1)
    let read = Zhangjiang.importer.read(
      Workbook(sheets: [.contact(), sheet, .incubators()], numberFormats: formats),
      file: Zhangjiang.file)
    let issue = try #require(read.issues.first { $0.code == "type-error" })
    #expect(issue.found == "1.4")
    #expect(
      issue.message(.zh, schema: Zhangjiang.schema).contains("现为“1.4”（单元格显示为“1”）"))
    #expect(
      issue.message(.en, schema: Zhangjiang.schema).contains("not “1.4” (the cell shows “1”)"))
    #expect(try Return(spooled: read.spooled).issues == read.issues)
  }
}
