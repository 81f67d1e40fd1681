@testable import Forms
import Spreadsheet
import Testing

struct MinimumRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "minimum", basics: ["A5": "(3) 国际合作工作专职人员总数为-3人。"],
      issues: ["minimum basics.full_time_staff 表1!A5"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "minimum", .of(BelowMinimum(least: 0), 1, 1, found: "-9"),
      """
      “9. 运营团队情况”不能小于 0，现为“-9”，请改正。
      “9. 运营团队情况” (Team) must be 0 or more, not “-9”.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
