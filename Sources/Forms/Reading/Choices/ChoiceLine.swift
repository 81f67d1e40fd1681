/// One line of an answer to a choice.
struct ChoiceLine {
  /// The options whose letters were written where the form leaves room for them.
  var letters: [Int] = []
  /// Letters and words there that match no option, and ticks at no option.
  var unknown: [String] = []
  /// The options that were ticked.
  var marked: [Int] = []
  /// The options that may be meant where a tick may belong to either of two, as texts; else empty.
  var choices: [String] = []
  /// The options whose letters alone are in circles or brackets.
  var framed: [Int] = []
  /// The options that were left when others were deleted.
  var kept: [Int] = []
  var notes: [Int: String] = [:]
  /// The text of a line that holds no option any more.
  var loose: String?
  var detail: String?
  var placeholder: String?
  /// 同上 where letters belong.
  var ditto: String?
  /// What stands there like an option and is none.
  var strange: [String] = []
  /// What else stands there and is neither printed by the form nor part of the answer.
  var rest: [String] = []

  /// - Parameters:
  ///   - text: The line's text.
  ///   - own: The options that the form prints in this line.
  ///   - isFirst: Whether the letters belong in this line.
  ///   - choice: What may be chosen.
  /// - Returns: What the line holds.
  static func read(
    _ text: FoldedText, own: [Int], isFirst: Bool, choice: PrintedChoice
  ) -> ChoiceLine {
    var line = ChoiceLine()
    // People put 其他 back into the first line, so options of other lines count there too.
    let lettered = ChoiceOptions.lettered(choice.options, in: text)
    if !lettered.isEmpty {
      line.readPrinted(PrintedLineText(text, lettered, choice), own: own, isLettered: true)
      return line
    }
    if !isFirst, choice.isLettered {
      line.readLoose(text, choice: choice)
      return line
    }
    let bare = HintRemoval.strip(choice.words + choice.noteHints, from: text)
    let worded = ChoiceOptions.worded(choice.options, in: bare)
    if !worded.isEmpty {
      line.readPrinted(PrintedLineText(bare, worded, choice), own: own, isLettered: false)
    } else if choice.isLettered {
      let marked = ChoiceOptions.marked(choice.options, in: bare)
      if marked.isEmpty {
        line.readHead(bare, choice: choice)
      } else {
        line.readPrinted(PrintedLineText(bare, marked, choice), own: own, isLettered: true)
      }
    } else {
      line.readUnlettered(text, bare, own: own, isFirst: isFirst, choice: choice)
    }
    return line
  }

  /// Reads the letters before the options, or the whole answer if no printed option is left.
  private mutating func readHead(_ text: FoldedText, choice: PrintedChoice) {
    let head = ChoiceHead(text.withoutEnclosedLetters, options: choice.options)
    letters += head.letters
    choices += head.readings
    rest += head.remarks
    unknown += head.unknown
    notes.merge(head.notes) { old, _ in old }
    placeholder = head.placeholder
    ditto = head.ditto
  }

  /// Options that the form prints without letters, where the words around them are not all its own.
  private mutating func readUnlettered(
    _ text: FoldedText, _ bare: FoldedText, own: [Int], isFirst: Bool, choice: PrintedChoice
  ) {
    let boxed = ChoiceOptions.boxed(choice.options, in: text)
    if !boxed.isEmpty {
      readPrinted(PrintedLineText(text, boxed, choice), own: own, isLettered: false)
      return
    }
    let start = bare.folded.firstIndex { !"?:,.".unicodeScalars.contains($0) && !$0.isWhitespace }
    let rest = bare[(start ?? bare.folded.count)..<bare.folded.count].trimmed
    guard FoldedText(rest).holdsMore else { return }
    if !isFirst {
      readLoose(text, choice: choice)
    } else if Placeholder.matches(rest), choice.lookup.option(rest) == nil {
      placeholder = rest
    } else {
      let found = choice.lookup.read(rest)
      letters = found.chosen
      unknown = found.unknown
      self.rest += found.rest
    }
  }

  private mutating func readPrinted(_ line: PrintedLineText, own: [Int], isLettered: Bool) {
    let found = line.printed.compactMap(\.option)
    strange = line.strange
    rest = line.rest
    if isLettered {
      readHead(line.head, choice: line.choice)
    } else if line.marks.isEmpty, line.framed.isEmpty {
      letters = found
    }
    read(line.ticks)
    framed = line.framed
    // Some options of this line deleted, some left: those left are meant, unless another was only retyped.
    let mayBeKept = isLettered || !line.choice.isLettered && !line.marks.isEmpty
    if mayBeKept, !line.mayHoldOption, !own.isEmpty, own.contains(where: { !found.contains($0) }) {
      kept = found
    }
    for (option, text) in line.notes {
      if option == line.printed.last?.option, line.choice.detail != nil {
        let split = DetailSplit.split(text, hints: line.choice.noteHints)
        detail = split.detail
        note(split.note, option, line.choice)
      } else {
        note(text, option, line.choice)
      }
    }
  }

  private mutating func note(_ text: FoldedText, _ option: Int, _ choice: PrintedChoice) {
    let note = NoteText.clean(text, hints: choice.noteHints)
    if !note.isEmpty { notes[option] = note }
  }

  private mutating func read(_ ticks: PrintedLineText.Ticks) {
    unknown += ticks.unknown
    // `(A√)`: beside letters a tick says nothing more.
    if letters.isEmpty { unknown += ticks.stray }
    marked = ticks.options
    choices += ticks.readings
  }

  private mutating func readLoose(_ text: FoldedText, choice: PrintedChoice) {
    let rest = HintRemoval.strip(choice.noteHints, from: text)
    let worded = ChoiceOptions.worded(choice.options.filter { $0.note != nil }, in: rest)
    if let first = worded.first, worded.count == 1, let option = first.option {
      let segment = rest[first.end..<rest.folded.count]
      let note = NoteText.clean(segment, hints: choice.noteHints)
      let options = choice.options.indices.filter { choice.options[$0].note != nil }
      if !note.isEmpty { notes[options[option]] = note }
      return
    }
    let note = NoteText.clean(rest, hints: [])
    if !note.isEmpty, !Placeholder.matches(note) { loose = note }
  }
}
