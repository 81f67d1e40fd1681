@testable import Forms
import Spreadsheet
import Testing

struct ReferenceMismatchTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "reference, one answer",
      .of(ReferenceMismatch(stated: 12, reference: 15.5), 1, 1, found: "12"),
      """
      “9. 运营团队情况”为 12，统计数据为 15.5，请核对改正。
      “9. 运营团队情况” (Team) is 12, but 15.5 in the yearly statistics: correct one of them.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
