@testable import Forms
import Spreadsheet
import Testing

struct FormatEmailTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "format-email", basics: ["B9": "wang@"],
      issues: ["format-email basics.contact_email 表1!B9"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "email", .of(FormatEmail(), 0, 3, found: "wang@"),
      """
      “邮箱”应填电子邮箱地址（如 name@example.cn），现为“wang@”。
      “邮箱” (E-mail) must be an e-mail address such as name@example.com, not “wang@”.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
