extension FoldedText {
  /// Whether a letter joins two options by itself: `A和C`.
  static func isJoiningLetter(_ scalar: Unicode.Scalar) -> Bool {
    "和与及".unicodeScalars.contains(scalar)
  }

  /// The index after 和 and the like, or after the English word and: `A and C` has two letters, not
  /// five.
  func endOfJoiningWord(at place: Int) -> Int? {
    guard place < folded.count else { return nil }
    if Self.isJoiningLetter(folded[place]) { return place + 1 }
    let end = place + 3
    guard end <= folded.count,
      folded[place..<end].elementsEqual("and".unicodeScalars, by: { $0.lowercase == $1 }),
      place == 0 || !folded[place - 1].isLetterOrDigit,
      end == folded.count || !folded[end].isLetterOrDigit
    else { return nil }
    return end
  }
}
