import Testing

@testable import Forms

struct FormatCodeTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "code", .of(FormatCode(), 1, 18, found: "SW1A"),
      """
      “编号”应填英国邮编（如 SW1A 1AA），现为“SW1A”。
      “编号” (Code) must be a UK postcode such as SW1A 1AA, not “SW1A”.
      """),
    MessageCase(
      "date", .of(DateInvalid(), 1, 19, found: "待定"),
      """
      “成立日期”应填日历上有的日期（如 31/03/2026），现为“待定”。
      “成立日期” (Founded) must be a date of the calendar, such as 31/03/2026, not “待定”.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
