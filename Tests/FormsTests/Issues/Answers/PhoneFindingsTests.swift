@testable import Forms
import Spreadsheet
import Testing

struct PhoneFindingsTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "format-mobile", incubators: ["D17": "1380013800"],
      issues: ["format-mobile incubators.head_mobile 表2!D17"]),
    AnswerFault(
      name: "format-phone", basics: ["B8": "021-12"],
      issues: ["format-phone basics.contact_phone 表1!B8"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "mobile", .of(FormatMobile(), 1, 12, found: "1380013800"),
      """
      “联系电话”应填 11 位手机号码，现为“1380013800”。
      “联系电话” (Mobile) must be a mobile number of 11 digits, not “1380013800”.
      """),
    MessageCase(
      "mobile abroad", .of(FormatMobile(), 1, 16, found: "49 89 1234567"),
      """
      “境外电话”应填 11 位手机号码，或 + 加国家代码的境外号码（如 +49 89 1234567），现为“49 89 1234567”。
      “境外电话” (Mobile) must be a mobile number of 11 digits, or + and a number of another \
      country such as +49 89 1234567, not “49 89 1234567”.
      """),
    MessageCase(
      "phone", .of(FormatPhone(), 0, 2, found: "021-123"),
      """
      “电话”应填 7–8 位电话号码，可带区号和分机（如 021-58881234-801），现为“021-123”。
      “电话” (Telephone) must be a telephone number of 7 or 8 digits, with area code and \
      extension or not, such as 021-58881234-801, not “021-123”.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
