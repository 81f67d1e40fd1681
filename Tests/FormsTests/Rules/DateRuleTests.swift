import Testing

@testable import Forms

struct DateRuleTests {
  private static let day = PartialDate(year: 2025, month: 6, day: 30)

  static let messages: [MessageCase] = [
    MessageCase(
      "too early", .of(DateTooEarly(first: day), 1, 19, found: "1/6/2025"),
      """
      “成立日期”不能早于 2025-06-30，现为“1/6/2025”，请改正。
      “成立日期” (Founded) must be 2025-06-30 or later, not “1/6/2025”.
      """),
    MessageCase(
      "too late", .of(DateTooLate(last: day), 1, 19, found: "1/7/2025"),
      """
      “成立日期”不能晚于 2025-06-30，现为“1/7/2025”，请改正。
      “成立日期” (Founded) must be 2025-06-30 or earlier, not “1/7/2025”.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
