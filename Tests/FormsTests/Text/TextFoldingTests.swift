import Testing

@testable import Forms

struct TextFoldingTests {
  @Test(
    arguments: [
      ("digits and letters", "Ａ１２．５", "A12.5"),
      ("punctuation", "（，：；？！）", "(,:;?!)"),
      ("minus signs", "−９﹣1－2", "-9-1-2"),
      ("digits and marks of Arabic", "٠١٢٣٤٥٦٧٨٩ ۴۵۶ ٫ ٬ ٪", "0123456789 456 . , %"),
      ("ideographic space", "张　江", "张 江"),
      ("no-break and thin spaces", "1\u{A0}2\u{2009}3\u{202F}4", "1 2 3 4"),
      ("tab", "a\tb", "a b"),
      ("line breaks", "a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
      ("zero width", "1\u{200B}3\u{200D}8\u{FEFF}", "138"),
      ("direction marks of a copied number", "\u{202D}13800138000\u{202C}", "13800138000"),
      ("brackets that stand for parentheses", "【甲】〔乙〕﹙丙﹚", "(甲)(乙)(丙)"),
      ("Chinese marks that have no half width", "、。《》", "、。《》"),
      ("square metre stays", "㎡", "㎡"),
    ] as [(String, String, String)])
  func `makes width and space one`(name: String, text: String, folded: String) {
    #expect(TextFolding.folded(text) == folded)
  }

  @Test(
    arguments: [
      ("English", "TOTAL", "total"), ("Vietnamese", "TỔNG SỐ", "tổngsố"),
      ("Russian", "ИТОГО", "итого"), ("German", "GRÖSSE", "grösse"), ("Greek", "ΣΥΝΟΛΟ", "συνολο"),
      ("Polish", "ŁĄCZNIE", "łącznie"), ("one that becomes two", "İL", "İl"),
    ] as [(String, String, String)])
  func `labels in capitals are the same`(name: String, text: String, key: String) {
    #expect(String(scalars: FoldedText(text).key) == key)
  }

  @Test(
    arguments: [
      ("spaces", "  a b ", "a b"),
      ("ideographic space", "　张江　园　", "张江　园"),
      ("no-break space", "\u{A0}a\u{A0}", "a"),
      ("zero width and byte order mark", "\u{FEFF}\u{200B}a\u{200B}", "a"),
      ("line breaks", "\r\n a\n", "a"),
      ("nothing but space", " 　\u{A0}\u{200B}\n", ""),
      ("empty", "", ""),
      ("full width inside stays as written", " （Ａ） ", "（Ａ）"),
    ] as [(String, String, String)])
  func `trims what is not seen`(name: String, text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }

  @Test func `what is told by the number of a character alone is so`() {
    let wrong = (0..<UInt32(0x2_0000)).compactMap(Unicode.Scalar.init).filter {
      $0.isWhitespace != (TextFolding.isSpace($0) || TextFolding.isInvisible($0))
    }
    #expect(wrong.isEmpty)
  }
}
