/// An answer to a choice: the options chosen, the words beside them, and what matches no option.
struct ChoiceAnswer: Hashable, Sendable {
  /// The indexes of the chosen options, rising, each once.
  var chosen: [Int] = []
  /// Letters and words that are no option, as typed.
  var unknown: [String] = []
  /// For each option with a note, the words written beside it.
  var notes: [Int: String] = [:]
  /// Two readings that are equally likely, as text; else empty.
  var ambiguous: [String] = []
  /// A placeholder such as 无 that is the whole answer.
  var placeholder: String?
  /// 同上 where letters belong, if nothing else is chosen.
  var ditto: String?
  /// The answer to a question that the form asks after the last option.
  var detail: String?
  /// What stands beside the answer and belongs neither to it nor to the form.
  var rest: [String] = []

  /// Reads the lines of an answer.
  /// - Parameters:
  ///   - lines: The text of each line of the question; nil for a line with no text.
  ///   - choice: What may be chosen.
  /// - Returns: What was chosen, and what matches no option.
  static func read(_ lines: [FoldedText?], choice: PrintedChoice) -> ChoiceAnswer {
    var answer = ChoiceAnswer()
    var letters: Set<Int> = []
    var marked: Set<Int> = []
    var framed: Set<Int> = []
    var kept: Set<Int> = []
    var strange: [String] = []
    var loose: [(line: Int, text: String)] = []
    for line in choice.lines {
      guard let text = lines[line] else { continue }
      let own = choice.options.indices.filter { choice.options[$0].line == line }
      let reading = ChoiceLine.read(
        text, own: own, isFirst: line == choice.lines.first, choice: choice)
      letters.formUnion(reading.letters)
      answer.unknown += reading.unknown
      marked.formUnion(reading.marked)
      answer.ambiguous += reading.choices
      framed.formUnion(reading.framed)
      kept.formUnion(reading.kept)
      strange += reading.strange
      answer.rest += reading.rest
      answer.notes.merge(reading.notes) { old, _ in old }
      if let text = reading.loose { loose.append((line, text)) }
      if let detail = reading.detail { answer.detail = detail }
      if let placeholder = reading.placeholder { answer.placeholder = placeholder }
      if let ditto = reading.ditto { answer.ditto = ditto }
    }
    if !letters.isEmpty {
      answer.chosen = letters.sorted()
      if !marked.isEmpty, marked != letters {
        answer.ambiguous = [letters, marked].map { choice.letters($0.sorted()) }
      }
    } else {
      answer.chosen = (marked.isEmpty ? framed : marked).sorted()
    }
    let isSaid = !answer.chosen.isEmpty || !answer.unknown.isEmpty || !answer.ambiguous.isEmpty
    if !isSaid { answer.chosen = kept.sorted() }
    if !answer.chosen.isEmpty || !answer.unknown.isEmpty || !answer.ambiguous.isEmpty {
      answer.ditto = nil
    }
    answer.place(loose, choice: choice)
    answer.takeDetail(choice)
    answer.keepRest(strange)
    answer.keepSigns(lines, choice)
    return answer
  }

  /// Where nothing is chosen and a question mark stands that the form does not print, that must say something.
  private mutating func keepSigns(_ lines: [FoldedText?], _ choice: PrintedChoice) {
    guard chosen.isEmpty, unknown.isEmpty, ambiguous.isEmpty, placeholder == nil, notes.isEmpty,
      ditto == nil, detail == nil
    else { return }
    // Of a cell that holds nothing but signs they are told as unread.
    let signs = choice.lines.reduce(0) { $0 + (lines[$1]?.countOfAskingSigns ?? 0) }
    guard signs > choice.askingSigns else { return }
    let texts = choice.lines.compactMap { lines[$0] }
    guard texts.contains(where: \.holdsWords) else { return }
    let typed = texts.flatMap(\.askingSigns)
    unknown = [String(scalars: typed.suffix(signs - choice.askingSigns))]
  }

  /// Sorts out what is left: where nothing else says what is chosen, it must; else it stands beside the answer.
  private mutating func keepRest(_ strange: [String]) {
    rest = strange.filter { !unknown.contains($0) } + rest
    guard chosen.isEmpty, unknown.isEmpty, ambiguous.isEmpty, placeholder == nil else { return }
    unknown = rest
    rest = []
  }

  /// Takes words that stand before the instruction for a detail as that detail, if the option
  /// beside them is not chosen.
  private mutating func takeDetail(_ choice: PrintedChoice) {
    guard let line = choice.detail?.line, detail == nil, chosen.count > 1,
      let option = choice.options.indices.first(where: {
        choice.options[$0].note != nil && choice.options[$0].line == line
      }), !chosen.contains(option), let words = notes[option]
    else { return }
    detail = words
    notes[option] = nil
  }

  /// Assigns the text of lines that hold no option any more to the note of their line, or to the
  /// detail.
  private mutating func place(_ loose: [(line: Int, text: String)], choice: PrintedChoice) {
    for (line, text) in loose {
      let note = choice.options.indices.first {
        choice.options[$0].note != nil && choice.options[$0].line == line
      }
      let wantsDetail = choice.detail?.line == line
      if let note, notes[note] == nil, chosen.contains(note) || !wantsDetail {
        notes[note] = text
      } else if wantsDetail, detail == nil {
        detail = text
      } else {
        unknown.append(text)
      }
    }
  }
}

/// Answers to one choice that stand in several cells.
extension ChoiceAnswer {
  /// Adds the answer in another cell.
  mutating func add(_ other: ChoiceAnswer) {
    chosen += other.chosen
    unknown += other.unknown
    ambiguous += other.ambiguous
    placeholder = placeholder ?? other.placeholder
    rest += other.rest
    notes.merge(other.notes) { _, new in new }
  }

  /// Adds the text of the cell for what matches no option; equally likely readings stand there with
  /// ` / ` between them.
  mutating func addStray(_ text: String) {
    if Placeholder.matches(text) {
      placeholder = placeholder ?? text
    } else if text.contains(SlotText.or) {
      ambiguous += text.split(separator: SlotText.or).map { String($0) }
    } else {
      unknown.append(text)
    }
  }
}

extension PrintedChoice {
  /// The options as people name them, `A、C`.
  func letters(_ indexes: [Int]) -> String {
    indexes.map { options[$0].key }.joined(separator: "、")
  }
}
