import Testing

@testable import Forms

struct FormatURLTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "web address", .of(FormatURL(), 1, 17, found: "本馆网站"),
      """
      “网址”应填网址（如 https://www.example.org），现为“本馆网站”。
      “网址” (Website) must be a web address such as https://www.example.org, not “本馆网站”.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
