/// One line of an answer to a choice.
struct ChoiceLine {
  /// The options whose letters were written where the form leaves room for them.
  var letters: [Int] = []
  /// Letters and words there that match no option.
  var unknown: [String] = []
  /// The options that were ticked; nil if a tick may belong to either of two.
  var marked: [Int]? = []
  var choices: [String] = []
  /// The options that were left when others were deleted.
  var kept: [Int] = []
  var printed: [ChoiceOptions.Printed] = []
  var notes: [Int: String] = [:]
  /// The text of a line that holds no option any more.
  var loose: String?
  var detail: String?
  var placeholder: String?

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
    line.printed = ChoiceOptions.lettered(choice.options, in: text)
    if line.printed.isEmpty, !isFirst, choice.isLettered {
      line.readLoose(text, choice: choice)
      return line
    }
    let head: FoldedText
    if line.printed.isEmpty {
      let bare = HintRemoval.strip(choice.words + choice.noteHints, from: text)
      let worded = ChoiceOptions.worded(choice.options, in: bare)
      if !worded.isEmpty {
        line.readWorded(bare, worded, own: own, choice: choice)
        return line
      }
      if !choice.isLettered {
        line.readUnlettered(text, bare, own: own, isFirst: isFirst, choice: choice)
        return line
      }
      head = bare
    } else {
      head = HintRemoval.strip(choice.words, from: text[0..<line.printed[0].start])
      line.readPrinted(text, own: own, choice: choice)
    }
    line.readHead(head, choice: choice)
    return line
  }

  /// Reads the letters before the options, or the whole answer if no printed option is left.
  private mutating func readHead(_ text: FoldedText, choice: PrintedChoice) {
    let head = ChoiceHead(text, options: choice.options)
    letters += head.letters
    unknown += head.unknown
    notes.merge(head.notes) { old, _ in old }
    placeholder = head.placeholder
  }

  private mutating func readWorded(
    _ text: FoldedText, _ worded: [ChoiceOptions.Printed], own: [Int], choice: PrintedChoice
  ) {
    printed = worded
    let marks = text.folded.contains { ChoiceMarks.isTick($0) || ChoiceMarks.isBox($0) }
    if marks {
      readMarks(text, choice: choice)
      // The others were deleted with their boxes.
      let options = Set(worded.map(\.option))
      if !choice.isLettered, own.contains(where: { !options.contains($0) }) {
        kept = worded.map(\.option)
      }
    } else {
      letters = worded.map(\.option)
    }
    readNotes(text, choice: choice)
  }

  /// Options that the form prints without letters, where the words around them are not all its own.
  private mutating func readUnlettered(
    _ text: FoldedText, _ bare: FoldedText, own: [Int], isFirst: Bool, choice: PrintedChoice
  ) {
    let boxed = ChoiceOptions.boxed(choice.options, in: text)
    if !boxed.isEmpty {
      readWorded(text, boxed, own: own, choice: choice)
      return
    }
    let start = bare.folded.firstIndex { !"?:,.".unicodeScalars.contains($0) && !$0.isWhitespace }
    let rest = bare[(start ?? bare.folded.count)..<bare.folded.count].trimmed
    guard
      rest.unicodeScalars.contains(where: {
        !ChoiceMarks.isBox($0) && !$0.isWhitespace && $0 != "_"
      })
    else { return }
    if !isFirst {
      readLoose(text, choice: choice)
    } else if Placeholder.matches(rest), choice.lookup.option(rest) == nil {
      placeholder = rest
    } else {
      let found = choice.lookup.read(rest)
      letters = found.chosen
      unknown = found.unknown
    }
  }

  private mutating func readPrinted(_ text: FoldedText, own: [Int], choice: PrintedChoice) {
    readMarks(text, choice: choice)
    let options = Set(printed.map(\.option))
    // Some options of this line deleted, some left: those left are meant.
    if !own.isEmpty, own.contains(where: { !options.contains($0) }) {
      kept = printed.map(\.option)
    }
    readNotes(text, choice: choice)
  }

  private mutating func readMarks(_ text: FoldedText, choice: PrintedChoice) {
    let starts = printed.map(\.start)
    let found = ChoiceMarks.marked(in: text.folded, starts: starts, ends: printed.map(\.end))
    marked = found?.map { printed[$0].option }
    if found == nil { choices = [text.trimmed] }
  }

  /// Reads the note after each option that has one, up to the next option.
  private mutating func readNotes(_ text: FoldedText, choice: PrintedChoice) {
    for (index, place) in printed.enumerated() {
      let end = index + 1 < printed.count ? printed[index + 1].start : text.folded.count
      let isLast = index + 1 == printed.count
      var segment = text[place.end..<max(place.end, end)]
      if isLast, choice.detail != nil, choice.options[place.option].note != nil {
        let split = DetailSplit.split(segment, hints: choice.noteHints)
        detail = split.detail
        segment = split.note
      }
      guard choice.options[place.option].note != nil else { continue }
      let note = NoteText.clean(segment, hints: choice.noteHints)
      if !note.isEmpty { notes[place.option] = note }
    }
  }

  private mutating func readLoose(_ text: FoldedText, choice: PrintedChoice) {
    let rest = HintRemoval.strip(choice.noteHints, from: text)
    let worded = ChoiceOptions.worded(choice.options.filter { $0.note != nil }, in: rest)
    if let first = worded.first, worded.count == 1 {
      let segment = rest[first.end..<rest.folded.count]
      let note = NoteText.clean(segment, hints: choice.noteHints)
      let options = choice.options.indices.filter { choice.options[$0].note != nil }
      if !note.isEmpty { notes[options[first.option]] = note }
      return
    }
    let note = NoteText.clean(rest, hints: [])
    if !note.isEmpty, !Placeholder.matches(note) { loose = note }
  }
}
