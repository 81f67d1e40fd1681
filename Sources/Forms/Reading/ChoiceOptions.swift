/// Where the options of a choice are printed in an answer.
enum ChoiceOptions {
  /// An option that is still printed in the answer: its letter or words, and their indexes.
  struct Printed: Hashable, Sendable {
    /// Index into the options.
    var option: Int
    var start: Int
    /// The index after its words.
    var end: Int
    /// Whether its letter stands before it.
    var lettered: Bool
  }

  /// Finds the letters and words of options, each at most once, in their order.
  static func lettered(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    var found: [Printed] = []
    var from = 0
    for (index, option) in options.enumerated() {
      guard let letter = option.letter?.lowercase else { continue }
      var place = from
      while place < text.folded.count {
        if text.folded[place].lowercase == letter,
          place == 0 || !text.folded[place - 1].isLatinLetter,
          let end = words(of: option, behind: place, in: text)
        {
          found.append(Printed(option: index, start: place, end: end, lettered: true))
          from = end
          break
        }
        place += 1
      }
    }
    return found
  }

  /// The index after the option's words, if they follow its letter with nothing but marks between.
  private static func words(
    of option: PrintedChoice.Option, behind letter: Int, in text: FoldedText
  ) -> Int? {
    var place = letter + 1
    var dotted = false
    while place < text.folded.count, place - letter < 8 {
      let scalar = text.folded[place]
      if ".、:)".unicodeScalars.contains(scalar) {
        dotted = true
      } else if !scalar.isWhitespace, scalar != "(", scalar != "-", !ChoiceMarks.isTick(scalar),
        !ChoiceMarks.isBox(scalar)
      {
        break
      }
      place += 1
    }
    if let end = match(option.words, at: place, in: text) { return end }
    // `E. 其它`, `A. 发达国家和地区`: the printed style and the first letters are enough.
    let near = option.words.prefix(max(1, option.words.count / 2))
    return dotted && option.words.count > 1 ? match(near, at: place, in: text) : nil
  }

  /// Finds the words of options without letters, in a text that holds only such words, marks, and
  /// notes.
  static func worded(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    var found: [Printed] = []
    var place = 0
    while place < text.folded.count {
      guard text.folded[place].isLetterOrDigit else {
        place += 1
        continue
      }
      // The longest option that begins here, so that 民办非企 is not taken for a shorter one.
      let matches = options.indices.compactMap { index in
        match(options[index].words, at: place, in: text).map { (index, $0) }
      }
      guard let (index, end) = matches.max(by: { $0.1 < $1.1 }),
        !found.contains(where: { $0.option == index })
      else { return [] }
      let free =
        end == text.folded.count || !text.folded[end].isLetterOrDigit
        || text.endOfJoiningWord(at: end) != nil
      guard free || options[index].note != nil else { return [] }
      found.append(Printed(option: index, start: place, end: end, lettered: false))
      place = end
      if options[index].note != nil {
        place = noteEnd(from: end, options: options, in: text)
      } else {
        while place < text.folded.count, text.folded[place].isWhitespace { place += 1 }
        place = text.endOfJoiningWord(at: place) ?? place
      }
    }
    return found
  }

  /// Finds the words of options beside boxes and ticks, whatever else stands in the text.
  static func boxed(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    func isMark(_ place: Int) -> Bool {
      text.folded.indices.contains(place)
        && (ChoiceMarks.isBox(text.folded[place]) || ChoiceMarks.isTick(text.folded[place]))
    }
    var found: [Printed] = []
    for place in text.folded.indices where text.folded[place].isLetterOrDigit {
      guard place >= found.last?.end ?? 0 else { continue }
      let matches = options.indices.compactMap { index in
        match(options[index].words, at: place, in: text).map { (index, $0) }
      }
      guard let (index, end) = matches.max(by: { $0.1 < $1.1 }),
        !found.contains(where: { $0.option == index })
      else { continue }
      var before = place - 1
      while before >= 0, text.folded[before].isWhitespace { before -= 1 }
      guard isMark(before) || isMark(end) else { continue }
      found.append(Printed(option: index, start: place, end: end, lettered: false))
    }
    return found
  }

  /// A note runs to the next box or to the end.
  private static func noteEnd(
    from start: Int, options: [PrintedChoice.Option], in text: FoldedText
  ) -> Int {
    text.folded[start...].firstIndex { ChoiceMarks.isBox($0) || ChoiceMarks.isTick($0) }
      ?? text.folded.count
  }

  /// The index after some letters, if they stand at an index; punctuation between them is skipped.
  private static func match(
    _ letters: some Collection<Unicode.Scalar>, at start: Int, in text: FoldedText
  ) -> Int? {
    var place = start
    for letter in letters {
      while place < text.folded.count, place > start, !text.folded[place].isLetterOrDigit {
        guard !text.folded[place].isWhitespace || place - start < 40 else { return nil }
        place += 1
      }
      guard place < text.folded.count, text.folded[place].lowercase == letter else { return nil }
      place += 1
    }
    return place
  }
}
