/// A position in a folded text, for parsers that walk it from left to right.
struct TextCursor {
  /// Longer texts are no number, date or telephone; the limit keeps a hostile cell of 32,767
  /// characters cheap.
  static let longestShortAnswer = 400

  let scalars: [Unicode.Scalar]
  var position: Int

  /// Starts at the beginning of a text, which is folded and made lower case first.
  init(folding text: some StringProtocol) {
    self.init(TextFolding.letters(of: text))
  }

  init(_ scalars: [Unicode.Scalar], at position: Int = 0) {
    self.scalars = scalars
    self.position = position
  }

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  var isAtEnd: Bool { position >= scalars.count }

  /// The character `offset` characters on, or back.
  func peek(_ offset: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position + offset) ? scalars[position + offset] : nil
  }

  /// Whether the word stands here.
  func sees(_ word: String) -> Bool {
    var index = position
    for scalar in word.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Moves past the word if it stands here.
  mutating func take(_ word: String) -> Bool {
    guard sees(word) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  /// Moves past the longest of the words that stands here.
  mutating func takeLongest(of words: WordList) -> String? {
    guard let found = words.longest(at: position, in: scalars) else { return nil }
    position += found.count
    return found.word
  }

  /// Moves past white space and the longest of the words that stands behind it; one that ends in a Latin letter
  /// stands only where no such letter follows.
  mutating func takePhrase(of words: WordList) -> String? {
    var trial = self
    trial.take(while: \.isWhitespace)
    guard let word = trial.takeLongest(of: words),
      word.unicodeScalars.last?.isLatinLetter != true || trial.next?.isLatinLetter != true
    else { return nil }
    self = trial
    return word
  }

  /// Moves past all characters from here on that match, and returns them.
  @discardableResult
  mutating func take(while fits: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let start = position
    while let scalar = next, fits(scalar) { position += 1 }
    return scalars[start..<position]
  }
}
