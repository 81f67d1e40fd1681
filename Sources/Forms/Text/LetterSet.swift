/// A few characters, for a fast test whether a character is one of them.
struct LetterSet: Sendable, ExpressibleByStringLiteral {
  private let letters: [Unicode.Scalar]
  /// One bit for the lowest six bits of each; rules most characters out.
  private let sketch: UInt64

  init(_ letters: some Sequence<Unicode.Scalar>) {
    self.letters = Array(letters)
    sketch = self.letters.reduce(0) { $0 | Self.bit($1) }
  }

  /// The letters that begin some words.
  init(beginning words: some Sequence<String>) {
    self.init(Set(words.compactMap(\.unicodeScalars.first)))
  }

  init(stringLiteral text: String) { self.init(text.unicodeScalars) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    sketch & Self.bit(scalar) != 0 && letters.contains(scalar)
  }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
