import Testing

@testable import Forms

@Suite struct OutsideTextTests {
  @Test(arguments: [
    ("嘉定园.xlsx", "嘉定园.xlsx"), ("a\nb\tc\rd", "a b c d"),
    ("\u{1B}[31m\u{9B}2J\u{7F}\u{0}", "\u{FFFD}[31m\u{FFFD}2J\u{FFFD}\u{FFFD}"),
    ("a\u{202E}b\u{2066}c\u{200F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
  ])
  func `one line, without what moves a cursor or turns text round`(
    _ text: String, _ shown: String
  ) {
    #expect(OutsideText.line(text) == shown)
    #expect(OutsideText.word(text) == shown)
  }

  @Test func `of a long line beginning and end are left`() {
    let text = "form.yaml: “" + String(repeating: "x", count: 100_000) + "” is no key; drop it"
    let shown = OutsideText.line(text, length: 90)
    #expect(shown.unicodeScalars.count == 91)
    #expect(shown.hasPrefix("form.yaml: “xxx") && shown.hasSuffix("xx” is no key; drop it"))
    #expect(OutsideText.line(text, length: text.unicodeScalars.count) == text)
  }

  @Test func `of a long word the beginning is left, counted in scalars`() {
    #expect(
      OutsideText.word(String(repeating: "长", count: 61)) == String(repeating: "长", count: 60) + "…"
    )
    #expect(OutsideText.word(String(repeating: "长", count: 60)).count == 60)
    // One letter to Swift, however many marks it has.
    let letter = "a" + String(repeating: "\u{301}", count: 9_000)
    #expect(OutsideText.quoted(letter).unicodeScalars.count == 63)
  }

  @Test(arguments: [
    ("区/嘉定园 (2).xlsx", "区/嘉定园 (2).xlsx"), ("a\u{1B}.xlsx", "“a\u{FFFD}.xlsx”"),
    ("good.xlsx: ok", "“good.xlsx: ok”"), (" a.xlsx", "“ a.xlsx”"), ("", ""),
  ])
  func `a name that could be taken for something else is quoted`(_ name: String, _ shown: String) {
    #expect(OutsideText.name(name) == shown)
  }

  @Test func `a list says how many more there are`() {
    #expect(OutsideText.list(["a", "b\n"]) == Words(zh: "a、b ", en: "a, b "))
    #expect(
      OutsideText.list(["a", "b", "c"], most: 2) == Words(zh: "a、b……共 3 个", en: "a, b and 1 more"))
  }

  @Test func `a line of a schema is shown around its place`() {
    let source =
      String(repeating: "x", count: 500) + "\u{9B}\tkey: " + String(repeating: "y", count: 500)
    let fault = SchemaError.Fault(
      file: "a\u{1B}.yaml", line: 1, column: 503, source: source,
      message: Words(zh: "错", en: "wrong"))
    let lines = fault.lines(in: \.en)
    #expect(lines[0] == "“a\u{FFFD}.yaml”:1:503: wrong")
    #expect(lines[1].hasPrefix("  ...xxx") && lines[1].hasSuffix("yyy..."))
    #expect(lines[1].contains("\u{FFFD}\tkey: "))
    // The caret stands below the key, behind as many columns and the same tab.
    #expect(lines[2] == "  " + String(repeating: " ", count: 3 + 59) + "\t^")
  }

  @Test func `nobody is told of thousands of faults`() {
    let faults = FaultList()
    let file = SourceFile(path: "form.yaml", text: "")
    for line in 1...5_000 { faults.add(.emptyFile, in: file, line: line, column: 1) }
    #expect(faults.sorted.count == 200)
    #expect(faults.count == 5_000)
  }
}
