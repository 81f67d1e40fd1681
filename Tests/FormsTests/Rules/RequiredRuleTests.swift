@testable import Forms
import Spreadsheet
import Testing

struct RequiredRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "required-missing", incubators: ["B3": nil],
      issues: ["required-missing incubators.name 表2!B3"]),
    AnswerFault(
      name: "required-missing quotes a placeholder", incubators: ["B6": "无"],
      issues: ["required-missing incubators.fields 表2!B6"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "not answered", .of(RequiredMissing(), 1, 1),
      """
      “9. 运营团队情况”必填，现未填，请填写。
      “9. 运营团队情况” (Team) is required: fill it in.
      """),
    MessageCase(
      "无", .of(RequiredMissing(), 1, 0, found: "无"),
      """
      “1. 名称”必填，现为“无”，请填写实际内容。
      “1. 名称” (Name) is required, and “无” is no answer: fill it in.
      """),
    MessageCase(
      "inside its label", .of(RequiredMissing(), 0, 0, found: "/"),
      """
      “分园名称”必填，现为“/”，请填写实际内容。
      “分园名称” (Park) is required, and “/” is no answer: fill it in.
      """),
    MessageCase(
      "under a merged cell", .of(RequiredMissing(covered: ["德国"]), 1, 1),
      """
      “9. 运营团队情况”必填，单元格内未填，其合并区域下有看不见的“德国”，请将答案以文字填入单元格。
      “9. 运营团队情况” (Team) is required, and its merged cell is empty but covers “德国”, which nobody sees: \
      write the answer into the cell.
      """),
    MessageCase(
      "if answered", .of(RequiredMissing(), 1, 3),
      """
      填了“合作对象名称”，“6. 合作对象性质”也必填，请选填 A. 企业、B. 科研机构、C. 其他。
      “6. 合作对象性质” (Nature) is required because “Partner” is answered: choose from A. 企业, B. \
      科研机构, C. 其他.
      """),
    MessageCase(
      "if several", .of(RequiredMissing(), 1, 14),
      """
      “合作对象性质”选了多项，“其他”也必填，请填写。
      “其他” (Detail) is required because “Nature” has several options: fill it in.
      """),
    MessageCase(
      "if chosen", .of(RequiredMissing(), 1, 15, found: "无"),
      """
      “合作对象性质”选了“B. 科研机构”，“意向”也必填，现为“无”，请填写实际内容。
      “意向” (Intent) is required because “Nature” is “B. 科研机构”, and “无” is no answer: fill it \
      in.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
