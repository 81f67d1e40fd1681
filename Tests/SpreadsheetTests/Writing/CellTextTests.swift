import Testing

@testable import Spreadsheet

@Suite struct CellTextTests {
  @Test(arguments: [
    ("嘉定园 a\tb\nc", "嘉定园 a\tb\nc"), ("a\rb", "a_x000D_b"), ("\u{0}\u{1B}", "_x0000__x001B_"),
    ("_x0041_", "_x005F_x0041_"), ("_x00g1_ _x41_ __", "_x00g1_ _x41_ __"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"), ("=1+1", "=1+1"), ("😀", "😀"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("", ""),
    ("1234567_x0041_", "1234567_x005F_x0041_"), ("123456_x0041_", "123456_x005F_x0041_"),
    ("12345\u{FFFF}6", "12345_xFFFF_6"), ("123456\u{FFFE}6", "123456_xFFFE_6"),
    ("1234567\u{FFFF}", "1234567_xFFFF_"), ("12345678\u{1}", "12345678_x0001_"),
    ("嘉定园（甲）＿x_y￮ﾟ_", "嘉定园（甲）＿x_y￮ﾟ_"),
  ])
  func `stores what XML cannot hold as escapes`(text: String, stored: String) {
    #expect(CellText.stored(text) == stored)
  }

  @Test(arguments: [
    ("short", 10, ["short"]), ("0123456789", 10, ["0123456789"]),
    ("0123456789a", 10, ["0123456789", "a"]), ("嘉定园嘉定", 2, ["嘉定", "园嘉", "定"]),
    ("😀😀😀", 3, ["😀", "😀", "😀"]), ("a\u{1}b", 8, ["a\u{1}", "b"]),
    ("e\u{301}e\u{301}", 3, ["e\u{301}", "e\u{301}"]),
  ])
  func `cuts between characters`(text: String, length: Int, pieces: [String]) {
    #expect(CellText.pieces(text, length: length) == pieces)
  }

  @Test func `loses nothing of long texts, and each piece fits`() {
    let texts = [
      String(repeating: "汇", count: 40_000), String(repeating: "_x0041_", count: 9_000),
      String(repeating: "😀", count: 20_000), String(repeating: "\r", count: 12_000),
      "e" + String(repeating: "\u{301}", count: 70_000),
    ]
    for text in texts {
      let pieces = CellText.pieces(text)
      #expect(pieces.joined() == text)
      #expect(pieces.allSatisfy { CellText.stored($0).utf16.count <= CellText.maximumLength })
    }
  }
}
