/// Takes the form's own words out of an answer, whole or partly deleted.
///
/// People type before a hint, behind it or below it, and delete it, or some of it. What is left of
/// the hint is known by its letters: a stretch of at least five of them that begins and ends where a
/// clause does, in the answer or in the hint.
enum HintRemoval {
  /// The text without what is left of the hint, as written, trimmed; the text itself where nothing is.
  static func strip(_ hints: [PrintedWords], from text: FoldedText) -> FoldedText {
    var rest = text
    for hint in hints {
      while let range = stretch(of: hint, in: rest) {
        rest = rest.removing(range)
      }
    }
    return rest
  }

  /// The longest stretch of the hint that stands in the text by itself, with its punctuation.
  private static func stretch(of words: PrintedWords, in text: FoldedText) -> Range<Int>? {
    let hint = words.text
    let a = text.key
    let b = hint.key
    guard !b.isEmpty, a.count >= words.least else { return nil }
    var best: (start: Int, hint: Int, count: Int)?
    for i in 0...(a.count - words.least) where words.mayBegin(at: i, of: a) {
      for j in b.indices where a[i] == b[j] && (i == 0 || j == 0 || a[i - 1] != b[j - 1]) {
        var count = 1
        while i + count < a.count, j + count < b.count, a[i + count] == b[j + count] { count += 1 }
        guard count > best?.count ?? words.least - 1,
          standsAlone(i, j, count, text: text, hint: hint)
        else { continue }
        best = (i, j, count)
      }
    }
    guard let best else { return nil }
    return withPunctuation(best, text: text, hint: hint)
  }

  private static func standsAlone(
    _ i: Int, _ j: Int, _ count: Int, text: FoldedText, hint: FoldedText
  ) -> Bool {
    let whole = count == hint.key.count
    let begins = j == 0 || isBoundary(before: hint.positions[j], in: hint)
    let ends =
      j + count == hint.key.count || isBoundary(after: hint.positions[j + count - 1], in: hint)
    if whole {
      // A hint of three letters is part of many words; alone it must stand alone.
      return count > 4
        || isBoundary(before: text.positions[i], in: text)
          && isBoundary(after: text.positions[i + count - 1], in: text)
    }
    let opens = isBoundary(before: text.positions[i], in: text)
    let closes = isBoundary(after: text.positions[i + count - 1], in: text)
    if count == 4 { return begins && ends && opens && closes }
    if count >= 8, j == 0 || j + count == hint.key.count { return opens || closes }
    return opens && closes
  }

  private static func isBoundary(before index: Int, in text: FoldedText) -> Bool {
    index == 0 || !text.folded[index - 1].isLetterOrDigit
  }

  private static func isBoundary(after index: Int, in text: FoldedText) -> Bool {
    index + 1 >= text.folded.count || !text.folded[index + 1].isLetterOrDigit
  }

  /// The stretch with the punctuation that belongs to it: a parenthesis that opens before it in the
  /// hint too, and what closes behind it.
  private static func withPunctuation(
    _ found: (start: Int, hint: Int, count: Int), text: FoldedText, hint: FoldedText
  ) -> Range<Int> {
    var lower = text.positions[found.start]
    var upper = text.positions[found.start + found.count - 1] + 1
    var opened = 0
    while lower > 0, text.folded[lower - 1] == "(" || text.folded[lower - 1] == " " {
      if text.folded[lower - 1] == "(" {
        let place = hint.positions[found.hint]
        guard place > 0, hint.folded[..<place].contains("(") else { break }
        opened += 1
      }
      lower -= 1
    }
    let inner = text.folded[text.positions[found.start]..<upper]
    opened += inner.count { $0 == "(" } - inner.count { $0 == ")" }
    scan: while upper < text.folded.count {
      switch text.folded[upper] {
      case ")":
        guard opened > 0 || hint.folded.contains(")") else { break scan }
        opened -= 1
      case ".", "。", ",", "、", ";", ":", " ", "\n", "\r", "\t": break
      default: break scan
      }
      upper += 1
    }
    return lower..<upper
  }
}

extension FoldedText {
  /// The text without a range of its scalars.
  func removing(_ range: Range<Int>) -> FoldedText {
    FoldedText(scalars: Array(scalars[..<range.lowerBound]) + Array(scalars[range.upperBound...]))
  }

  /// The text as written without white space and blank lines (`____`) at its ends.
  ///
  /// A single `_` at one end only is part of the answer: names of accounts end so.
  var trimmed: String {
    var range = withoutSpace(0..<folded.count)
    while range.count > 1, isBlankLine(range) {
      var lower = range.lowerBound
      var upper = range.upperBound
      while lower < upper, folded[lower] == "_" { lower += 1 }
      while upper > lower, folded[upper - 1] == "_" { upper -= 1 }
      range = withoutSpace(lower..<upper)
    }
    return range.count == 1 && folded[range.lowerBound] == "_" ? "" : text(range)
  }

  private func isBlankLine(_ range: Range<Int>) -> Bool {
    let lower = range.lowerBound
    let upper = range.upperBound - 1
    let opens = folded[lower] == "_"
    let closes = folded[upper] == "_"
    return opens && closes || opens && folded[lower + 1] == "_"
      || closes && folded[upper - 1] == "_"
  }

  private func withoutSpace(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, folded[lower].isWhitespace { lower += 1 }
    while upper > lower, folded[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}
