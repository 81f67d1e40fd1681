import Spreadsheet
import Testing

@Suite struct DateSystemConversionTests {
  @Test(arguments: [
    // ECMA-376 part 1, 18.17.4.1
    Case("the first day", 1, "1900-01-01"),
    Case("the day before the one that never was", 59, "1900-02-28"),
    Case("the day that never was", 60, "1900-02-29"),
    Case("the day after", 61, "1900-03-01"),
    Case("the last day", 2_958_465, "9999-12-31"),
    Case("the last second", 2_958_465.99999, "9999-12-31T23:59:59"),
    Case("a leap day", 45351, "2024-02-29"),
    Case("no leap year", 36_585, "2000-02-29"),
    Case("noon", 43_221.5, "2018-05-01T12:00:00"),
    Case("binary noise", 43_221.999_999_999, "2018-05-02"),
    Case("a second", 44_197.000_011_574_1, "2021-01-01T00:00:01"),
    Case("a time alone", 0.75, "1900-01-00T18:00:00"),
  ])
  func `1900`(_ date: Case<Double, String>) {
    #expect(DateSystem.from1900.date(serial: date.input)?.description == date.expected)
  }

  @Test(arguments: [
    Case("the first day", 0, "1904-01-01"), Case("the second day", 1, "1904-01-02"),
    Case("1,462 days apart", 43_221 - 1462, "2018-05-01"),
    Case("the last day", 2_957_003, "9999-12-31"),
  ])
  func `1904`(_ date: Case<Double, String>) {
    #expect(DateSystem.from1904.date(serial: date.input)?.description == date.expected)
  }

  @Test(arguments: [-0.5, -1, 2_958_466, 1e300, .infinity, .nan, 2_958_465.999_999_9])
  func `shows no date`(_ serial: Double) {
    #expect(DateSystem.from1900.date(serial: serial) == nil)
  }

  @Test(arguments: [DateSystem.from1900, .from1904])
  func `there and back`(_ system: DateSystem) throws {
    for day in stride(from: 1, through: 2_957_003, by: 997) {
      let date = try #require(system.date(serial: Double(day) + 0.25))
      #expect(system.serial(of: date) == Double(day) + 0.25)
    }
    for day in 1...100 {
      let date = try #require(system.date(serial: Double(day)))
      #expect(system.serial(of: date) == Double(day))
    }
  }

  @Test func `a date that is none has no serial number`() {
    let system = DateSystem.from1900
    #expect(system.serial(of: CalendarDate(year: 2023, month: 2, day: 29)) == nil)
    #expect(system.serial(of: CalendarDate(year: 2023, month: 13, day: 1)) == nil)
    #expect(system.serial(of: CalendarDate(year: 2023, month: 1, day: 1, hour: 24)) == nil)
    #expect(system.serial(of: CalendarDate(year: 1899, month: 12, day: 31)) == nil)
    #expect(
      DateSystem.from1904.serial(of: CalendarDate(year: 1903, month: 12, day: 31)) == nil)
  }

  @Test(arguments: ["1", "true", "0", "false", ""])
  func `the workbook says which`(_ flag: String) throws {
    let fixture = WorkbookFixture(workbook: "<workbookPr date1904=\"\(flag)\"/>")
    #expect(
      try fixture.read().dateSystem == (flag == "1" || flag == "true" ? .from1904 : .from1900))
  }
}
