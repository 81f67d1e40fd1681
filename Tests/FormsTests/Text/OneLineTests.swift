import Testing

@testable import Forms

@Suite struct OneLineTests {
  @Test(arguments: [
    ("嘉定园.xlsx", "嘉定园.xlsx"), ("a\u{1B}[2Jb", "a [2Jb"), ("a\nb\u{9B}c", "a b c"),
    ("a\u{202E}xslx.exe", "a xslx.exe"),
  ])
  func `no name breaks a line or moves a cursor`(text: String, line: String) {
    #expect(OneLine.text(text) == line)
  }
}
