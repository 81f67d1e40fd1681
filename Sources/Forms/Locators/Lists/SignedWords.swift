/// Words with which somebody signs: `Prepared by: Ann`.
enum SignedWords {
  /// Whether a text begins with some words and a colon.
  static func match(_ text: FoldedText) -> Bool {
    guard let colon = text.folded.firstIndex(of: ":"), colon <= 24 else { return false }
    let words = text.folded[..<colon].filter { !$0.isWhitespace }
    // A time and an address on the web have a colon too.
    return words.count > 1 && words.allSatisfy { !$0.isDigit }
      && !text.folded[(colon + 1)...].starts(with: "//".unicodeScalars)
  }
}
