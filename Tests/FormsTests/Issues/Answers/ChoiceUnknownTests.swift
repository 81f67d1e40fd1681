@testable import Forms
import Spreadsheet
import Testing

struct ChoiceUnknownTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "choice-unknown",
      incubators: ["B14": "(H) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["choice-unknown incubators.contents 表2!B14"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "unknown letter", .of(ChoiceUnknown(typed: ["H"]), 1, 3, found: "H"),
      """
      “6. 合作对象性质”没有选项“H”，可选 A. 企业、B. 科研机构、C. 其他。
      “6. 合作对象性质” (Nature) has no option “H”: choose from A. 企业, B. 科研机构, C. 其他.
      """),
    MessageCase(
      "unknown words", .of(ChoiceUnknown(typed: ["科研机关"]), 1, 3, found: "A、科研机关"),
      """
      “6. 合作对象性质”没有选项“科研机关”，现为“A、科研机关”，可选 A. 企业、B. 科研机构、C. 其他，是否为“B. 科研机构”？
      “6. 合作对象性质” (Nature) has no option “科研机关” (it reads “A、科研机关”): choose from A. 企业, B. \
      科研机构, C. 其他; did you mean “B. 科研机构”?
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
