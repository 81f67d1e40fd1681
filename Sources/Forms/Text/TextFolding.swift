/// Makes the ways of typing the same characters one: full width and half width, all kinds of space.
///
/// Only for comparing and parsing; what is stored and quoted is the text as written.
package enum TextFolding {
  /// The half-width form of a text; spaces of any kind become a space, line breaks `\n`.
  ///
  /// Zero-width and direction marks, which come along when a number is copied from a web page or a
  /// telephone, are left out.
  static func folded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // \r\n is one line break, a lone \r one too.
      if scalar != "\n" || previous != "\r" {
        if let folded = folded(scalar) { result.append(folded) }
      }
      previous = scalar
    }
    return String(result)
  }

  /// The characters of a text in half width and lower case.
  package static func letters(of text: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r", let folded = folded(scalar) {
        // Of other scripts one letter may become several.
        guard folded.value < 0x80 || (0x2E80...0x9FFF).contains(folded.value) else {
          return Array(Self.folded(text).lowercased().unicodeScalars)
        }
        letters.append(folded.lowercase)
      }
      previous = scalar
    }
    return letters
  }

  /// The half-width form of one character; nil for one that is not seen.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return "\n"
    case 0x21...0x7E: return scalar
    // FULLWIDTH EXCLAMATION MARK to FULLWIDTH TILDE stand in the order of ASCII.
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
    case 0x2212, 0xFE63: return "-"
    case 0xFFE5: return "¥"
    default:
      if isInvisible(scalar) { return nil }
      return isSpace(scalar) ? " " : scalar
    }
  }

  /// Whether a character is white space of any kind, or takes up room and shows nothing.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0x21...0x7E, 0x3400...0x9FFF: false
    // HANGUL FILLER and BRAILLE PATTERN BLANK are typed where a form refuses spaces.
    case 0x3164, 0x2800: true
    default: scalar.properties.isWhitespace
    }
  }

  /// Whether a character shows nothing and takes up no room: zero-width, direction, byte order mark.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a character is one of the dashes that people type for `-`.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without white space of any kind, and without what is not seen, at both ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    let blank = { (scalar: Unicode.Scalar) in
      TextFolding.isSpace(scalar) || TextFolding.isInvisible(scalar)
    }
    guard let first = scalars.firstIndex(where: { !blank($0) }),
      let last = scalars.lastIndex(where: { !blank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
