/// A code as somebody typed it, without what only makes it easier to read.
enum CodeText {
  /// The characters in half width without white space and without an apostrophe before them.
  static func bare(_ answer: WrittenAnswer) -> String {
    var scalars = TextFolding.folded(answer.text).unicodeScalars.filter {
      !$0.isWhitespace
    }
    while let first = scalars.first, "'‘’`".unicodeScalars.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }
}
