import Testing

@testable import Forms

/// What shows nothing is no answer, whichever part of the reader meets it.
@Suite struct UnseenTextTests {
  struct Unseen: Sendable, CustomTestStringConvertible {
    var name: String
    var scalar: Unicode.Scalar
    var testDescription: String { name }
  }

  static let unseen: [Unseen] = [
    Unseen(name: "space", scalar: " "), Unseen(name: "ideographic space", scalar: "\u{3000}"),
    Unseen(name: "no-break space", scalar: "\u{A0}"), Unseen(name: "en quad", scalar: "\u{2000}"),
    Unseen(name: "next line", scalar: "\u{85}"), Unseen(name: "Hangul filler", scalar: "\u{3164}"),
    Unseen(name: "half-width Hangul filler", scalar: "\u{FFA0}"),
    Unseen(name: "Hangul choseong filler", scalar: "\u{115F}"),
    Unseen(name: "Braille blank", scalar: "\u{2800}"),
    Unseen(name: "zero-width space", scalar: "\u{200B}"),
    Unseen(name: "zero-width joiner", scalar: "\u{200D}"),
    Unseen(name: "left-to-right mark", scalar: "\u{200E}"),
    Unseen(name: "word joiner", scalar: "\u{2060}"),
    Unseen(name: "soft hyphen", scalar: "\u{AD}"),
    Unseen(name: "variation selector", scalar: "\u{FE0F}"),
    Unseen(name: "byte order mark", scalar: "\u{FEFF}"),
  ]

  @Test(arguments: unseen)
  func `a required answer of nothing else is missed`(unseen: Unseen) {
    let text = String(unseen.scalar)
    for blank in [text, text + text, "_\(text)_"] {
      let found = Zhangjiang.read(.contact(), .basics(["B7": blank]), .incubators(["B3": blank]))
      #expect(
        found.shown == [
          "required-missing basics.contact_name 表1!B7", "required-missing incubators.name 表2!B3",
        ])
    }
  }

  @Test(arguments: unseen)
  func `it is taken off both ends of an answer`(unseen: Unseen) {
    let name = "\(unseen.scalar)嘉定国际创新园\(unseen.scalar)"
    let found = Zhangjiang.read(.contact(), .basics(), .incubators(["B3": name]))
    #expect(found.answer("incubators", "name")?.value == .text("嘉定国际创新园"))
  }

  @Test(arguments: unseen)
  func `it does not hide a label or a title`(unseen: Unseen) {
    let found = Zhangjiang.read(
      .contact(), .basics(),
      .incubators([
        "A1": "分园内国际合作科技园区\(unseen.scalar)/孵化器情况表",
        "A3": "1.\(unseen.scalar)园区/孵化器名\(unseen.scalar)称",
      ]))
    #expect(found.shown == [])
  }

  /// One folding for parsing, one for finding: the second is the first, one for one.
  @Test func `the two foldings agree on every character`() {
    // A \r is half a line break, or a whole one.
    let scalars = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).filter { $0 != "\r" }
    let disagreeing = scalars.filter { scalar in
      let isBlank = scalar.isWhitespace
      return scalar.halfWidth.isWhitespace != isBlank
        || (TextFolding.folded(scalar)?.isWhitespace ?? true) != isBlank
        || String(scalar).trimmed.isEmpty != isBlank
        || isBlank && !FoldedText(scalars: [scalar]).trimmed.isEmpty
    }
    #expect(disagreeing.map(\.value) == [])
  }
}
