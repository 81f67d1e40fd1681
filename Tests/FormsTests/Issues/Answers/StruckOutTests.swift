import Testing

@testable import Forms

struct StruckOutTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "something is left", .of(StruckOut(whole: "1215"), 1, 1, found: "15"),
      """
      “9. 运营团队情况”中有划去的文字（删除线），未读取：现读作“15”，连同划去的文字则为“1215”，请核对。
      “9. 运营团队情况” (Team) has text that is struck out, which was not read: it reads “15”, with that text “1215”, \
      please check.
      """),
    MessageCase(
      "nothing is left", .of(StruckOut(whole: "12"), 1, 1),
      """
      “9. 运营团队情况”中的“12”已划去（删除线），按未填处理，请核对。
      “9. 运营团队情况” (Team) has “12” struck out, which counts as no answer: please check.
      """),
    MessageCase(
      "nothing is left out", .of(StruckOut(whole: nil), 1, 1, found: "15"),
      """
      “9. 运营团队情况”中有划去的文字（删除线），未读取：现读作“15”，连同划去的文字则未填，请核对。
      “9. 运营团队情况” (Team) has text that is struck out, which was not read: it reads “15”, with that text it has \
      no answer, please check.
      """),
    MessageCase(
      "something is seen", .of(TextHidden(seen: "集成电路"), 1, 2, found: "集成电路（待定）"),
      """
      “5. 合作对象名称”中有与底色相同或被格式隐藏的文字，也已读取，现为“集成电路（待定）”，看得见的只有“集成电路”。
      “5. 合作对象名称” (Partner) has text in the colour of its ground or hidden by its format, which was read too \
      (it reads “集成电路（待定）”): only “集成电路” is seen.
      """),
    MessageCase(
      "nothing is seen", .of(TextHidden(seen: nil), 1, 2, found: "大学"),
      """
      “5. 合作对象名称”中有与底色相同或被格式隐藏的文字，也已读取，现为“大学”，表上看不见。
      “5. 合作对象名称” (Partner) has text in the colour of its ground or hidden by its format, which was read too \
      (it reads “大学”): nothing of it is seen.
      """),
    MessageCase(
      "a serial number", .of(PeriodInvalid(serial: "2018-05-01"), 1, 11, found: "43221"),
      """
      “3. 合作周期”应填起止时间，如 2018.5-2023.4、2018年5月至今或长期，现为“43221”（如果是日期序号，则为 2018-05-01）。
      “3. 合作周期” (Period) must be a period such as 2018.5-2023.4, 2018-05 to present or long-term, not “43221” (2018-05-01, if \
      it is the serial number of a date).
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
