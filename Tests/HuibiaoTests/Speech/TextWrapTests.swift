import Testing

@testable import huibiao

@Suite struct TextWrapTests {
  @Test(arguments: [
    ("two words", 20, ["two words"]), ("two words here", 9, ["two words", "here"]),
    ("汇总表格", 5, ["汇总", "表格"]), ("汇总，表格", 5, ["汇", "总，", "表格"]), ("写“甲乙”", 4, ["写", "“甲", "乙”"]),
    ("用 check 看", 7, ["用", "check", "看"]), ("extraordinary", 5, ["extraordinary"]), ("", 9, [""]),
  ])
  func `breaks between words and between Chinese characters`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(TextWrap.lines(text, columns: columns) == lines)
  }
}
