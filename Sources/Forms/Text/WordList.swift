/// Words, to find the longest of them that begins at an index of a text.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private struct Word: Sendable {
    let letters: [Unicode.Scalar]
    let text: String
  }

  /// The longest first.
  private let words: [Word]
  private let first: LetterSet

  init(_ texts: some Sequence<String>) {
    let words = texts.map { Word(letters: Array($0.unicodeScalars), text: $0) }
    self.words = words.filter { !$0.letters.isEmpty }
      .sorted { $0.letters.count > $1.letters.count }
    first = LetterSet(Set(words.compactMap(\.letters.first)))
  }

  init(arrayLiteral texts: String...) { self.init(texts) }

  /// The words of both.
  static func + (a: WordList, b: WordList) -> WordList {
    WordList(a.words.map(\.text) + b.words.map(\.text))
  }

  /// The longest word that begins at an index, and its length in characters.
  func longest(at start: Int, in text: [Unicode.Scalar]) -> (word: String, count: Int)? {
    guard start < text.count else { return nil }
    let letter = text[start]
    guard first.contains(letter) else { return nil }
    search: for word in words where word.letters[0] == letter {
      guard start + word.letters.count <= text.count else { continue }
      for index in 1..<max(1, word.letters.count) where text[start + index] != word.letters[index] {
        continue search
      }
      return (word.text, word.letters.count)
    }
    return nil
  }
}
