extension FoldedText {
  /// The words behind a label, without its end: a colon, or the parenthesis of `区政府（盖章）：`.
  var behindLabel: String {
    var lower = 0
    while lower < folded.count,
      folded[lower].isWhitespace || folded[lower] == ":" || folded[lower] == ")"
    {
      lower += 1
    }
    return trimmed(lower..<folded.count)
  }
}
