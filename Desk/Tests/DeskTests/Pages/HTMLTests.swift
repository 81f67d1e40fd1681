import Testing

@testable import DeskPages

@Suite struct HTMLTests {
  @Test(
    "A text can do nothing in a page",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("\"onload='x'", "&quot;onload=&#39;x&#39;"),
      ("a&amp;b", "a&amp;amp;b"), ("\u{0}\u{1B}", "␀␛"), ("\u{2028}", "\n"), ("甲\r\n乙", "甲\n乙"),
    ])
  func escaped(_ text: String, _ expected: String) {
    let html: HTML = "<a title=\"\(text)\">\(text)</a>"
    #expect(html.markup == "<a title=\"\(expected)\">\(expected)</a>")
  }

  @Test("HTML in HTML stays as it is")
  func nested() {
    let inner: HTML = "<b>\("<")</b>"
    let outer: HTML = "<p>\(inner)\([inner, inner])\(foreign: "א")</p>"
    #expect(outer.markup == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b><bdi>א</bdi></p>")
  }
}
