extension FoldedText {
  /// Whether a letter joins two options by itself: `A和C`.
  static func isJoiningLetter(_ scalar: Unicode.Scalar) -> Bool { joiningLetters.contains(scalar) }

  /// The index after 和 and the like, or after the English word and: `A and C` has two letters, not
  /// five.
  func endOfJoiningWord(at place: Int) -> Int? {
    guard place < folded.count else { return nil }
    if Self.isJoiningLetter(folded[place]) { return place + 1 }
    for word in Self.joiningWords {
      let end = place + word.count
      guard end <= folded.count,
        folded[place..<end].elementsEqual(word, by: { $0.lowercase == $1 }),
        place == 0 || !folded[place - 1].isLetterOrDigit,
        end == folded.count || !folded[end].isLetterOrDigit
      else { continue }
      return end
    }
    return nil
  }

  private static let joiningLetters = LetterSet(
    AnswerWords.all.flatMap(\.joiningLetters.unicodeScalars))
  private static let joiningWords = AnswerWords.all.compactMap { words in
    words.joiningWord.map { Array($0.unicodeScalars) }
  }
}
