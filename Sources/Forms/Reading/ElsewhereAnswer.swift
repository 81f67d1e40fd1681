/// Answers that say no more than that the answer stands somewhere else: 见附件, 同左, `see row 3`.
enum ElsewhereAnswer {
  /// Whether all of an answer is such words.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= longest, mayBegin(text) else { return false }
    var letters = TextFolding.letters(of: text)
    letters.removeAll { around.contains($0) }
    var cursor = TextCursor(letters)
    if cursor.takePhrase(of: whole) != nil, isAtEnd(&cursor) { return true }
    cursor.position = 0
    guard let lead = cursor.takePhrase(of: leads) else { return false }
    while cursor.takePhrase(of: articles) != nil {}
    let begin = cursor
    if cursor.takePhrase(of: pointedAt) != nil {
      let isNumbered = takeNumber(&cursor)
      if isNumbered { _ = cursor.takePhrase(of: behindNumber) }
      while cursor.takePhrase(of: behindPointed) != nil {}
      if isAtEnd(&cursor) { return true }
    }
    cursor = begin
    var places = 0
    while places < 3, takePlace(&cursor) { places += 1 }
    if places > 0, isAtEnd(&cursor) { return true }
    cursor = begin
    return sames.contains(lead) && takeNamed(&cursor)
  }

  /// Whether an answer has the first letters of such words; nearly all are ruled out before they are folded.
  private static func mayBegin(_ text: String) -> Bool {
    var head: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard let letter = TextFolding.folded(scalar)?.lowercase else { continue }
      if head.isEmpty, !starts.contains(letter) {
        guard !letter.isLetterOrDigit, letter.isWhitespace || around.contains(letter) else {
          return false
        }
        continue
      }
      if around.contains(letter) { continue }
      head.append(letter)
      if head.count == headLength { break }
    }
    return heads.longest(at: 0, in: head) != nil
  }

  /// Moves past 表2, 第3行, `row 3`.
  private static func takePlace(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    let isOrdinal = cursor.take("第")
    let hasNoun = !isOrdinal && cursor.takePhrase(of: numbered) != nil
    takeSpaces(&cursor)
    guard takeNumber(&cursor) else { return false }
    let hasCounter = cursor.takePhrase(of: behindNumber) != nil
    while cursor.takePhrase(of: behindPointed) != nil {}
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

  private static func takeSpaces(_ cursor: inout TextCursor) {
    cursor.take(while: { $0 == " " || $0 == "\n" })
  }

  private static func isAtEnd(_ cursor: inout TextCursor) -> Bool {
    takeSpaces(&cursor)
    return cursor.isAtEnd
  }

  /// No such words are longer.
  private static let longest = 96
  private static let around: LetterSet = "()[]<>《》“”\"'‘’.,;:!。、，；：！…_*"
  private static let whole = WordList(alone)
  private static let leads = WordList(pointing)
  private static let pointedAt = WordList(AnswerWords.list(\.pointedAt))
  private static let numbered = WordList(AnswerWords.list(\.numbered))
  private static let behindNumber = WordList(AnswerWords.list(\.behindNumber))
  private static let behindPointed = WordList(AnswerWords.list(\.behindPointed))
  private static let articles = WordList(AnswerWords.list(\.articles))
  /// Those that say that the answer is the same as another.
  private static let sames = Set(AnswerWords.list(\.sameAs))
  private static let pointing = AnswerWords.list(\.pointing) + AnswerWords.list(\.sameAs)
  private static let alone = AnswerWords.list(\.elsewhere) + AnswerWords.list(\.left)
  private static let beginnings = alone + pointing
  private static let starts = LetterSet(beginning: beginnings)
  private static let headLength = 3
  private static let heads = WordList(
    Set(beginnings.map { String($0.unicodeScalars.prefix(headLength)) }))
}
