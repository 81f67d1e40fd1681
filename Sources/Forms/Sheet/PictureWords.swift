/// The words that a program leaves where a picture is pasted as text: `[图片]`, `[图片1]`, `[image: a.png]`.
enum PictureWords {
  /// Whether a text is that and nothing else.
  static func matches(_ text: FoldedText) -> Bool {
    guard let first = text.folded.first(where: { !$0.isWhitespace }), first == "[" || first == "(",
      let last = text.folded.last(where: { !$0.isWhitespace }), last == "]" || last == ")",
      text.folded.count <= longest
    else { return false }
    let words = String(scalars: text.key)
    let inner = words.prefix { !$0.isNumber }
    if inner.count + words.drop(while: { !$0.isNumber }).count(where: \.isNumber) == words.count,
      known.contains(String(inner))
    {
      return true
    }
    return endings.contains { words.hasSuffix($0) }
      && endings.contains { ending in
        String(scalars: text.folded).lowercased().contains("." + ending)
      }
  }

  /// No name of a picture in brackets is longer.
  private static let longest = 120
  private static let known = Set(AnswerWords.list(\.pictures))
  private static let endings = ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic"]
}
