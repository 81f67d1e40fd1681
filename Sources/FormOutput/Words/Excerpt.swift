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
      if character.isWhitespace {
        isBlank = !short.isEmpty
        continue
      }
      let next = (isBlank ? " " : "") + String(character)
      isBlank = false
      room -= TextWidth.of(next)
      guard room >= 0, next.unicodeScalars.count < 64 else { return short + "…" }
      short += next
    }
    return short
  }
}
