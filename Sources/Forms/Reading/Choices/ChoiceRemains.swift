/// What is left of a line with printed options when these, the signs and the form's words are taken away.
struct ChoiceRemains {
  /// Words that stand where an option would, and are none of them: `C. 研究所` of which the form prints 科研机构.
  private(set) var strange: [ChoiceOptions.Printed] = []
  /// Other words, beside options that ask for none: `A. 企业（国有）`.
  private(set) var remarks: [String] = []
  /// Whether some of these are more than a bracket behind an option, so that they may stand for one.
  private(set) var mayHoldOption = false

  private let text: FoldedText
  private let choice: PrintedChoice
  private let printed: [ChoiceOptions.Printed]

  init(
    _ text: FoldedText, _ printed: [ChoiceOptions.Printed], _ marks: [ChoiceMark],
    _ choice: PrintedChoice
  ) {
    self.text = text
    self.choice = choice
    self.printed = printed
    for index in -1..<printed.count {
      // Where letters belong, before the first, words are read as such.
      if index < 0, choice.isLettered { continue }
      // The words behind an option that asks for some are its own, up to another option.
      let note = index < 0 ? nil : printed[index].option.flatMap { choice.options[$0].note }
      if note != nil, !choice.isLettered { continue }
      let start = index < 0 ? 0 : printed[index].end
      let end = index + 1 < printed.count ? printed[index + 1].start : text.folded.count
      guard start < end, text.holdsAnything(in: start..<end) else { continue }
      read(
        start..<end, marks.map(\.range).filter { $0.lowerBound < end && $0.upperBound > start },
        isNote: note != nil)
    }
  }

  /// Reads the words between two options, cut at the signs between them.
  private mutating func read(_ gap: Range<Int>, _ marks: [Range<Int>], isNote: Bool) {
    var start = gap.lowerBound
    for (number, mark) in (marks + [gap.upperBound..<gap.upperBound]).enumerated() {
      let piece = start..<max(start, min(mark.lowerBound, gap.upperBound))
      start = mark.upperBound
      if isNote {
        if let option = option(in: piece, isBehindSign: number > 0, isNote: true) {
          strange.append(option)
        }
        continue
      }
      // Words of the form: what stands around the letters, or beside the words of another option.
      guard text.holdsAnything(in: piece) else { continue }
      let bare = HintRemoval.strip(choice.words + choice.noteHints, from: text[piece])
      guard bare.holdsAnything(in: bare.folded.indices), !isPrinted(bare.key) else { continue }
      if let option = option(in: piece, isBehindSign: number > 0, isNote: false) {
        strange.append(option)
        remark(text[piece.lowerBound..<option.start])
      } else {
        let known = remarks.count
        remark(bare)
        let isBracket = bare.folded.first { !$0.isWhitespace } == "("
        mayHoldOption = mayHoldOption || remarks.count > known && !isBracket
      }
    }
  }

  private mutating func remark(_ text: FoldedText) {
    let words = NoteText.clean(text, hints: [])
    let folded = FoldedText(words)
    guard folded.holdsAnything(in: folded.folded.indices),
      folded.endOfJoiningWord(at: 0) != folded.folded.count
    else { return }
    remarks.append(words)
  }

  /// Whether words are part of what the form prints there; a single letter is part of too much.
  private func isPrinted(_ key: [Unicode.Scalar]) -> Bool {
    key.count > 1
      && (choice.words + choice.noteHints).contains { $0.text.key.firstIndex(of: key) != nil }
  }

  /// What stands there like an option: behind a letter that no option in sight has, or behind a sign.
  ///
  /// In a note the letter must be one of the form's, or the one behind its last, and have its point: `S. Korea` is
  /// a note.
  private func option(
    in piece: Range<Int>, isBehindSign: Bool, isNote: Bool
  ) -> ChoiceOptions.Printed? {
    let end = piece.upperBound
    if choice.isLettered {
      let last = choice.options.compactMap { $0.letter?.lowercase.value }.max() ?? 0
      let start = piece.first { place in
        guard text.folded[place].isLatinLetter,
          isOpen(place), place + 1 < end, !text.folded[place + 1].isLatinLetter,
          !text.folded[place + 1].isDigit
        else { return false }
        let letter = text.folded[place].lowercase
        if isNote,
          letter.value > last + 1 || !".、:)".unicodeScalars.contains(text.folded[place + 1])
        {
          return false
        }
        return !printed.contains { printed in
          printed.option.map { choice.options[$0].letter?.lowercase == letter } ?? false
        }
      }
      return start.map { ChoiceOptions.Printed(option: nil, start: $0, end: trimmed($0..<end)) }
    }
    guard isBehindSign,
      let start = piece.first(where: { !text.folded[$0].isWhitespace && text.folded[$0] != "_" }),
      text.folded[start].isLetterOrDigit
    else { return nil }
    return ChoiceOptions.Printed(option: nil, start: start, end: trimmed(start..<end))
  }

  /// Whether no letter stands before an index, but for a V that is a tick.
  private func isOpen(_ place: Int) -> Bool {
    guard place > 0, text.folded[place - 1].isLetterOrDigit else { return true }
    return ChoiceSign.isTickLetter(text.folded[place - 1])
      && (place == 1 || !text.folded[place - 2].isLatinLetter)
  }

  /// The end of a range without the spaces and punctuation at it.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, !text.folded[end - 1].isLetterOrDigit, text.folded[end - 1] != ")"
    {
      end -= 1
    }
    return end
  }
}

extension FoldedText {
  /// Whether anything stands there that says something: a letter, a digit or a picture, not spaces and
  /// punctuation alone.
  var holdsWords: Bool { folded.contains(where: \.saysSomething) }

  /// The same of a part of it, which is not copied.
  func holdsWords(in range: Range<Int>) -> Bool {
    folded[range].contains(where: \.saysSomething)
  }

  /// Whether there are words in a part of it, or signs that a person does not type for nothing: a question mark,
  /// the sign of a note.
  func holdsAnything(in range: Range<Int>) -> Bool {
    for index in range where folded[index] != " " {
      if folded[index].saysSomething || folded[index].asksSomething { return true }
    }
    return false
  }

  /// How many signs of doubt or of a note stand there.
  var countOfAskingSigns: Int { folded.count { $0.asksSomething } }

  /// The signs of doubt or of a note that stand there, as typed.
  var askingSigns: [Unicode.Scalar] {
    folded.indices.filter { folded[$0].asksSomething }.map { scalars[$0] }
  }

  private static let blanks: LetterSet = "_()[]{}:,.;、。；"

  /// Whether more stands there than what a form prints where nothing is filled in: spaces, lines, boxes,
  /// brackets and colons.
  var holdsMore: Bool {
    folded.contains { scalar in
      !scalar.isWhitespace && ChoiceSign(scalar) != .box
        && !Self.blanks.contains(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign of doubt or of a note.
  fileprivate var asksSomething: Bool { Self.askingSigns.contains(self) }

  private static let askingSigns: LetterSet = "?!#@^*+=|&§¶†‡※‼⁇⁈⁉⁂¿¡"

  /// Whether it is no space, punctuation, line or number of a footnote.
  fileprivate var saysSomething: Bool {
    if isLetterOrDigit { return true }
    if value < 0x80 { return self == "%" || self == "$" }
    return !isWhitespace && !isScript && isSymbol
  }

  /// Whether Unicode calls it a symbol or a number; apart, since code that may ask that is slow even where it does
  /// not.
  @inline(never)
  private var isSymbol: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .privateUse, .otherNumber,
      .letterNumber:
      return true
    default: return false
    }
  }
}
