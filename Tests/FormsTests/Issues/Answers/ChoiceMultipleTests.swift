@testable import Forms
import Spreadsheet
import Testing

struct ChoiceMultipleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "choice-multiple", basics: ["A3": "1. (1) 分园国际合作工作是 (A、B) A. 统一归口管理 B. 按照业务分头管理"],
      issues: ["choice-multiple basics.management 表1!A3"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "several", .of(ChoiceMultiple(letters: ["A", "B"]), 1, 3, found: "Ａ、Ｂ"),
      """
      “6. 合作对象性质”只能选一项，现为“Ａ、Ｂ”，请只留一个字母。
      “6. 合作对象性质” (Nature) takes one option, not “Ａ、Ｂ”: leave one letter.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
