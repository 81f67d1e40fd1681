@testable import Forms
import Spreadsheet
import Testing

struct LengthRuleTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "length-short", incubators: ["B16": "合作情况良好。"],
      issues: ["length-short incubators.outcome 表2!B16"]),
    AnswerFault(
      name: "length-long", incubators: ["B16": String(repeating: "合作情况良好。", count: 120)],
      issues: ["length-long incubators.outcome 表2!B16"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  @Test(arguments: [
    ("", 0), ("a b\tc\n", 3), ("合作情况 良好。\u{3000}", 7), ("（１）～", 4), ("\u{FEFF}a\u{200B}é😀", 3),
    ("\u{3164}ㄅ\u{FFA0}ｱ", 2),
  ])
  func `counts characters that are seen`(text: String, count: Int) {
    #expect(TextLength().count(text) == count)
    #expect(text.withoutWhitespace.unicodeScalars.count == count)
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "short", .of(LengthShort(count: 7, least: 300), 1, 13, found: "合作情况良好。"),
      """
      “13. 合作成效”只有 7 字，应不少于 300 字，现为“合作情况良好。”，请补充。
      “13. 合作成效” (Outcome) has 7 characters, fewer than 300 (it reads “合作情况良好。”): say more.
      """),
    MessageCase(
      "long",
      .of(LengthLong(count: 801, most: 800), 1, 13, found: String(repeating: "合作\n", count: 50)),
      """
      “13. 合作成效”有 801 字，应不多于 800 字，现为“合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作…”，请精简。
      “13. 合作成效” (Outcome) has 801 characters, more than 800 (it reads “合作 合作 合作 合作 合作 合作 合作 \
      合作 合作 合作 合作 合作 合作…”): say less.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
