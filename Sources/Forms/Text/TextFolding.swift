/// Reduces different ways of typing the same characters to one: full and half width, all kinds of
/// space.
///
/// It is only for comparing and parsing; text is stored and quoted as written.
package enum TextFolding {
  /// The half-width form of a text; spaces of any kind become a space, line breaks `\n`.
  ///
  /// Zero-width and direction marks are left out; they come along when a number is copied from a
  /// web page or a telephone.
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

  /// A text without what is invisible and has no width; all else is as written.
  static func withoutInvisible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return String(scalars: text.unicodeScalars.filter { !isInvisible($0) })
  }

  /// The characters of a text in half width and lower case.
  package static func letters(of text: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r", let folded = folded(scalar) {
        // In other scripts one letter may become several.
        guard folded.value < 0x80 || (0x2E80...0x9FFF).contains(folded.value) else {
          return Array(Self.folded(text).lowercased().unicodeScalars)
        }
        letters.append(folded.lowercase)
      }
      previous = scalar
    }
    return letters
  }
}

extension String {
  /// The text without white space of any kind and invisible characters.
  package var withoutWhitespace: String {
    guard unicodeScalars.contains(where: \.isWhitespace) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.lazy.filter { !$0.isWhitespace }))
  }
}

extension StringProtocol {
  /// The text without white space of any kind and invisible characters at both ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
