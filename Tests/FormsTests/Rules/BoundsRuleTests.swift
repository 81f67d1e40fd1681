@testable import Forms
import Spreadsheet
import Testing

struct BoundsRuleTests {
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
      """),
    MessageCase(
      "more than", .of(BelowMinimum(least: 0, isIncluded: false), 1, 1, found: "0"),
      """
      “9. 运营团队情况”应大于 0，现为“0”，请改正。
      “9. 运营团队情况” (Team) must be more than 0, not “0”.
      """),
    MessageCase(
      "maximum", .of(AboveMaximum(most: 168), 1, 1, found: "170"),
      """
      “9. 运营团队情况”不能大于 168，现为“170”，请改正。
      “9. 运营团队情况” (Team) must be 168 or less, not “170”.
      """),
    MessageCase(
      "less than", .of(AboveMaximum(most: 1.5, isIncluded: false), 1, 1, found: "2"),
      """
      “9. 运营团队情况”应小于 1.5，现为“2”，请改正。
      “9. 运营团队情况” (Team) must be less than 1.5, not “2”.
      """),
    MessageCase(
      "decimals", .of(TooManyDecimals(most: 1), 1, 1, found: "1.25"),
      """
      “9. 运营团队情况”最多 1 位小数，现为“1.25”，请改正。
      “9. 运营团队情况” (Team) takes at most 1 decimal, not “1.25”.
      """),
    MessageCase(
      "no decimals", .of(TooManyDecimals(most: 0), 1, 1, found: "1.5"),
      """
      “9. 运营团队情况”不能有小数，现为“1.5”，请改正。
      “9. 运营团队情况” (Team) takes no decimals, not “1.5”.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
