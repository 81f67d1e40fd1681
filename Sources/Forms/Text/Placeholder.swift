/// What people write if they have nothing to say: 无, /, -, N/A.
///
/// 待定 and 若干 are not placeholders: they say that there is something.
enum Placeholder {
  /// Whether an answer says that there is nothing; false for an empty answer and for underlines
  /// alone.
  static func matches(_ text: some StringProtocol) -> Bool {
    guard mayMatch(text) else { return false }
    let scalars = Array(TextFolding.folded(text).lowercased().unicodeScalars)
      .filter { !isAround($0) }
    guard let first = scalars.firstIndex(where: { !isStroke($0) }),
      let last = scalars.lastIndex(where: { !isStroke($0) })
    else { return !scalars.isEmpty && !DittoMark.isBetweenDashes(text) }
    return words.contains(String(scalars: scalars[first...last]))
  }

  /// Rules out most answers by their first letter and their length, with room for what may stand
  /// around a word.
  private static func mayMatch(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 90 else { return false }
    for scalar in text.unicodeScalars {
      guard let folded = TextFolding.folded(scalar), !isAround(folded) else { continue }
      return isStroke(folded) || starts.contains(folded)
    }
    return true
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    TextFolding.isDash(scalar) || scalar == "/" || scalar == "\\"
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || around.contains(scalar)
  }

  private static let around: LetterSet = "_.,;:!'\"()[]{}<>。、·…“”‘’《》【】「」〔〕"

  private static let starts = LetterSet(
    Set(words.compactMap(\.unicodeScalars.first)).union("NＮ".unicodeScalars))

  private static let words = Set(AnswerWords.list(\.none))
}
