@testable import Forms
import Spreadsheet
import Testing

struct NoteRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "note-missing",
      incubators: ["B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["note-missing incubators.contents 表2!B14"]),
    AnswerFault(
      name: "note-unexpected",
      incubators: ["B14": "(A) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他商会 (请备注)"],
      issues: ["note-unexpected incubators.contents_note 表2!B14"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "no note", .of(NoteMissing(option: "C"), 1, 3, found: "AC"),
      """
      “6. 合作对象性质”选了“C. 其他”，现为“AC”，但没有备注，请在其后写明。
      “6. 合作对象性质” (Nature) has “C. 其他” without its note (it reads “AC”): write it behind the \
      option.
      """),
    MessageCase(
      "note alone", .of(NoteUnexpected(option: "C"), 1, 4, found: "国际组织"),
      """
      “6. 合作对象性质”的“合作对象性质（其他）”写了备注“国际组织”，但没有选“C. 其他”，请补选该项或删去备注。
      “6. 合作对象性质” (Nature: other) has the note “国际组织” but not “C. 其他”: choose the option or \
      delete the note.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
