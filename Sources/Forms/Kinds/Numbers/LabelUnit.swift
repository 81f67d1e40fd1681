/// The unit of a number that only the words of its question name: `62.5 hours` where it asks for hours worked.
enum LabelUnit {
  /// An answer without the word behind its number, where the question has that word; nil where there is none, or it
  /// has another.
  static func removed(from text: String, label: String) -> String? {
    guard text.utf8.count <= TextCursor.longestShortAnswer else { return nil }
    let letters = TextFolding.letters(of: text)
    let end = letters.lastIndex { $0.isLetterOrDigit }.map { $0 + 1 } ?? 0
    let begin = letters[..<end].lastIndex { !isOfWord($0) }.map { $0 + 1 } ?? 0
    let number = letters[..<begin]
    guard begin < end, number.contains(where: { $0.isDigit || !$0.isASCII }),
      letters[end...].allSatisfy({ ". )".unicodeScalars.contains($0) })
    else { return nil }
    let word = String(scalars: letters[begin..<end])
    guard !multipliers.contains(word), names(word, label) else { return nil }
    return String(scalars: Array(number)).trimmed
  }

  /// Whether a question has a word, of Latin letters in the singular or the plural.
  private static func names(_ word: String, _ label: String) -> Bool {
    let own = TextFolding.letters(of: label)
    guard word.unicodeScalars.allSatisfy(\.isLatinLetter) else {
      return word.count > 1 && String(scalars: own).contains(word)
    }
    guard word.count > 2 else { return false }
    return own.split { !$0.isLatinLetter }.contains {
      singular(String(scalars: Array($0))) == singular(word)
    }
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit && !scalar.isDigit && !NumberReading.isChineseNumeral(scalar)
  }

  private static let multipliers = Set(AnswerWords.list(\.multiplying))
}
