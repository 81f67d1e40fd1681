@testable import Forms
import Spreadsheet
import Testing

struct AnswerAmbiguousTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "answer-ambiguous",
      incubators: ["B14": "(A) 可多选 A. 技术转移 √B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["answer-ambiguous incubators.contents 表2!B14"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "ambiguous", .of(AnswerAmbiguous(readings: ["12", "15"]), 1, 1, found: "12人/15人"),
      """
      “9. 运营团队情况”现为“12人/15人”，可以读作“12”或“15”，请写明是哪一个。
      “9. 运营团队情况” (Team) can be read as “12” or “15” (it reads “12人/15人”): say which is meant.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
