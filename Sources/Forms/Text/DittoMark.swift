/// A ditto mark as the ledgers of many countries have it: `—"—`, `-"-`, `- // -`.
enum DittoMark {
  /// Whether a text is such a mark between dashes, and no placeholder of strokes.
  static func isBetweenDashes(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 24,
      let first = text.unicodeScalars.first(where: { !$0.isWhitespace }),
      TextFolding.isDash(first),
      let last = text.unicodeScalars.last(where: { !$0.isWhitespace }), TextFolding.isDash(last)
    else { return false }
    let inside = text.unicodeScalars.filter { !$0.isWhitespace && !TextFolding.isDash($0) }
    return marks.contains(String(String.UnicodeScalarView(inside)))
  }

  private static let marks: Set<String> = [
    "\"", "″", "''", "\u{201C}", "\u{201D}", "\u{201E}", "〃", "〞", "//",
  ]
}
