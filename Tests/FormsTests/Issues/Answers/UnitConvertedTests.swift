@testable import Forms
import Spreadsheet
import Testing

struct UnitConvertedTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "元", .of(UnitConverted(unit: "元", wanted: "万元"), 1, found: "元"),
      """
      表2“国际合作孵化器情况表”的金额应以万元为单位，此处写的是元，已换算为万元，请核对。
      The amounts of 表2 (Incubator) must be in 万元; they were converted from 元, as it says here: \
      please check.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
