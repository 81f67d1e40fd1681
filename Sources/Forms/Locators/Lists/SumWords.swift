/// The words in front of the sum of other rows, and what stands behind them.
enum SumWords {
  /// Whether a text is a word for a sum, with its unit in brackets behind it or not.
  static func match(_ text: FoldedText) -> Bool {
    guard (2...14).contains(text.key.count), letters.contains(text.key[0]) else { return false }
    return words.contains(text.key)
      || text.folded.contains("(") && LabelForm(text).short.map { words.contains($0) } ?? false
  }

  /// Whether a text is a number, with a short unit behind it or not.
  static func isFigure(_ text: FoldedText) -> Bool {
    let unit = text.key.drop(while: \.isDigit)
    return unit.isEmpty
      || unit.count <= 3 && unit.count < text.key.count && unit.allSatisfy { !$0.isDigit }
  }

  private static let letters = LetterSet(beginning: AnswerWords.list(\.sums))
  private static let words = Set(AnswerWords.list(\.sums).map { Array($0.unicodeScalars) })
}
