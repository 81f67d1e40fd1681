@testable import Forms
import Spreadsheet
import Testing

struct AreaConvertedTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "area-converted", incubators: ["B10": "城银路2号，占地面积20亩"],
      issues: ["area-converted incubators.land_area_m2 表2!B10"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "亩", .of(AreaConverted(squareMetres: 40000.0 / 3, unit: "亩"), 1, 8, found: "20亩"),
      """
      “7. 面积”的“占地面积”应以平方米为单位，现为“20亩”，已将亩换算为 13333.33 平方米，请核对。
      “7. 面积” (Land area) must be in square metres, not “20亩”: 亩 was converted to 13333.33 \
      m², please check.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
