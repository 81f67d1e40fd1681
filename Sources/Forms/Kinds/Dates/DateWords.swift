/// A date or a span of time without the words that people put around it: 约2018年, 2018年5月1日星期二.
struct DateWords {
  /// The text without them.
  private(set) var text: String
  /// Whether it says of itself that it is not exact.
  private(set) var isAbout = false

  init(removedFrom text: String) {
    self.text = text
    // Most dates are digits, points and 年月日.
    guard text.utf8.count <= Self.longest,
      text.unicodeScalars.contains(where: { Self.starts.contains($0.halfWidth.lowercase) })
    else { return }
    var cursor = TextCursor(folding: text)
    var rest: [Unicode.Scalar] = []
    var isChanged = false
    while let scalar = cursor.next {
      var trial = cursor
      if let word = trial.takeLongest(of: Self.words),
        !scalar.isLatinLetter
          || rest.last?.isLatinLetter != true && trial.next?.isLatinLetter != true
      {
        isAbout = isAbout || Self.about.contains(word)
        isChanged = true
        cursor = trial
        // `（约）` leaves nothing in its brackets.
        if rest.last == "(", cursor.take(")") { rest.removeLast() }
      } else if let time = Self.time(&cursor) {
        rest += time
        isChanged = true
      } else {
        rest.append(scalar)
        cursor.position += 1
      }
    }
    if isChanged { self.text = String(scalars: rest).trimmed }
  }

  /// 0时0分 behind a day, as `0:0`.
  private static func time(_ cursor: inout TextCursor) -> [Unicode.Scalar]? {
    guard cursor.next?.isDigit == true, cursor.peek(-1)?.isDigit != true else { return nil }
    var trial = cursor
    let hour = trial.take(while: \.isDigit)
    guard hour.count <= 2, trial.take("时") || trial.take("点") else { return nil }
    var parts = [Array(hour)]
    for sign in ["分", "秒"] {
      var ahead = trial
      let digits = ahead.take(while: \.isDigit)
      guard (1...2).contains(digits.count), ahead.take(sign) else { break }
      parts.append(Array(digits))
      trial = ahead
    }
    if parts.count == 1 { parts.append(["0"]) }
    cursor = trial
    return [" "] + parts.joined(separator: [":"])
  }

  /// No answer that is a date is longer.
  private static let longest = 200
  private static let about = Set(AnswerWords.list(\.aboutTime))
  private static let all = about + AnswerWords.list(\.besideDate)
  private static let words = WordList(all)
  private static let starts = LetterSet(beginning: all + ["时", "点"])
}
