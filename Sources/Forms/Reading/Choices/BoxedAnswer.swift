/// Options that somebody typed with boxes and ticks where the form prints none: `☑ Yes ☐ No`.
enum BoxedAnswer {
  /// The options that are ticked, by their indexes; nil where none is, where it can only be guessed which, and where
  /// other words stand between.
  static func chosen(in text: String, of options: [Option]) -> [Int]? {
    guard text.utf8.count <= longest else { return nil }
    let folded = FoldedText(text)
    let isTicked = ChoiceMark.all(in: folded).contains {
      $0.sign == .tick || $0.sign == .crossedBox
    }
    guard isTicked else { return nil }
    let asked = options.map {
      PrintedChoice.Option(
        key: $0.key, letter: nil, words: FoldedText($0.words).key, note: nil, line: 0)
    }
    let found = ChoiceOptions.standing(asked, in: folded)
    guard !found.isEmpty else { return nil }
    let marks = ChoiceMark.all(in: folded, beside: found, options: asked)
    let read = (found.map { $0.start..<$0.end } + marks.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
    guard zip(read, read.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
      return nil
    }
    let rest = folded.removing(read)
    guard !rest.holdsAnything(in: rest.folded.indices) else { return nil }
    let hasTick = marks.contains { $0.sign == .tick }
    var chosen: Set<Int> = []
    for (mark, side) in zip(marks, MarkSides.sides(of: marks, at: found, in: folded))
    where mark.sign == .tick || mark.sign == .crossedBox && !hasTick {
      guard case .option(let index) = side, let option = found[index].option else { return nil }
      chosen.insert(option)
    }
    return chosen.isEmpty ? nil : chosen.sorted()
  }

  /// The most bytes of an answer that is a row of options.
  private static let longest = 2000
}
