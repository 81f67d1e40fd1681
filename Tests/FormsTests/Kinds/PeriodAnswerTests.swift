import Testing

@testable import Forms

struct PeriodAnswerTests {
  /// In one line: start, two points, end.
  private func described(_ period: Period?) -> String? {
    period.map { "\($0.start?.description ?? "")..\($0.end?.description ?? "")" }
  }

  @Test(
    arguments: [
      ("months with points", "2018.5-2023.4", "2018-05..2023-04"),
      ("Chinese months", "2018年5月至2023年4月", "2018-05..2023-04"),
      ("slashes and a dash", "2018/05—2023/04", "2018-05..2023-04"),
      ("days with dashes", "2018-05-01~2023-04-30", "2018-05-01..2023-04-30"),
      ("all dashes", "2018-05-01-2023-04-30", "2018-05-01..2023-04-30"),
      ("days with points", "2018.5.1-2023.4.30", "2018-05-01..2023-04-30"),
      ("Chinese days", "2018年5月1日－2023年4月30日", "2018-05-01..2023-04-30"),
      ("号", "2018年5月1号到2023年4月30号", "2018-05-01..2023-04-30"),
      ("six digits", "201805-202304", "2018-05..2023-04"),
      ("eight digits", "20180501-20230430", "2018-05-01..2023-04-30"),
      ("years", "2018-2023", "2018..2023"), ("years with 年", "2018年－2023年", "2018..2023"),
      ("年 once", "2018-2023年", "2018..2023"),
      ("months, only dashes", "2018-05-2023-04", "2018-05..2023-04"),
      ("full width", "２０１８．５～２０２３．４", "2018-05..2023-04"),
      ("spaces anywhere", " 2018 年 5 月 — 2023 年 4 月 ", "2018-05..2023-04"),
      ("spaces around points", "2018 . 5 - 2023 . 4", "2018-05..2023-04"),
      ("line break", "2018.5\n-2023.4", "2018-05..2023-04"),
      ("two dashes", "2018.5——2023.4", "2018-05..2023-04"),
      ("wave dash", "2018.5〜2023.4", "2018-05..2023-04"),
      ("到", "2018.5到2023.4", "2018-05..2023-04"), ("to", "2018.5 to 2023.4", "2018-05..2023-04"),
      ("自…起至…止", "自2018年5月起至2023年4月止", "2018-05..2023-04"),
      ("开始 and 结束", "2018年5月开始，2023年4月结束", "2018-05..2023-04"),
      ("full stop", "2018.5-2023.4。", "2018-05..2023-04"),
      ("parentheses", "（2018.5-2023.4）", "2018-05..2023-04"),
      ("label", "合作周期：2018.5-2023.4", "2018-05..2023-04"),
      ("月份", "2018年5月份至2023年4月份", "2018-05..2023-04"),
      ("different precision", "2018-2023.4", "2018..2023-04"),
      ("mixed marks", "2018.5-2023/4", "2018-05..2023-04"),
      ("months of one year", "2018年5月至8月", "2018-05..2018-08"),
      ("days of one year", "2018年5月1日-8月31日", "2018-05-01..2018-08-31"),
      ("duration before", "5年(2018-2023)", "2018..2023"),
      ("duration behind", "2018.5-2023.4，共5年", "2018-05..2023-04"),
      ("Chinese duration", "五年（2018年5月-2023年4月）", "2018-05..2023-04"),
      ("months of duration", "2018.5-2021.4(36个月)", "2018-05..2021-04"),
      ("Chinese dates", "二〇一八年五月至二〇二三年十二月", "2018-05..2023-12"),
      ("beginning and end of years", "2018年初-2023年底", "2018..2023"),
      ("年度", "2018-2019年度", "2018..2019"),
      ("至今", "2018年5月至今", "2018-05.."), ("dash 至今", "2018.5-至今", "2018-05.."),
      ("今", "2018.5-今", "2018-05.."),
      ("现在", "2018.5 - 现在", "2018-05.."), ("起", "2018年起", "2018.."),
      ("自…起", "自2018年5月1日起", "2018-05-01.."),
      ("since", "since 2018", "2018.."), ("dash and nothing", "2018.5-", "2018-05.."),
      ("present", "2018-present", "2018.."),
      ("起长期", "2018年5月起长期合作", "2018-05.."), ("长期 from", "长期（2018年起）", "2018.."),
      ("长期 and a year", "2018年，长期", "2018.."),
      ("长期", "长期", ".."), ("永久", " 永久 ", ".."), ("长期合作", "长期合作。", ".."), ("无固定期限", "无固定期限", ".."),
      ("one year", "2018年", "2018..2018"), ("one month", "2018-05", "2018-05..2018-05"),
      ("one Chinese month", "2018年5月", "2018-05..2018-05"),
      ("one day", "2018-05-01", "2018-05-01..2018-05-01"),
      ("one day, slashes", "2018/5/1", "2018-05-01..2018-05-01"),
      ("leap day", "2020.2.29", "2020-02-29..2020-02-29"),
      ("end before start", "2022.2-2019.3", "2022-02..2019-03"),
    ] as [(String, String, String)])
  func `reads a period`(name: String, text: String, period: String) {
    #expect(described(PeriodAnswer.parse(text)) == period)
  }

