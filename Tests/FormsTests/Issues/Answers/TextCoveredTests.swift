import Forms
import Spreadsheet
import Testing

@testable import Forms

struct TextCoveredTests {
  @Test(
    arguments: [
      ("beside an answer", "B6", "C6", "人工智能", "note", "text-covered incubators.fields 表2!B6"),
      (
        "instead of one that may stay out", "B15", "D15", "B", "warning",
        "text-covered incubators.policy_support 表2!B15"
      ),
      (
        "instead of one that must be there", "B4", "C4", "法国", "error",
        "required-missing incubators.regions 表2!B4"
      ),
    ])
  func `is told, and not read`(
    name: String, cell: String, hidden: String, text: String, severity: String, issue: String
  ) {
    let changes: [String: String?] =
      severity == "note" ? [hidden: text] : [cell: nil, hidden: text]
    let found = Zhangjiang.read(.contact(), .basics(), .incubators(changes))
    #expect(found.shown == [issue])
    #expect(found.issues.first?.severity.rawValue == severity)
    #expect(found.unread.map { "\($0.cell) \($0.text)" } == ["\(hidden) \(text)"])
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "an answer", .of(TextCovered(texts: ["50亩"], isAnswered: true), 1, 8, found: "20亩"),
      """
      “7. 面积”的“占地面积”，现为“20亩”，合并单元格下还有看不见的“50亩”，未读取；如有用，请写入该单元格。
      “7. 面积” (Land area) has “50亩” under its merged cell (it reads “20亩”), which nobody sees and was not \
      read: if it is needed, write it into the cell.
      """),
    MessageCase(
      "none", .of(TextCovered(texts: ["50亩"], isAnswered: false), 1, 8),
      """
      “7. 面积”的“占地面积”，合并单元格下还有看不见的“50亩”，未读取；如是答案，请取消合并后填入首格。
      “7. 面积” (Land area) has “50亩” under its merged cell, which nobody sees and was not read: if it is \
      the answer, write it into the cell.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
