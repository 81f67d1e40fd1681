import Testing

@testable import FormOutput

@Suite struct ExcerptTests {
  @Test(arguments: [
    ("short", 10, "short"), ("0123456789a", 10, "0123456789…"), ("嘉定园嘉定", 6, "嘉定园…"),
    ("  a \n\n b　", 10, "a b"), ("嘉 定 园", 6, "嘉 定…"), ("", 4, ""), (" \t", 4, ""),
    ("e\u{301}e", 2, "e\u{301}e"), ("a\u{200B}b", 2, "a\u{200B}b"),
    ("e" + String(repeating: "\u{301}", count: 70), 9, "…"),
  ])
  func `is the beginning on one line`(text: String, width: Int, excerpt: String) {
    #expect(Excerpt.of(text, width: width) == excerpt)
  }
}
