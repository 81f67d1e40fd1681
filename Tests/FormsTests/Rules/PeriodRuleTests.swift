@testable import Forms
import Spreadsheet
import Testing

struct PeriodRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "period-order", incubators: ["B5": "2023.4-2018.5"],
      issues: ["period-order incubators.period 表2!B5"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "period order",
      .of(
        PeriodOrder(
          start: PartialDate(year: 2022, month: 2), end: PartialDate(year: 2019, month: 3)),
        1, 11, found: "2022.2-2019.3"),
      """
      “3. 合作周期”的结束时间 2019-03 早于开始时间 2022-02，现为“2022.2-2019.3”，请改正。
      “3. 合作周期” (Period) ends in 2019-03, before it starts in 2022-02 (it reads \
      “2022.2-2019.3”): correct one of them.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
