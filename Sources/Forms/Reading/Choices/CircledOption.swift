/// A circle beside an option where the form prints no boxes: `○Yes ・ No`.
enum CircledOption {
  /// The text with a tick for its one circle; itself where it has none or several, and where a circle may be an empty
  /// box of the form.
  static func ticked(
    _ text: FoldedText, _ choice: PrintedChoice, of question: PrintedQuestion
  ) -> FoldedText {
    guard !choice.isLettered else { return text }
    var found: Int?
    for (place, scalar) in text.folded.enumerated() where scalar.value > 0x7F && isCircle(scalar) {
      // 二〇二五 has a digit.
      if scalar == "〇", place > 0, NumberReading.isChineseNumeral(text.folded[place - 1]) {
        continue
      }
      guard found == nil else { return text }
      found = place
    }
    guard let found, !text.key.isEmpty, !question.printsBoxes else { return text }
    var scalars = text.scalars
    scalars[found] = "✓"
    return FoldedText(scalars: scalars)
  }

  private static func isCircle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "○" || scalar == "◯" || scalar == "〇"
  }
}

extension PrintedQuestion {
  /// Whether the form prints boxes in the answer, so that a circle may be one of them that is empty.
  var printsBoxes: Bool { lines.contains { $0.printsBoxes } }
}

extension PrintedLine {
  /// Whether the form prints boxes in it.
  var printsBoxes: Bool {
    (words + (hint.map { [$0] } ?? [])).contains { !ChoiceMark.all(in: $0.text).isEmpty }
  }
}
