@testable import Forms
import Spreadsheet
import Testing

struct TypeErrorTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "type-error", incubators: ["B12": "运营团队人数为若干人"],
      issues: ["type-error incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "type-error: not whole", incubators: ["B12": "运营团队人数为12.5人"],
      issues: ["type-error incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "type-error: 无 in a number", basics: ["D14": "无"],
      issues: ["type-error basics.institute_count 表1!D14"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "若干", .of(TypeError(whole: true, zero: false), 1, 1, found: "若干"),
      """
      “9. 运营团队情况”应填整数，现为“若干”。
      “9. 运营团队情况” (Team) must be a whole number, not “若干”.
      """),
    MessageCase(
      "not whole", .of(TypeError(whole: true, zero: false), 1, 5, found: "12.5"),
      """
      “10. 企业情况”的“企业数”应填整数，现为“12.5”。
      “10. 企业情况” (Enterprises) must be a whole number, not “12.5”.
      """),
    MessageCase(
      "无 in a number", .of(TypeError(whole: true, zero: true), 1, 1, found: "无"),
      """
      “9. 运营团队情况”应填整数，现为“无”；如没有，请填 0。
      “9. 运营团队情况” (Team) must be a whole number, not “无”; if there is none, enter 0.
      """),
    MessageCase(
      "amount", .of(TypeError(whole: false, zero: false), 1, 7, found: "很多"),
      """
      “10. 企业情况”的“总投资”应填数字（单位：亿元），现为“很多”。
      “10. 企业情况” (Investment) must be a number in 亿元, not “很多”.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
