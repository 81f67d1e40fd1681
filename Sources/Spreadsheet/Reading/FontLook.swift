/// What a font says of how text shows, of what may change what the text says (ECMA-376 part 1, 18.8.22
/// and 18.4.7).
struct FontLook: Hashable, Sendable {
  /// What is the same on any ground.
  var look = TextLook()
  /// The colour, which hides the text where what it stands on has the same.
  var colour = Colour.automatic

  /// Whether nothing of it changes what the text says, if it stands on a sheet without colours.
  var isPlain: Bool { look.isPlain && !colour.isSame(as: .white) }

  /// Reads an element inside `font` or `rPr`.
  mutating func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    switch name {
    case "strike": look.isStruck = attributes.value("val")?.isTrue ?? true
    case "vertAlign":
      switch attributes.value("val") {
      case .some(let value) where "superscript" ~= value: look.script = .raised
      case .some(let value) where "subscript" ~= value: look.script = .lowered
      default: look.script = nil
      }
    case "color": colour = Colour(attributes)
    case "name", "rFont": look.symbols = attributes.value("val").flatMap { SymbolFont($0) }
    default: return
    }
  }

  /// The font in a colour that takes the place of its own; nil for none.
  func `in`(_ colour: Colour?) -> FontLook {
    guard let colour else { return self }
    var font = self
    font.colour = colour
    return font
  }

  /// How text shows in this font on a ground of a colour; nil is the sheet, which is white.
  func look(on ground: Colour?) -> TextLook {
    var look = look
    look.isHidden = colour.isSame(as: ground ?? .white)
    return look
  }
}

/// A colour as fonts and fills name it, told from others only (18.8.3).
enum Colour: Hashable, Sendable {
  /// That of the program for text: black.
  case automatic
  case white
  /// Red, green and blue.
  case rgb(UInt32)
  /// One of the theme, with what makes it lighter or darker in thousandths.
  case theme(Int, tint: Int)
  /// One of the old palette.
  case indexed(Int)
  /// Stripes, dots, or colours that run into each other: no text is lost on them.
  case pattern

  init(_ attributes: XMLAttributes) {
    self = .automatic
    if let text = attributes.value("rgb") {
      guard let number = text.colour else { return }
      self = number == 0xFFFFFF ? .white : number == 0 ? .automatic : .rgb(number)
    } else if let theme = attributes.value("theme")?.wholeNumber {
      let tint = attributes.string("tint").flatMap { Double($0) } ?? 0
      // The first two of a theme are those of paper and of ink (18.8.3).
      switch (theme, Int((max(-1, min(1, tint)) * 1000).rounded())) {
      case (0, 0...): self = .white
      case (1, 0): self = .automatic
      case (_, let tint): self = .theme(theme, tint: tint)
      }
    } else if let index = attributes.value("indexed")?.wholeNumber {
      // 64 and 65 are those of the program for text and for paper (18.8.27).
      switch index {
      case 1, 9, 65: self = .white
      case 0, 8, 64: self = .automatic
      default: self = .indexed(index)
      }
    }
  }

  /// A colour as number formats name it in brackets, `White` or `Color2` of the old palette (18.8.31); nil for
  /// what is none.
  init?(ofFormat name: String) {
    let name = name.lowercased()
    if name.hasPrefix("color"), let number = Int(name.dropFirst(5).drop(while: \.isWhitespace)) {
      // There are 56; a file may name any number.
      guard (1...56).contains(number) else { return nil }
      self = number == 1 ? .automatic : number == 2 ? .white : .indexed(number + 7)
      return
    }
    switch name {
    case "black": self = .automatic
    case "white": self = .white
    case "red": self = .rgb(0xFF0000)
    case "green": self = .rgb(0x00FF00)
    case "blue": self = .rgb(0x0000FF)
    case "yellow": self = .rgb(0xFFFF00)
    case "magenta": self = .rgb(0xFF00FF)
    case "cyan": self = .rgb(0x00FFFF)
    default: return nil
    }
  }

  /// Whether text of this colour is not seen on that one: it is the same, or no eye tells them apart.
  func isSame(as ground: Colour) -> Bool {
    if self == ground { return self != .pattern }
    guard let own = brightness, let other = ground.brightness else { return false }
    // The contrast of WCAG 2 (1.4.3), of which a text should have 4.5.
    return (max(own, other) + 0.05) / (min(own, other) + 0.05) < Self.leastContrast
  }

  /// White on the palest yellow of a form has 1.1.
  private static let leastContrast = 1.15

  /// How bright it is, from 0 to 1; nil where the file does not say.
  private var brightness: Double? {
    switch self {
    case .white: return 1
    case .rgb(let number):
      func part(_ shift: UInt32) -> Double {
        let part = Double(number >> shift & 0xFF) / 255
        return part * part
      }
      return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    case .automatic, .theme, .indexed, .pattern: return nil
    }
  }
}

extension XMLBytes {
  /// The red, green and blue of `FF0000FF`, where they are the last six digits; nil for what is no colour.
  fileprivate var colour: UInt32? {
    guard count >= 6 else { return nil }
    var number: UInt32 = 0
    for index in (count - 6)..<count {
      switch self[index] {
      case let byte where byte &- 0x30 < 10: number = number << 4 | UInt32(byte - 0x30)
      case let byte where (byte | 0x20) &- 0x61 < 6:
        number = number << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return number
  }
}

extension SymbolFont {
  /// The font of a name, without making a `String` of the names of fonts of letters.
  init?(_ name: XMLBytes) {
    // Wingdings, Webdings, Symbol; not SimSun.
    guard (6...11).contains(name.count) else { return nil }
    switch (name[0] | 0x20, name[1] | 0x20) {
    case (0x77, 0x69), (0x77, 0x65), (0x73, 0x79): self.init(named: name.string)
    default: return nil
    }
  }
}
