@testable import Forms
import Spreadsheet
import Testing

struct CountRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "count-mismatch", basics: ["D13": "2"],
      issues: ["count-mismatch basics.incubator_count 表1!D13"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "count", .of(CountMismatch(stated: 2, returned: 1, table: 1), 0, 1, found: "2"),
      """
      “表2 孵化器”填了 2，而交回的表2“国际合作孵化器情况表”有 1 份，请改正数目，或补交、删去表格。
      “表2 孵化器” (Incubators) says 2, but 1 of 表2 (Incubator) came back: correct the number or \
      the tables.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
