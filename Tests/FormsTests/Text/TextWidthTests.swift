import Testing

@testable import Forms

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("abc", 3), ("嘉定园", 6), ("（Ａ）", 6), ("e\u{301}", 1), ("“汇”—…", 10), ("😀", 2), ("", 0),
  ])
  func `counts a Chinese character as two`(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test(arguments: [("", 10.0, 1), ("嘉定园", 7, 1), ("嘉定园", 6, 2), ("a\nb\n\nc", 10, 4)])
  func `counts the lines of wrapped text`(text: String, width: Double, lines: Int) {
    #expect(TextWidth.lines(text, width: width) == lines)
  }
}
