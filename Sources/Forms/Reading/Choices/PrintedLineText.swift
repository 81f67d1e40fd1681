/// A line of an answer in which options are printed: the signs and the words before, between and behind them.
struct PrintedLineText {
  /// What the ticks of a line say.
  struct Ticks {
    /// The options ticked.
    var options: [Int] = []
    /// Words that are ticked and no option, and crosses.
    var unknown: [String] = []
    /// Ticks at no option.
    var stray: [String] = []
    /// Where a tick may belong to either of two, what may be meant; else empty.
    var readings: [String] = []
  }

  let choice: PrintedChoice
  /// The options, and what stands among them like an option and is none; rising.
  let printed: [ChoiceOptions.Printed]
  let marks: [ChoiceMark]
  private let text: FoldedText
  private let sides: [MarkSides.Side]
  /// What stands there beside all that is understood.
  let rest: [String]
  /// Whether something stands there that may be an option, retyped.
  let mayHoldOption: Bool

  /// - Parameters:
  ///   - text: The line.
  ///   - found: The options in it, rising.
  ///   - choice: What may be chosen.
  init(
    _ text: FoldedText, _ found: [ChoiceOptions.Printed], _ choice: PrintedChoice
  ) {
    self.text = text
    self.choice = choice
    var marks = ChoiceMark.all(in: text, beside: found, options: choice.options)
    // A detail is asked for behind the options; ticks in it are its own.
    if let end = Self.startOfDetail(text, found, choice) {
      marks.removeAll { $0.range.lowerBound >= end }
    }
    self.marks = marks
    let left = ChoiceRemains(text, found, marks, choice)
    rest = left.remarks
    mayHoldOption = left.mayHoldOption || !left.strange.isEmpty
    printed = left.strange.isEmpty ? found : (found + left.strange).sorted { $0.start < $1.start }
    sides = MarkSides.sides(of: marks, at: printed, in: text)
  }

  private static func startOfDetail(
    _ text: FoldedText, _ found: [ChoiceOptions.Printed], _ choice: PrintedChoice
  ) -> Int? {
    guard choice.detail != nil, choice.noteHints.count > 1, let hint = choice.noteHints.last,
      let start = text.key.firstIndex(of: hint.text.key)
    else { return nil }
    return text.positions[start]
  }

  /// The words before the first option where letters belong, without the form's own.
  var head: FoldedText {
    let end = printed.first?.start ?? 0
    let before = marks.map(\.range).filter { $0.upperBound <= end }
    let text = text[0..<end].removing(before)
    return HintRemoval.strip(choice.words, from: text)
  }

  /// The words that stand like options and are none.
  var strange: [String] {
    printed.filter { $0.option == nil }.map { text[$0.start..<$0.end].trimmed }
  }

  /// The options whose letters are in brackets or circles where the letters of others are not.
  var framed: [Int] {
    let framed = printed.filter(\.isFramed).compactMap(\.option)
    return framed.count < printed.count ? framed : []
  }

  /// The words beside each option that asks for some, with the index of the option.
  ///
  /// They end before a sign of the next option; signs of their own are left out.
  var notes: [(option: Int, text: FoldedText)] {
    printed.indices.compactMap { index in
      guard let option = printed[index].option, choice.options[option].note != nil else {
        return nil
      }
      let start = printed[index].end
      var end = index + 1 < printed.count ? printed[index + 1].start : text.folded.count
      end = max(start, end)
      var own: [Range<Int>] = []
      for (mark, side) in zip(marks, sides) where start <= mark.range.lowerBound {
        guard mark.range.upperBound <= end else { break }
        if side == .option(index) || mark.sign != .box && side != .option(index + 1) {
          own.append(mark.range.lowerBound - start..<mark.range.upperBound - start)
        } else {
          end = mark.range.lowerBound
        }
      }
      return (option, text[start..<end].removing(own))
    }
  }

  /// What is ticked.
  ///
  /// A cross says no where others are ticked; alone it says nothing that could be told.
  var ticks: Ticks {
    var ticks = Ticks()
    guard !marks.isEmpty else { return ticks }
    let hasTick = marks.contains { $0.sign == .tick }
    let isFull = !marks.contains { $0.sign == .box } && marks.count >= printed.count
    var chosen: Set<Int> = []
    var unclear: Set<Int> = []
    for (mark, side) in zip(marks, sides) {
      switch mark.sign {
      case .box: continue
      case .crossedBox where hasTick && isFull: continue
      case .cross where hasTick: continue
      case .cross:
        ticks.unknown.append(text[mark.range].trimmed)
        continue
      case .tick, .crossedBox: break
      }
      switch side {
      case .option(let index):
        if let option = printed[index].option {
          chosen.insert(option)
        } else {
          ticks.unknown.append(text[printed[index].start..<printed[index].end].trimmed)
        }
      case .unclear(let index): unclear.insert(index)
      case .nowhere: ticks.stray.append(text[mark.range].trimmed)
      }
    }
    ticks.options = chosen.sorted()
    guard !unclear.isEmpty else { return ticks }
    ticks.readings = [0, 1].map { step in
      let all = chosen.union(unclear.compactMap { printed[$0 + step].option })
      return choice.letters(all.sorted())
    }
    return ticks
  }
}
