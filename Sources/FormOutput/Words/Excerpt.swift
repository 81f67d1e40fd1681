import Forms

/// The beginning of a text, on one line.
enum Excerpt {
  /// The beginning of a text.
  /// - Parameters:
  ///   - text: The text.
  ///   - width: Its greatest width, in digits.
  /// - Returns: The text where it is on one line and no wider, else its beginning and `…`.
  static func of(_ text: String, width: Int) -> String {
    var short = ""
    var room = width
    var isBlank = false
    for character in text {
      // Line ends and what else is blank becomes one space.
      if isWhitespace(character) {
        isBlank = !short.isEmpty
        continue
      }
      let space = isBlank ? 1 : 0
      isBlank = false
      let scalars = character.unicodeScalars
      room -= space + scalars.reduce(0) { $0 + TextWidth.of($1) }
      guard room >= 0, space + scalars.count < 64 else { return short + "…" }
      if space > 0 { short += " " }
      short.append(character)
    }
    return short
  }

  /// Whether a character is white space; of most its number tells, and Unicode need not be asked.
  private static func isWhitespace(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x21...0x7E, 0x3400...0x9FFF: false
    default: character.isWhitespace
    }
  }
}
