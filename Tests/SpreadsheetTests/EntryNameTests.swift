import Testing

@testable import Spreadsheet

@Suite struct EntryNameTests {
  @Test(arguments: [
    Case("UTF-8", Array("嘉定园.xlsx".utf8), "嘉定园.xlsx"),
    Case("ASCII", Array("a b.xlsx".utf8), "a b.xlsx"),
    // Explorer's "Send to compressed folder" on Chinese Windows.
    Case(
      "GBK", [0xBC, 0xCE, 0xB6, 0xA8, 0xD4, 0xB0] + Array(".xlsx".utf8), "嘉定园.xlsx"),
    // As Windows in Japan has them: kana and kanji, and kanji alone.
    Case(
      "Shift JIS",
      [0x95, 0xF1, 0x8D, 0x90, 0x83, 0x74, 0x83, 0x40, 0x83, 0x43, 0x83, 0x8B]
        + Array(".xlsx".utf8), "報告ファイル.xlsx"),
    Case("Shift JIS without kana", [0x95, 0xF1, 0x8D, 0x90, 0x8F, 0x91], "報告書"),
    // 𠮷 has no code in GBK, and four bytes in GB18030.
    Case("GB18030", [0x95, 0x34, 0xB2, 0x35] + Array(".xlsx".utf8), "𠮷.xlsx"),
    Case("neither", [0xFF, 0xFF], "\u{FFFD}\u{FFFD}"),
    Case("nothing", [], ""),
  ])
  func `decodes`(_ name: Case<[UInt8], String>) {
    #expect(EntryName.decoded(name.input) == name.expected)
  }

  @Test(arguments: [
    ("a/b.xlsx", "a/b.xlsx"), ("../../b.xlsx", "b.xlsx"), ("/etc/passwd", "etc/passwd"),
    ("a/../../b", "a/b"), ("C:\\Users\\b.xlsx", "Users/b.xlsx"), ("c:b.xlsx", "b.xlsx"),
    ("C:..\\b", "b"), ("C:C:..\\b", "b"), ("\\\\server\\share\\b", "server/share/b"),
    ("a\nb\u{1B}[31m", "a_b_[31m"), ("", "_"), ("..", "_"), ("./a", "a"),
    ("区/嘉定园.xlsx", "区/嘉定园.xlsx"),
    ("a: b.xlsx", " b.xlsx"),
  ])
  func `makes harmless`(_ name: String, _ expected: String) {
    #expect(EntryName.safe(name) == expected)
  }
}
