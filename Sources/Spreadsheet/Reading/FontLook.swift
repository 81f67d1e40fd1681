/// What a font says of how text shows, of what may change what the text says (ECMA-376 part 1, 18.8.22
/// and 18.4.7).
struct FontLook: Hashable, Sendable {
  /// What is the same on any ground.
  var look = TextLook()
  /// The colour, which hides the text where what it stands on has the same.
  var colour = Colour.automatic

  /// Whether nothing of it changes what the text says, if it stands on a sheet without colours.
  var isPlain: Bool { look.isPlain && colour != .white }

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
  /// One of the theme or the old palette, with what makes it lighter or darker.
  case other(String)
  /// Stripes, dots, or colours that run into each other: no text is lost on them.
  case pattern

  init(_ attributes: XMLAttributes) {
    if let text = attributes.value("rgb")?.string {
      let digits = text.suffix(6)
      guard let number = UInt32(digits, radix: 16), digits.utf8.count == 6 else {
        self = .automatic
        return
      }
      self = number == 0xFFFFFF ? .white : number == 0 ? .automatic : .rgb(number)
    } else if let theme = attributes.string("theme") {
      let tint = attributes.string("tint") ?? "0"
      // The first two of a theme are those of paper and of ink (18.8.3).
      switch (theme, Double(tint) ?? 0) {
      case ("0", 0...): self = .white
      case ("1", 0): self = .automatic
      default: self = .other("theme \(theme) \(tint)")
      }
    } else if let index = attributes.string("indexed") {
      // 64 and 65 are those of the program for text and for paper (18.8.27).
      switch index {
      case "1", "9", "65": self = .white
      case "0", "8", "64": self = .automatic
      default: self = .other("indexed \(index)")
      }
    } else {
      self = .automatic
    }
  }

  /// Whether text of this colour is not seen on that one.
  func isSame(as ground: Colour) -> Bool { self == ground && self != .pattern }
}

extension SymbolFont {
  /// The font of a name, without making a `String` of the names of fonts of letters.
  init?(_ name: XMLBytes) {
    // The shortest is Symbol, the longest Wingdings 2.
    guard (6...11).contains(name.count), [0x53, 0x57].contains(name[0] & 0xDF) else { return nil }
    self.init(named: name.string)
  }
}
