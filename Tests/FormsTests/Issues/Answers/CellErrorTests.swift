@testable import Forms
import Spreadsheet
import Testing

struct CellErrorTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "cell-error", basics: ["D14": "#REF!"],
      issues: ["cell-error basics.institute_count 表1!D14"]),
    AnswerFault(
      name: "cell-error, typed as text by a program that fills forms", incubators: ["B3": " #N/A "],
      issues: ["cell-error incubators.name 表2!B3"]),
    AnswerFault(
      name: "cell-error in place of a choice", incubators: ["B14": "#VALUE!"],
      issues: ["cell-error incubators.contents 表2!B14"]),
    AnswerFault(
      name: "cell-error, typed behind its label",
      incubators: ["A6": "4. 合作领域/方向：#REF!", "B6": nil],
      issues: ["cell-error incubators.fields 表2!A6"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "cell error", .of(CellError(error: "#REF!"), 0, 1, found: "#REF!"),
      """
      “表2 孵化器”的单元格显示错误“#REF!”，请填入实际内容。
      “表2 孵化器” (Incubators) shows the error “#REF!”: enter the answer.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
