/// The signs by which people choose an option without writing its letter.
enum ChoiceMarks {
  static func isTick(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "√", "✓", "✔", "☑", "■", "●", "☒", "✅", "🗹", "▣", "◉", "⊙", "★": true
    default: false
    }
  }

  /// Whether a character is an empty box.
  static func isBox(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "□", "☐", "○", "◯", "▢", "❑", "❏": true
    default: false
    }
  }

  /// The options that are marked.
  ///
  /// A mark may stand before an option, after its letter, or at its end. A mark between two options
  /// belongs to the one that it touches. If it touches neither, the rest of the line tells: a mark
  /// before the first option means that marks stand before options, one after the last that they
  /// stand after them.
  /// - Parameters:
  ///   - text: The text in half width.
  ///   - starts: The index of the letter of each printed option, rising.
  ///   - ends: The index where the words of each option end.
  /// - Returns: The indexes of the options, or nil where a mark may belong to either of two.
  static func marked(
    in text: [Unicode.Scalar], starts: [Int], ends: [Int]
  ) -> [Int]? {
    let marks = text.indices.filter { isTick(text[$0]) || isBox(text[$0]) }
    guard let first = starts.first, !marks.isEmpty else { return [] }
    // The nearest mark decides for all: text between it and the option stands between the others
    // too.
    let nearest = marks.last { $0 < first }
    let before = nearest.map { belongs($0, to: first, in: text) } ?? false
    let behind = marks.contains { $0 >= (ends.last ?? 0) }
    var marked: Set<Int> = []
    for mark in marks where isTick(text[mark]) {
      if let inner = starts.indices.first(where: { starts[$0] <= mark && mark < ends[$0] }) {
        marked.insert(inner)
        continue
      }
      let next = starts.firstIndex { $0 > mark }
      let previous = next.map { $0 - 1 } ?? starts.count - 1
      guard previous >= 0 else {
        marked.insert(0)
        continue
      }
      guard let next else {
        marked.insert(previous)
        continue
      }
      let touchesNext = mark + 1 < text.count && mark + 1 == starts[next]
      let touchesPrevious = mark > 0 && !text[mark - 1].isWhitespace
      if touchesNext != touchesPrevious {
        marked.insert(touchesNext ? next : previous)
      } else if before != behind {
        marked.insert(before ? next : previous)
      } else {
        return nil
      }
    }
    return marked.sorted()
  }

  /// Whether there are only spaces and marks between a mark and an option.
  private static func belongs(_ mark: Int, to start: Int, in text: [Unicode.Scalar]) -> Bool {
    text[mark..<start].allSatisfy { $0.isWhitespace || isTick($0) || isBox($0) || $0 == "(" }
  }
}
