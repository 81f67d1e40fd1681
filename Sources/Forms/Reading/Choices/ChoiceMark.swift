/// A sign of choosing in the text of an answer, with the brackets around it.
struct ChoiceMark: Hashable, Sendable {
  var sign: ChoiceSign
  /// The indexes of its characters.
  var range: Range<Int>
  /// Whether it stands in brackets, or is a pair of brackets with nothing in them.
  var isBracket = false

  /// The signs in a text and the brackets that hold such a sign or nothing, from left to right.
  ///
  /// Letters that are typed for signs are none here: they depend on the options around them.
  static func all(in text: FoldedText) -> [ChoiceMark] {
    var marks: [ChoiceMark] = []
    var place = 0
    while place < text.folded.count {
      if let mark = mark(at: place, in: text) {
        marks.append(mark)
        place = mark.range.upperBound
      } else {
        place += 1
      }
    }
    return marks
  }

  /// The signs in a text with printed options, the letters among them that are typed for signs.
  /// - Parameters:
  ///   - text: The answer.
  ///   - printed: The options that stand in it, rising.
  ///   - options: What may be chosen.
  /// - Returns: The signs, rising.
  static func all(
    in text: FoldedText, beside printed: [ChoiceOptions.Printed],
    options: [PrintedChoice.Option]
  ) -> [ChoiceMark] {
    var marks = all(in: text)
    // Where V or X is an option, it chooses that.
    let own = options.compactMap { $0.letter?.lowercase }.filter(ChoiceSign.isLetter)
    if !own.isEmpty {
      marks.removeAll { mark in text.folded[mark.range].contains { own.contains($0.lowercase) } }
    }
    func begins(_ place: Int) -> Bool {
      printed.contains { $0.start == place } || Self.isLetter(at: place, of: options, in: text)
    }
    func ends(_ place: Int) -> Bool { printed.contains { $0.end == place } }
    let words = wordsInBrackets(in: text, beside: printed, options: options)
    marks += words.filter { word in !marks.contains { $0.range.overlaps(word.range) } }
    for place in text.folded.indices where ChoiceSign.isLetter(text.folded[place]) {
      if let own = printed.first(where: { $0.start <= place && place < $0.end }) {
        if let option = own.option, place > own.start,
          ChoiceOptions.isTickLetter(at: place, in: text, before: options[option]),
          !text.folded[own.start + 1..<place].contains(where: \.isLetterOrDigit),
          options[option].letter != nil
        {
          marks.append(ChoiceMark(sign: .tick, range: place..<place + 1))
        }
      } else if !marks.contains(where: { $0.range.contains(place) }),
        let mark = letter(at: place, in: text, options: options, begins: begins, ends: ends)
      {
        marks.append(mark)
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Words in brackets that say yes or no beside options with letters: `A. 资金（是） B. 土地（否）`.
  private static func wordsInBrackets(
    in text: FoldedText, beside printed: [ChoiceOptions.Printed],
    options: [PrintedChoice.Option]
  ) -> [ChoiceMark] {
    guard let row = printed.first, options.contains(where: { $0.letter != nil }) else { return [] }
    var marks: [ChoiceMark] = []
    // What stands before the row is where letters belong, but for the bracket right before it.
    var place = max(0, row.start - longestBracket)
    while let open = text.folded[place...].firstIndex(of: "(") {
      place = open + 1
      // Most brackets ask for a note, and their words are not made a text to look them up.
      guard let close = text.folded[place...].prefix(longestWord).firstIndex(of: ")"),
        let first = text.folded[place..<close].first(where: \.isLetterOrDigit),
        firsts.contains(first.lowercase), !text.folded[place..<close].contains("(")
      else { continue }
      let key = text[place..<close].key
      let word = String(scalars: key)
      guard let sign = yes.contains(word) ? ChoiceSign.tick : no.contains(word) ? .box : nil,
        !options.contains(where: { $0.words == key })
      else { continue }
      let behind = text.folded[(close + 1)...].firstIndex { !$0.isWhitespace }
      guard open >= row.end || behind == row.start else { continue }
      marks.append(ChoiceMark(sign: sign, range: open..<close + 1, isBracket: true))
    }
    // Alone before the row it stands where letters belong: `(y) A. 有 B. 无`; before one option it is its own.
    if marks.count == 1, printed.count > 1, marks[0].range.lowerBound < row.start { return [] }
    return marks
  }

  /// No word in brackets that is one of a sign's is longer.
  private static let longestWord = 8
  private static let yes = Set(AnswerWords.list(\.chosen))
  /// `(x)` is a sign, and `(0)` may be a number.
  private static let no = Set(AnswerWords.list(\.unticked)).subtracting(["0", "x"])
  private static let firsts = LetterSet(beginning: yes.union(no))

  /// Whether the letter of an option stands there with its point, whatever its words.
  private static func isLetter(
    at place: Int, of options: [PrintedChoice.Option], in text: FoldedText
  ) -> Bool {
    guard place + 1 < text.folded.count, ".、:)".unicodeScalars.contains(text.folded[place + 1])
    else { return false }
    return options.contains { $0.letter?.lowercase == text.folded[place].lowercase }
  }

  /// A letter that is typed for a sign: V before, behind or between options, 口 where a box would stand.
  static func letter(
    at place: Int, in text: FoldedText, options: [PrintedChoice.Option], begins: (Int) -> Bool,
    ends: (Int) -> Bool
  ) -> ChoiceMark? {
    let scalar = text.folded[place]
    var next = place + 1
    while next < text.folded.count, text.folded[next].isWhitespace { next += 1 }
    var previous = place
    while previous > 0, text.folded[previous - 1].isWhitespace { previous -= 1 }
    let isBefore = begins(next)
    let isBehind = ends(previous)
    if ChoiceSign.isBoxLetter(scalar) {
      let isFree = place == 0 || !text.folded[place - 1].isLetterOrDigit || ends(place)
      // A tick drawn behind its box: `口√A`.
      let isTicked = place + 1 < text.folded.count && ChoiceSign(text.folded[place + 1]) == .tick
      guard (isBefore || isTicked) && isFree || isBehind && previous == place else { return nil }
      return ChoiceMark(sign: .box, range: place..<place + 1)
    }
    guard !options.contains(where: { $0.letter?.lowercase == scalar.lowercase }) else { return nil }
    let isOpen = place == 0 || ends(place) || !text.folded[place - 1].isLetterOrDigit
    let isClosed =
      place + 1 == text.folded.count || begins(place + 1)
      || !text.folded[place + 1].isLetterOrDigit
    // `A. 政府（专项）V`: right behind what stands in brackets behind an option.
    let isBehindBracket = place > 0 && text.folded[place - 1] == ")"
    guard isOpen, isClosed, isBefore || isBehind || isBehindBracket else { return nil }
    let isTick = ChoiceSign.isTickLetter(scalar)
    return ChoiceMark(sign: isTick ? .tick : .crossedBox, range: place..<place + 1)
  }

  /// The sign, or the pair of brackets, that begins at an index.
  static func mark(at place: Int, in text: FoldedText) -> ChoiceMark? {
    let scalar = text.folded[place]
    if opening.contains(scalar) { return bracket(at: place, in: text) }
    guard let sign = ChoiceSign(scalar) else { return nil }
    var end = place + 1
    // What follows a sign to say how it is drawn.
    while end < text.folded.count, TextFolding.isInvisible(text.scalars[end]) { end += 1 }
    return ChoiceMark(sign: sign, range: place..<end)
  }

  private static func bracket(at open: Int, in text: FoldedText) -> ChoiceMark? {
    var signs: Set<ChoiceSign> = []
    var letters = 0
    var place = open + 1
    while place < text.folded.count, place - open <= longestBracket {
      let scalar = text.folded[place]
      if closing.contains(scalar) {
        // Quotes around nothing are no box.
        guard signs.count < 2, !signs.isEmpty || !quotes.contains(scalar) else { return nil }
        return ChoiceMark(
          sign: signs.first ?? .box, range: open..<place + 1, isBracket: true)
      }
      if let sign = ChoiceSign(scalar) {
        signs.insert(sign)
      } else if ChoiceSign.isTickLetter(scalar) || scalar == "*" {
        signs.insert(.tick)
        letters += scalar == "*" ? 0 : 1
      } else if ChoiceSign.isLetter(scalar) {
        signs.insert(ChoiceSign.isBoxLetter(scalar) ? .box : .crossedBox)
        letters += 1
      } else if !scalar.isWhitespace, scalar != "_" {
        return nil
      }
      // One letter is a sign, two are a word.
      if letters > 1 { return nil }
      place += 1
    }
    return nil
  }

  /// No brackets around a sign are wider.
  private static let longestBracket = 24
  private static let opening: LetterSet = "([{<「『〈《⟨〖❨⦅\"“‘«"
  private static let closing: LetterSet = ")]}>」』〉》⟩〗❩⦆\"”’»"
  private static let quotes: LetterSet = "\"”’»"
}
