import Testing

@testable import FormOutput

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"' onclick=&amp;", "&quot;&#39; onclick=&amp;amp;"),
    ("甲\r\n乙\r丙\u{2028}丁", "甲\n乙\n丙\n丁"),
    ("a\u{0}b\u{1B}[2Jc\u{7F}", "a␀b␛[2Jc␡"),
    ("\u{85}", "‹U+0085›"),
    ("العربية \u{202E}x 👨‍👩‍👧", "العربية \u{202E}x 👨‍👩‍👧"),
  ])
  func `holds nothing but text`(text: String, expected: String) {
    #expect(Array(HTMLText.escaped(text).utf8) == Array(expected.utf8))
  }

  @Test func `ends the direction of what a stranger typed`() {
    var html = HTMLText()
    html.foreign("\u{202E}<b>")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<bdi>\u{202E}&lt;b&gt;</bdi>")
  }
}
