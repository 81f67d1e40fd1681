@testable import Forms
import Spreadsheet
import Testing

struct PeriodInvalidTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "period-invalid", incubators: ["B5": "按协议"],
      issues: ["period-invalid incubators.period 表2!B5"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "period", .of(PeriodInvalid(), 1, 11, found: "按协议"),
      """
      “3. 合作周期”应填起止时间，如 2018.5-2023.4、2018年5月至今或长期，现为“按协议”。
      “3. 合作周期” (Period) must be a period such as 2018.5-2023.4, 2018-05 to present or long-term, not “按协议”.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
