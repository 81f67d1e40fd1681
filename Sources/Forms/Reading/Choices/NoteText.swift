/// The words beside an option, without the words that the form prints around them.
enum NoteText {
  /// Reduces `__商会__ (请备注)`, `：商会` and `（商会）` to 商会; empty if nothing was written.
  static func clean(_ text: FoldedText, hints: [PrintedWords]) -> String {
    let rest = HintRemoval.strip(hints, from: text)
    var upper = rest.folded.count
    var lower = asked(in: rest)
    // Counted once, since some cells hold nothing but parentheses.
    var open = rest.folded.count { $0 == "(" }
    var close = rest.folded.count { $0 == ")" }
    var changed = true
    while changed {
      changed = false
      while lower < upper, isDecoration(rest.folded[lower]) {
        lower += 1
        changed = true
      }
      while upper > lower, isDecoration(rest.folded[upper - 1]) || rest.folded[upper - 1] == "。" {
        upper -= 1
        changed = true
      }
      guard lower < upper else { break }
      let inner = rest.folded[lower..<upper]
      if inner.first == "(", inner.last == ")", open == 1 {
        lower += 1
        upper -= 1
        open -= 1
        close -= 1
        changed = true
      } else if inner.first == "(", open > close {
        lower += 1
        open -= 1
        changed = true
      } else if inner.first == ")" {
        // `Other (specify): water`, where the words of the option are `Other (specify)`.
        lower += 1
        close -= 1
        changed = true
      } else if inner.last == ")", close > open {
        upper -= 1
        close -= 1
        changed = true
      }
    }
    let note = lower < upper ? rest.text(lower..<upper) : ""
    return Placeholder.matches(note) ? "" : note
  }

  private static let decoration: LetterSet = "_:,，;；、."

  /// Where the note begins behind words that ask for it, and the colon or dash in front: `, please specify: water`.
  private static func asked(in text: FoldedText) -> Int {
    var start = 0
    if let word = askingForNote.first(where: { text.key.starts(with: $0) }) {
      let end = text.end(ofKey: word.count)
      let next = text.folded[end...].first { !$0.isWhitespace && $0 != ")" }
      if next == ":" { start = end }
    }
    var lower = start
    while lower < text.folded.count,
      text.folded[lower].isWhitespace || TextFolding.isDash(text.folded[lower])
    {
      lower += 1
    }
    // A number may be below 0.
    return lower < text.folded.count && text.folded[lower].isDigit ? start : lower
  }

  private static let askingForNote = AnswerWords.list(\.askingForNote).map {
    Array($0.unicodeScalars)
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || Self.decoration.contains(scalar)
      || ChoiceSign(scalar).map { $0 != .cross } ?? false
  }
}

/// A cell that asks for the words of 其他 and, after them, for something else.
enum DetailSplit {
  /// Splits a text at the form's instructions: the note before the first, the rest after it.
  ///
  /// If nothing stands before the first, the note stands between the two.
  ///
  /// If both instructions are gone, the whole text is the note.
  static func split(
    _ text: FoldedText, hints: [PrintedWords]
  ) -> (note: FoldedText, detail: String?) {
    guard hints.count > 1, let instruction = hints.last else { return (text, nil) }
    let noteHints = Array(hints.dropLast())
    let cut = noteHints.lazy.compactMap { end(of: $0.text, in: text) }.first
    if let cut, let next = start(of: instruction.text, in: text), cut <= next,
      NoteText.clean(text[0..<cut], hints: noteHints).isEmpty
    {
      // `其他（请备注）商会 如合作对象为多个,…`: the note stands after its own hint.
      let rest = HintRemoval.strip([instruction], from: text[next..<text.folded.count])
      return (text[0..<next], nonEmpty(rest))
    }
    if let cut {
      let rest = HintRemoval.strip([instruction], from: text[cut..<text.folded.count])
      return (text[0..<cut], nonEmpty(rest))
    }
    guard let cut = start(of: instruction.text, in: text) else { return (text, nil) }
    let rest = HintRemoval.strip([instruction], from: text[cut..<text.folded.count])
    return (text[0..<cut], nonEmpty(rest))
  }

  private static func nonEmpty(_ text: FoldedText) -> String? {
    let words = NoteText.clean(text, hints: [])
    return words.isEmpty ? nil : words
  }

  /// The index after a hint and its closing parenthesis.
  private static func end(of hint: FoldedText, in text: FoldedText) -> Int? {
    guard let start = text.key.firstIndex(of: hint.key) else { return nil }
    var end = text.positions[start + hint.key.count - 1] + 1
    // `（请备注：商会）`: the note is written inside the hint's own parentheses.
    let opens = text.positions[start] > 0 && text.folded[text.positions[start] - 1] == "("
    if opens, let close = text.folded[end...].firstIndex(of: ")"), close - end < 40 { end = close }
    while end < text.folded.count, ") ".unicodeScalars.contains(text.folded[end]) { end += 1 }
    return end
  }

  private static func start(of hint: FoldedText, in text: FoldedText) -> Int? {
    text.key.firstIndex(of: hint.key).map { text.positions[$0] }
  }
}
