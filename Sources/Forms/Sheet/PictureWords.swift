/// The words that a program leaves where a picture is pasted as text: `[图片]`, `[图片1]`, `[image: a.png]`.
enum PictureWords {
  /// Whether a text is that and nothing else.
  static func matches(_ text: FoldedText) -> Bool {
    // Most texts are ruled out by what they begin with; spaces of all kinds are folded to ASCII.
    guard let begin = text.folded.first, begin == "[" || begin == "(" || begin.value <= 0x20,
      let first = text.folded.first(where: { !$0.isWhitespace }), first == "[" || first == "(",
      let last = text.folded.last(where: { !$0.isWhitespace }), last == "]" || last == ")",
      text.folded.count <= longest
    else { return false }
    // Choices stand in brackets too, so that most are ruled out letter by letter.
    let inner = text.key.prefix { !$0.isDigit }
    if inner.count <= longestKnown, text.key.dropFirst(inner.count).allSatisfy(\.isDigit),
      known.contains(String(scalars: inner))
    {
      return true
    }
    guard let end = text.key.last, ends.contains(end) else { return false }
    let words = String(scalars: text.key)
    guard endings.contains(where: { words.hasSuffix($0) }) else { return false }
    let name = String(scalars: text.folded).lowercased()
    return endings.contains { name.contains("." + $0) }
  }

  /// No name of a picture in brackets is longer.
  private static let longest = 120
  private static let known = Set(AnswerWords.list(\.pictures))
  private static let longestKnown = known.map(\.unicodeScalars.count).max() ?? 0
  private static let ends = LetterSet(endings.compactMap(\.unicodeScalars.last))
  private static let endings = ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic"]
}