  @Test(
    arguments: [
      ("empty", ""), ("words", "按协议"), ("待定", "待定"), ("无", "无"), ("dash", "-"),
      ("duration alone", "5年"),
      ("duration from a date", "自2018年5月起5年"), ("duration and one date", "2018年5月，5年"),
      ("month 13", "2018.13-2023.4"),
      ("month 0", "2018.0"), ("no such day", "2018-02-29"),
      ("day 31 of April", "2018.4.31-2020.4.30"),
      ("two digits for a year", "18年5月-23年4月"), ("two digits in numbers", "18.5-23.4"),
      ("year 1018", "1018-2023"),
      ("month or day", "2018.5-8"), ("two periods", "2018-2020，2021-2023"),
      ("no mark between", "2018年5月 2023年4月"),
      ("end alone", "至2023年4月"), ("words behind", "2018年5月签约"), ("half a year", "2018年上半年"),
      ("number", "12"),
      ("six digits, no month", "201813"), ("long number", "20180501020304050607080910111213"),
    ] as [(String, String)])
  func `reads nothing where it would be a guess`(name: String, text: String) {
    #expect(PeriodAnswer.parse(text) == nil)
  }

  @Test func `reads a date cell as its day`() {
    #expect(described(PeriodAnswer.day(year: 2018, month: 5, day: 1)) == "2018-05-01..2018-05-01")
    #expect(PeriodAnswer.day(year: 2018, month: 2, day: 30) == nil)
  }

  @Test(
    arguments: [
      ("to", "1 April 2024 to 31 March 2025", "2024-04-01..2025-03-31"),
      ("numbers and a dash", "01/04/24–31/03/25", "2024-04-01..2025-03-31"),
      ("a dash with spaces", "01-04-2024 - 31-03-2025", "2024-04-01..2025-03-31"),
      ("months", "Apr 2024 - Mar 2025", "2024-04..2025-03"),
      ("from", "from 3 March 2025 until 9 May 2025", "2025-03-03..2025-05-09"),
      ("the year once", "April to June 2025", "2025-04..2025-06"),
      ("the month once", "3–5 March 2025", "2025-03-03..2025-03-05"),
      ("a financial year", "2024/25", "2024..2025"), ("December", "2011/12", "2011-12..2011-12"),
      ("no end", "1 May 2024 to present", "2024-05-01.."), ("since", "since May 2024", "2024-05.."),
      ("German", "vom 1. März 2025 bis 31. Mai 2025", "2025-03-01..2025-05-31"),
      ("French", "du 3 mars 2025 au 5 mai 2025", "2025-03-03..2025-05-05"),
      ("Polish", "od 1 maja 2025 r. do 30 czerwca 2025 r.", "2025-05-01..2025-06-30"),
      ("the end before it begins, the year once", "June to April 2025", nil),
      ("no dates", "spring to autumn", nil), ("three dates", "1/1/25 - 2/2/25 - 3/3/25", nil),
      ("a day", "3 March 2025", "2025-03-03..2025-03-03"),
    ] as [(String, String, String?)])
  func `reads periods of other languages`(name: String, text: String, expected: String?) {
    #expect(described(PeriodText.parse(text, .dmy)) == expected)
  }
}
