/// Removes the form's own words from an answer, even if they were partly deleted.
///
/// People type before, after or below a hint, and delete it or a part of it. What is left of it is
/// known by its letters: a stretch of at least five that begins and ends where a clause does, in
/// the answer or in the hint.
enum HintRemoval {
  /// How often the longest stretch is removed by itself, and how often after that all separate ones
  /// are.
  ///
  /// People leave one or two pieces of a hint; only a cell made on purpose holds more.
  private static let rounds = 8

  private struct Stretch {
    var start: Int
    var hint: Int
    var count: Int
  }

  /// The text as written without the remains of hints, trimmed; the text itself if there are none.
  static func strip(_ hints: [PrintedWords], from text: FoldedText) -> FoldedText {
    var rest = text
    for hint in hints {
      for round in 0..<2 * rounds {
        let found = stretches(of: hint, in: rest)
        guard let longest = found.first else { break }
        let ranges =
          round < rounds
          ? [withPunctuation(longest, text: rest, hint: hint.text)]
          : apart(found.map { withPunctuation($0, text: rest, hint: hint.text) })
        rest = rest.removing(ranges)
      }
    }
    return rest
  }

  /// The stretches of the hint that stand in the text by themselves, the longest first, and of
  /// equally long ones the first.
  private static func stretches(of hint: PrintedWords, in text: FoldedText) -> [Stretch] {
    guard !hint.text.key.isEmpty, text.key.count >= hint.least else { return [] }
    var found: [Stretch] = []
    // Pointers, since these loops are the longest of a return.
    text.key.withUnsafeBufferPointer { a in
      hint.text.key.withUnsafeBufferPointer { b in
        for i in 0...(a.count - hint.least) where hint.mayBegin(at: i, of: a) {
          let letter = a[i]
          for j in b.indices where b[j] == letter {
            if i > 0, j > 0, a[i - 1] == b[j - 1] { continue }
            var count = 1
            while i + count < a.count, j + count < b.count, a[i + count] == b[j + count] {
              count += 1
            }
            if count >= hint.least, standsAlone(i, j, count, text: text, hint: hint.text) {
              found.append(Stretch(start: i, hint: j, count: count))
            }
          }
        }
      }
    }
    return found.sorted { ($0.count, $1.start, $1.hint) > ($1.count, $0.start, $0.hint) }
  }

  /// The ranges that do not overlap an earlier one, rising.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var taken: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = taken.last, range.lowerBound < last.upperBound { continue }
      taken.append(range)
    }
    return taken
  }

  private static func standsAlone(
    _ i: Int, _ j: Int, _ count: Int, text: FoldedText, hint: FoldedText
  ) -> Bool {
    let whole = count == hint.key.count
    let begins = j == 0 || isBoundary(before: hint.positions[j], in: hint)
    let ends =
      j + count == hint.key.count || isBoundary(after: hint.positions[j + count - 1], in: hint)
    if whole {
      // A hint of three letters is part of many words, so it counts only if it stands alone.
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

  /// The stretch with its punctuation: a parenthesis that opens before it in the hint too, and what
  /// closes after it.
  private static func withPunctuation(
    _ found: Stretch, text: FoldedText, hint: FoldedText
  ) -> Range<Int> {
    var lower = text.positions[found.start]
    var upper = text.positions[found.start + found.count - 1] + 1
    var opened = 0
    while lower > 0, text.folded[lower - 1] == "(" || text.folded[lower - 1] == " " {
      if text.folded[lower - 1] == "(" {
        let start = hint.positions[found.hint]
        guard start > 0, hint.folded[..<start].contains("(") else { break }
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
  /// The text as written without white space and blank lines (`____`) at its ends.
  ///
  /// A single `_` at one end only is part of the answer: names of accounts may end so.
  var trimmed: String { trimmed(0..<folded.count) }

  /// The same of a part of the text.
  func trimmed(_ part: Range<Int>) -> String {
    var range = withoutSpace(part)
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
