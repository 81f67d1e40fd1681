@testable import Forms
import Spreadsheet
import Testing

struct FormMarkRuleTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "wrong form", .of(WrongForm(found: "caohejing-2021"), nil, found: "caohejing-2021"),
      """
      这不是“情况表”（test），而是另一张表（caohejing-2021），未读取；请改用正确的空白表填写。
      This is another form (caohejing-2021) than “Form” (test) and was not read; please fill in the right one.
      """),
    MessageCase(
      "wrong version",
      .of(WrongVersion(found: "2020", expected: "2021"), nil, found: "2020"),
      """
      表格是 2020 版，现应填 2021 版，问题可能已有变化；请改用新版空白表填写。
      The form is version 2020, version 2021 is wanted and may ask other questions; please fill in the new one.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
