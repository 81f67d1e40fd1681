@testable import Forms
import Spreadsheet
import Testing

struct SavedLateTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "late", .of(SavedLate(saved: "2021-08-20", deadline: "2021-08-15"), nil),
      """
      文件最后保存于 2021-08-20，晚于截止日期 2021-08-15；何时收到不知。
      The file was last saved on 2021-08-20, after the deadline of 2021-08-15; when it arrived is not known.
      """),
    MessageCase(
      "late by its arrival",
      .of(SavedLate(saved: "2021-08-20", deadline: "2021-08-15", isArrival: true), nil),
      """
      2021-08-20 收到，晚于截止日期 2021-08-15。
      The return came on 2021-08-20, after the deadline of 2021-08-15.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
