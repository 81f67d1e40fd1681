import Spreadsheet
import Testing

/// What a person sees for a character in a font of marks.
@Suite struct SymbolFontTests {
  @Test(
    arguments: [
      ("Wingdings", "þ", "☑"), ("Wingdings", "ü", "✓"), ("Wingdings", "ý", "☒"),
      ("Wingdings", "û", "✗"),
      ("Wingdings", "o", "□"), ("Wingdings", "¨", "□"), ("Wingdings", "q", "❑"),
      ("Wingdings", "n", "■"),
      ("Wingdings", "l", "●"), ("Wingdings", "x", "☒"), ("wingdings", "\u{F0FE}", "☑"),
      ("Wingdings", "\u{F0A8}", "□"), ("Wingdings", "\u{F06C}", "●"), ("Wingdings", "\u{178}", "•"),
      ("Wingdings", "\u{81}", "\u{81}"), ("Wingdings", "A", "\u{FFFD}"),
      ("Wingdings", " 有\n", " 有\n"),
      ("Wingdings", "√", "√"), ("Wingdings", "\u{201A}", "②"),
      ("Wingdings 2", "R", "☑"), ("Wingdings 2", "P", "✓"), ("Wingdings 2", "£", "□"),
      ("Wingdings 2", "S", "☒"), ("Wingdings 2", "T", "☒"), ("Wingdings 2", "O", "✗"),
      ("Wingdings 2", "\u{F052}", "☑"), ("Wingdings 2", "\u{F0A3}", "□"), ("Wingdings 2", "j", "①"),
      ("Wingdings 2", "¢", "■"), ("Wingdings 2", "\u{2DC}", "●"),
      ("Wingdings 3", "p", "▲"), ("Wingdings 3", "A", "\u{FFFD}"),
      ("Webdings", "a", "✔"), ("Webdings", "c", "□"), ("Webdings", "g", "■"),
      ("Webdings", "r", "✖"),
      ("Webdings", "n", "●"), ("Webdings", "\u{F061}", "✔"),
      ("Symbol", "Ö", "√"), ("Symbol", "a", "α"), ("Symbol", "3", "3"), ("Symbol", "·", "•"),
      ("Symbol", "\u{F0D6}", "√"), ("Symbol", "(", "("), ("Symbol", "\u{F020}", " "),
    ] as [(String, String, String)])
  func `shows`(font: String, text: String, shown: String) throws {
    #expect(try #require(SymbolFont(named: font)).shown(text) == shown)
  }

  @Test(arguments: ["宋体", "Arial", "Segoe UI Symbol", "Wingdings 4", "", "Symbols"])
  func `is no font of marks`(name: String) { #expect(SymbolFont(named: name) == nil) }
}
