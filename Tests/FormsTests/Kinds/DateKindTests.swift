import Spreadsheet
import Testing

@testable import Forms

@Suite struct DateKindTests {
  @Test(
    arguments: [
      ("ISO", "2026-03-31", "2026-03-31"), ("a time behind", "2026-03-31T09:30:00Z", "2026-03-31"),
      ("a time of a program", "2026-03-31 00:00:00", "2026-03-31"),
      ("a time in the afternoon", "31/03/2026 4:05 pm", "2026-03-31"),
      ("ordinal", "31st March 2026", "2026-03-31"), ("short month", "5 Mar 2026", "2026-03-05"),
      ("short ordinal", "1st Sept 2026", "2026-09-01"), ("of", "the 2nd of May 2026", "2026-05-02"),
      ("day of the week", "Tuesday 31 March 2026", "2026-03-31"),
      ("American order in words", "March 31, 2026", "2026-03-31"),
      ("hyphens", "31-Mar-26", "2026-03-31"),
      ("together", "31Mar2026", "2026-03-31"), ("capitals", "31 MARCH 2026", "2026-03-31"),
      ("day first", "3/03/2027", "2027-03-03"), ("points", "03.04.2027", "2027-04-03"),
      ("a short year", "3/3/27", "2027-03-03"), ("year first in spite", "2027/3/4", "2027-03-04"),
      ("a month by name", "Dec-22", "2022-12"), ("a month with its year", "Dec 2025", "2025-12"),
      ("a month in numbers", "12/2025", "2025-12"), ("year and month", "2025-12", "2025-12"),
      ("a year", "2025", "2025"), ("eight digits", "20190506", "2019-05-06"),
      ("six digits", "201905", "2019-05"), ("points, year first", "2024.01.01", "2024-01-01"),
      ("Chinese", "2015年3月24日", "2015-03-24"),
      ("Chinese with spaces", "2015 年 3 月 24 日", "2015-03-24"),
      ("Chinese month", "2015年3月", "2015-03"), ("号", "2015年3月24号", "2015-03-24"),
      ("Chinese digits", "二〇一五年三月二十四日", "2015-03-24"), ("full width", "２０１５／３／２４", "2015-03-24"),
      ("an apostrophe", "'2015-03-24", "2015-03-24"),
      ("a Chinese day of the week", "2015年3月24日 星期二", "2015-03-24"),
      ("a day of the week in brackets", "2015-03-24（周二）", "2015-03-24"),
      ("Chinese hours", "2015年3月24日9时30分", "2015-03-24"),
      ("上午", "2015/3/24 上午 9:30:00", "2015-03-24"),
      ("约", "约2015年3月", "number-about"), ("about", "about 24/03/2015", "number-about"),
      ("circa, behind", "24 March 2015 (approx.)", "number-about"),
      ("a full stop", "2015.3.24。", "2015-03-24"),
      ("spaced strokes", "24 / 03 / 2015", "2015-03-24"),
      ("a month with c.", "Dec. 2015", "2015-12"),
      ("German", "31. März 2026", "2026-03-31"), ("short German", "31.Mrz. 2026", "2026-03-31"),
      ("French", "1er août 2026", "2026-08-01"), ("Spanish", "3 de mayo de 2026", "2026-05-03"),
      ("an age", "1978.06\n（46岁）", "1978-06"), ("a remark", "31/03/2026 (tbc)", "2026-03-31"),
      ("another date in brackets", "31/03/2026 (1/4/2026)", "date-invalid"),
      ("Polish", "12.02.2025 r.", "2025-02-12"), ("Polish words", "3 maja 2026 r.", "2026-05-03"),
      ("Polish, capitals", "31 GRUDNIA 2025", "2025-12-31"),
      ("Czech", "5. září 2026", "2026-09-05"),
      ("Swedish", "den 3 mars 2026", "2026-03-03"), ("Russian", "9 мая 2026 г.", "2026-05-09"),
      ("Italian weekday", "lunedì 3 marzo 2025", "2025-03-03"),
      ("Spanish ordinal", "1º de mayo de 2026", "2026-05-01"),
      ("only a word", "r.", "date-invalid"),
      ("令和", "令和7年4月1日", "2025-04-01"), ("full width 令和", "令和　７年　４月　１日", "2025-04-01"),
      ("元年", "令和元年5月", "2019-05"), ("平成", "平成10年8月", "1998-08"),
      ("the letter of an era", "S50.1.20", "1975-01-20"), ("民国", "民國114年5月1日", "2025-05-01"),
      ("an era in brackets", "2025年（令和7年）4月1日", "2025-04-01"),
      ("no such year of an era", "平成40年1月1日", "date-invalid"),
      ("a letter and a year", "R7.4", "date-invalid"),
      ("Korean", "2026년 3월 5일", "2026-03-05"), ("a Korean month", "2026년 3월", "2026-03"),
      ("a Korean weekday", "2026년 03월 22일(일)", "2026-03-22"),
      ("a long Korean weekday", "2026년 3월 5일 목요일", "2026-03-05"),
      ("Vietnamese", "ngày 24 tháng 3 năm 2026", "2026-03-24"),
      ("a Vietnamese month", "Tháng 3 năm 2026", "2026-03"),
      ("Arabic", "5 مارس 2026", "2026-03-05"), ("Arabic digits", "٠٥/٠٣/٢٠٢٦", "2026-03-05"),
      ("an Arabic word behind", "05-03-2026م", "2026-03-05"),
      ("a year of Taiwan elsewhere", "115/3/5", "date-invalid"),
      ("顿号", "2015、3、24", "2015-03-24"), ("backslashes", "2015\\3\\24", "2015-03-24"),
      ("29th of February", "29/02/2024", "2024-02-29"),
      ("none such", "29/02/2025", "date-invalid"), ("month 13", "2025-13-01", "date-invalid"),
      ("month 13, day first", "12/13/2025", "date-invalid"),
      ("April 31", "31 April 2025", "date-invalid"),
      ("no year", "5 March", "date-invalid"), ("two months", "March April 2026", "date-invalid"),
      ("words", "待定", "date-invalid"), ("tbc", "tbc", "date-invalid"),
      ("a span", "2024-2025", "date-invalid"),
      ("a serial", "45678", "date-invalid"), ("a quarter", "Q3 2025", "date-invalid"),
      ("an end", "end of March 2026", "date-invalid"), ("nothing", "无", "placeholder"),
    ] as [(String, String, String)])
  func `reads dates as people type them`(name: String, text: String, expected: String) {
    #expect(KindReading(.date(DateKind(order: .dmy))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("year first", "23/5/6", DateOrder.ymd, "2023-05-06"),
      ("day past 12", "31/3/2026", .ymd, "2026-03-31"),
      ("month first past 12", "3/31/2026", .ymd, "2026-03-31"),
      ("either", "3/4/2026", .ymd, "date-invalid"),
      ("twice the same", "3/3/2026", .ymd, "2026-03-03"),
      ("month first", "3/4/2026", .mdy, "2026-03-04"),
      ("day first", "3/4/2026", .dmy, "2026-04-03"),
    ] as [(String, String, DateOrder, String)])
  func `the form says in which order`(
    name: String, text: String, order: DateOrder, expected: String
  ) {
    #expect(KindReading(.date(DateKind(order: order))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("a day", 46_112.0, "dd/mm/yyyy", true, "2026-03-31"),
      ("with a time", 46_112.75, "m/d/yy h:mm", true, "2026-03-31"),
      ("a month", 46_002, "mmm-yy", true, "2025-12"),
      ("a Chinese month", 46_002, "yyyy\"年\"m\"月\"", true, "2025-12"),
      ("a Chinese day", 46_112, "[$-804]yyyy\"年\"m\"月\"d\"日\";@", true, "2026-03-31"),
      ("a year", 46_002, "yyyy", true, "2025"),
      ("no date format", 46_112, "General", false, "date-invalid"),
      ("digits in a row", 20_190_506, "General", false, "2019-05-06"),
      ("a year typed", 2019, "0", false, "2019"),
      ("no date of the calendar", -5, "yyyy-mm-dd", true, "date-invalid"),
    ] as [(String, Double, String, Bool, String)])
  func `reads cells of dates as exact as they show`(
    name: String, serial: Double, format: String, isDate: Bool, expected: String
  ) {
    let reading = KindReading(.date(DateKind(order: .dmy)))
    #expect(reading.cell(.number(serial), format: format, isDate: isDate) == expected)
  }

  @Test(
    arguments: [
      ("strokes", "115/3/5", "2026-03-05"), ("points", "99.12.31", "1999-12-31"),
      ("points and three digits", "099.12.31", "2010-12-31"), ("words", "115年3月5日", "2026-03-05"),
      ("a year of ours", "2026/3/5", "2026-03-05"), ("none such", "115/13/5", "date-invalid"),
    ] as [(String, String, String)])
  func `years of Taiwan need no era there`(name: String, text: String, expected: String) {
    var kind = DateKind()
    kind.isOfTaiwan = true
    #expect(KindReading(.date(kind)).text(text) == expected)
  }

  @Test func `cuts to months`() {
    let reading = KindReading(.date(DateKind(isOfMonths: true)))
    #expect(reading.text("2026-03-31") == "2026-03")
    #expect(reading.text("2026") == "2026")
  }

  @Test(
    arguments: [
      ("before", PartialDate(year: 2024, month: 12, day: 31), "minimum"),
      ("on the first day", PartialDate(year: 2025, month: 1, day: 1), nil),
      ("the year alone", PartialDate(year: 2025), nil),
      ("today", PartialDate(year: 2025, month: 6, day: 30), nil),
      ("tomorrow", PartialDate(year: 2025, month: 7, day: 1), "maximum"),
    ] as [(String, PartialDate, String?)])
  func `dates have bounds`(name: String, date: PartialDate, code: String?) {
    let from = PartialDate(year: 2025, month: 1, day: 1)
    let field = KindReading(.date(DateKind(from: .date(from), to: .today))).field
    let issues = DateRule.issues(
      in: RecordOfOne(field, .date(date)).record, on: PartialDate(year: 2025, month: 6, day: 30))
    #expect(issues.first?.code.rawValue == code)
    let findings = [DateTooEarly(first: from).kind, DateTooLate(last: from).kind]
    #expect(issues.allSatisfy { findings.map(\.finding.code).contains($0.code) })
  }
}
