/// Answers that say no more than that the answer stands somewhere else: 见附件, 同左, `see row 3`.
enum ElsewhereAnswer {
  /// Whether all of an answer is such words.
  static func matches(_ text: some StringProtocol) -> Bool {
    // Most answers are ruled out by their length or first letter.
    guard text.utf8.count <= longest,
      let first = text.unicodeScalars.first(where: { !$0.isWhitespace && !isAround($0) }),
      starts.contains(first.halfWidth.lowercase)
    else { return false }
    let letters = TextFolding.letters(of: text).filter { !around.contains($0) }
    var cursor = TextCursor(letters)
    takeSpaces(&cursor)
    if take(whole, &cursor) != nil, isAtEnd(&cursor) { return true }
    cursor.position = 0
    takeSpaces(&cursor)
    guard let lead = take(leads, &cursor) else { return false }
    while take(articles, &cursor) != nil {}
    let begin = cursor
    if take(pointedAt, &cursor) != nil {
      let isNumbered = takeNumber(&cursor)
      if isNumbered { _ = take(behindNumber, &cursor) }
      while take(behindPointed, &cursor) != nil {}
      if isAtEnd(&cursor) { return true }
    }
    cursor = begin
    var places = 0
    while places < 3, takePlace(&cursor) { places += 1 }
    if places > 0, isAtEnd(&cursor) { return true }
    cursor = begin
    return sames.contains(lead) && takeNamed(&cursor)
  }

  /// Moves past 表2, 第3行, `row 3`.
  private static func takePlace(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    let isOrdinal = cursor.take("第")
    let hasNoun = !isOrdinal && take(numbered, &cursor) != nil
    takeSpaces(&cursor)
    guard takeNumber(&cursor) else { return false }
    let hasCounter = take(behindNumber, &cursor) != nil
    while take(behindPointed, &cursor) != nil {}
    return hasNoun || hasCounter
  }

  /// Moves past a noun of one word and its number, which the form may have: `risk 1`, `R-01`.
  private static func takeNamed(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    let word = cursor.take(while: { $0.isLatinLetter })
    cursor.take(while: { $0 == " " || $0 == "-" })
    return (1...20).contains(word.count) && takeNumber(&cursor) && isAtEnd(&cursor)
  }

  /// Moves past a number, or one letter as annexes have: 2, 二, B.
  private static func takeNumber(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    if !cursor.take(while: { $0.isDigit || $0 == "." || $0 == "-" }).isEmpty {
      return cursor.peek(-1)?.isDigit == true
    }
    if !cursor.take(while: NumberReading.isChineseNumeral).isEmpty { return true }
    guard cursor.next?.isLatinLetter == true, cursor.peek(1)?.isLatinLetter != true else {
      return false
    }
    cursor.position += 1
    return true
  }

  /// Moves past the longest of some words; those of Latin letters end where no letter follows.
  private static func take(_ words: WordList, _ cursor: inout TextCursor) -> String? {
    var trial = cursor
    takeSpaces(&trial)
    guard let word = trial.takeLongest(of: words),
      word.unicodeScalars.last?.isLatinLetter != true || trial.next?.isLatinLetter != true
    else { return nil }
    cursor = trial
    return word
  }

  private static func takeSpaces(_ cursor: inout TextCursor) {
    cursor.take(while: { $0 == " " || $0 == "\n" })
  }

  private static func isAtEnd(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    return cursor.isAtEnd
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    around.contains(scalar.halfWidth)
  }

  /// No such words are longer.
  private static let longest = 96
  private static let around: LetterSet = "()[]<>《》“”\"'‘’.,;:!。、，；：！…_*"
  private static let whole = WordList(AnswerWords.list(\.elsewhere))
  private static let leads = WordList(AnswerWords.list(\.pointing))
  private static let pointedAt = WordList(AnswerWords.list(\.pointedAt))
  private static let numbered = WordList(AnswerWords.list(\.numbered))
  private static let behindNumber = WordList(AnswerWords.list(\.behindNumber))
  private static let behindPointed = WordList(AnswerWords.list(\.behindPointed))
  private static let articles = WordList(AnswerWords.list(\.articles))
  /// Those that say that the answer is the same as another.
  private static let sames = Set(AnswerWords.list(\.pointing).filter { $0.contains("same as") })
  private static let starts = LetterSet(
    beginning: AnswerWords.list(\.elsewhere) + AnswerWords.list(\.pointing))
}
