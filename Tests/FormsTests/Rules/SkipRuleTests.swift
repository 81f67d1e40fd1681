@testable import Forms
import Spreadsheet
import Testing

struct SkipRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "skip-violated", incubators: ["B7": "无"],
      issues: ["skip-violated incubators.partner_nature 表2!B8"]),
    AnswerFault(
      name: "skip-violated by a choice", basics: ["B21": "集成电路"],
      issues: ["skip-violated basics.intent_fields 表1!B21"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "skip", .of(SkipViolated(field: 2, option: nil), 1, 3, found: "B"),
      """
      “合作对象名称”未填，“6. 合作对象性质”不应填写，现为“B”，请补填前者或删去。
      “6. 合作对象性质” (Nature) must stay empty because “Partner” is not answered (it reads “B”): \
      answer that one or delete this.
      """),
    MessageCase(
      "skip by option", .of(SkipViolated(field: 3, option: "B"), 1, 15, found: "环保"),
      """
      “合作对象性质”没有选“B. 科研机构”，“意向”不应填写，现为“环保”，请补填前者或删去。
      “意向” (Intent) must stay empty because “Nature” does not have “B. 科研机构” (it reads “环保”): \
      answer that one or delete this.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
