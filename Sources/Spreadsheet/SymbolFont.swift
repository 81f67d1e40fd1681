/// A font whose characters are marks: of a letter in it a person sees a tick or a box.
public enum SymbolFont: Sendable {
  case wingdings, wingdings2, wingdings3, webdings, symbol

  /// The font of a name as workbooks have it; nil for a font of letters.
  public init?(named name: String) {
    switch name.lowercased() {
    case "wingdings": self = .wingdings
    case "wingdings 2": self = .wingdings2
    case "wingdings 3": self = .wingdings3
    case "webdings": self = .webdings
    case "symbol": self = .symbol
    default: return nil
    }
  }

  /// What is shown for a picture that no other character stands for.
  public static let picture: Unicode.Scalar = "\u{FFFD}"

  /// The character that a person sees for one in this font.
  ///
  /// The fonts have 224 signs, which stand in texts as characters of Windows-1252 or as U+F020 to
  /// U+F0FF. A tick, a cross, a box, a circle, a number in a circle become the nearest character of
  /// Unicode, other pictures ``picture``. What no such font has, such as a Chinese character, shows in
  /// another font and stays.
  public func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let code = Self.code(of: scalar), code > 0x20 else {
      return scalar.value == 0xF020 ? " " : scalar
    }
    if let mark = marks[code] { return mark }
    switch self {
    case .symbol where code < 0x7F: return Unicode.Scalar(code)
    default: return Self.picture
    }
  }

  /// A text as it shows in this font.
  public func shown(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(self.shown(scalar)) }
    return String(shown)
  }

  /// The number of a sign in the font; nil for what it does not have.
  private static func code(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0...0xFF: UInt8(scalar.value)
    case 0xF020...0xF0FF: UInt8(scalar.value - 0xF000)
    default: windows1252[scalar]
    }
  }

  private var marks: [UInt8: Unicode.Scalar] {
    switch self {
    case .wingdings: Self.wingdingsMarks
    case .wingdings2: Self.wingdings2Marks
    case .wingdings3: Self.wingdings3Marks
    case .webdings: Self.webdingsMarks
    case .symbol: Self.symbolMarks
    }
  }

  /// Marks from a code on, one after the other; a dot stands for one that is a picture.
  private static func run(_ first: UInt8, _ marks: String) -> [(UInt8, Unicode.Scalar)] {
    zip(Int(first)..., marks.unicodeScalars).filter { $0.1 != "." }
      .map { (UInt8(truncatingIfNeeded: $0.0), $0.1) }
  }

  private static func table(_ runs: [(UInt8, Unicode.Scalar)]...) -> [UInt8: Unicode.Scalar] {
    Dictionary(runs.joined()) { first, _ in first }
  }

  // The signs by their codes, as Unicode 7.0 took them over (L2/12-368); where a sign is a tick, cross or
  // box of another stroke, the usual one stands here.
  private static let wingdingsMarks = table(
    run(0x28, "☎"), run(0x2A, "✉"), run(0x45, "☜☞☝☟"), run(0x4A, "☺.☹"),
    run(0x6C, "●○■□□❑❒..◆❖.☒"), run(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    run(0x9E, "·•.○○○◉◎○▪□"), run(0xAB, "★"), run(0xDF, "←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩"),
    run(0xFB, "✗✓☒☑"))

  private static let wingdings2Marks = table(
    run(0x4F, "✗✓☒☑☒☒⊗⊗"), run(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    run(0x95, "··•●○○○○⊙◉..■■□□□□□▣▣"))

  private static let wingdings3Marks = table(
    run(0x66, "←→↑↓"), run(0x70, "▲▼△▽◀▶◁▷"))

  private static let webdingsMarks = table(
    run(0x3C, "■●"), run(0x61, "✔.□...■......●...✖"))

  private static let symbolMarks = table(
    run(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"), run(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    run(0xA3, "≤"), run(0xA5, "∞"), run(0xA8, "♦"), run(0xAB, "↔←↑→↓°±″≥×"), run(0xB7, "•÷≠≡≈…"),
    run(0xD2, "®©™"), run(0xD6, "√·"), run(0xE0, "◊"))

  /// The characters of Windows-1252 that are not at the code of Unicode.
  private static let windows1252: [Unicode.Scalar: UInt8] = Dictionary(
    run(0x80, "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ").map { ($0.1, $0.0) }
  ) { first, _ in first }
}
