@testable import Forms
import Spreadsheet
import Testing

struct LabelRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "label-missing, and nothing else for its fields", incubators: ["A6": nil, "B6": nil],
      issues: ["label-missing incubators.fields 表2!A1"]),
    AnswerFault(
      name: "label-missing does not give the answer to its neighbour", incubators: ["A6": nil],
      issues: ["label-missing incubators.fields 表2!A1"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "label", .of(LabelMissing(labels: ["3. 合作周期", "9. 运营团队情况"])),
      """
      表2“国际合作孵化器情况表”中找不到问题“3. 合作周期”、“9. 运营团队情况”，请恢复表格原有的文字。
      表2 (Incubator) lacks the questions “3. 合作周期”, “9. 运营团队情况”: restore the form's own words.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
