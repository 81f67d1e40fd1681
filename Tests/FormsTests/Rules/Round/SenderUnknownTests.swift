@testable import Forms
import Spreadsheet
import Testing

struct SenderUnknownTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "park unknown", .of(SenderUnknown(nearest: "嘉定园"), 0, 0, found: "嘉丁园"),
      """
      “分园名称”不在名单上，现为“嘉丁园”，是否为“嘉定园”？
      “分园名称” (Park) is not on the roster (it reads “嘉丁园”): did you mean “嘉定园”?
      """),
    MessageCase(
      "park far off", .of(SenderUnknown(nearest: nil), 0, 0, found: "某某园"),
      """
      “分园名称”不在名单上，现为“某某园”，请填写名单上的名称。
      “分园名称” (Park) is not on the roster (it reads “某某园”): enter a name that is.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
