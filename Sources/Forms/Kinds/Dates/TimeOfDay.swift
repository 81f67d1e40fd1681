/// The times of day that programs write behind dates: `2026-03-31T09:30:00Z`, `2026/3/31 9:30`.
struct TimeOfDay {
  /// The text without the times.
  private(set) var date: [Unicode.Scalar]
  /// Whether a time may be midnight in another zone, so that the day meant is the one after: the first of
  /// May in Shanghai is 2018-04-30T16:00:00Z.
  private(set) var mayBeNextDay = false

  /// - Parameter letters: A text in half width and small letters.
  init(removedFrom letters: [Unicode.Scalar]) {
    date = letters
    var from = 0
    while let colon = date[from...].firstIndex(of: ":") {
      guard let time = Self.time(around: colon, in: date) else {
        from = colon + 1
        continue
      }
      mayBeNextDay = mayBeNextDay || time.mayBeNextDay
      date.removeSubrange(time.range)
      from = time.range.lowerBound
    }
  }

  /// The time whose first colon stands at an index, with what parts it from the date before it.
  private static func time(
    around colon: Int, in text: [Unicode.Scalar]
  ) -> (range: Range<Int>, mayBeNextDay: Bool)? {
    var start = colon
    while start > 0, text[start - 1].isDigit { start -= 1 }
    guard (1...2).contains(colon - start), start > 1,
      " t\n".unicodeScalars.contains(text[start - 1]),
      let hour = number(text[start..<colon]), hour < 25
    else { return nil }
    var first = start - 1
    while first > 0, text[first - 1].isWhitespace { first -= 1 }
    // A time stands behind a date, and a number behind a word may be anything.
    guard first > 0, text[first - 1].isDigit || "日号".unicodeScalars.contains(text[first - 1]) else {
      return nil
    }
    var cursor = TextCursor(text, at: colon)
    var parts = [hour]
    while parts.count < 3, cursor.next == ":", cursor.peek(1)?.isDigit == true {
      cursor.position += 1
      guard let part = number(cursor.take(while: \.isDigit)), part < 60 else { return nil }
      parts.append(part)
    }
    guard parts.count > 1 else { return nil }
    if cursor.next == ".", cursor.peek(1)?.isDigit == true {
      cursor.position += 1
      cursor.take(while: \.isDigit)
    }
    let isUniversal = takeZone(&cursor)
    var behind = cursor
    behind.take(while: { $0 == " " })
    if ["am", "pm"].contains(where: { behind.take($0) }) { cursor = behind }
    // Zones lie as far as 14 hours before that of Greenwich, some by half an hour.
    let isMidnightElsewhere =
      isUniversal && hour >= 10 && (parts[1] == 0 || parts[1] == 30) && (parts.last ?? 0) == 0
    return (first..<cursor.position, isMidnightElsewhere && hour < 24)
  }

  /// Moves past a zone; whether it is that of Greenwich.
  private static func takeZone(_ cursor: inout TextCursor) -> Bool {
    var trial = cursor
    trial.take(while: { $0 == " " })
    if trial.take("z") || trial.take("utc") || trial.take("gmt") {
      cursor = trial
      return true
    }
    guard let sign = trial.next, sign == "+" || sign == "-" else { return false }
    trial.position += 1
    var digits = Array(trial.take(while: \.isDigit))
    if digits.count == 2, trial.take(":") { digits += trial.take(while: \.isDigit) }
    guard digits.count == 4, let offset = number(digits[...]), offset <= 1400 else { return false }
    cursor = trial
    return offset == 0
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    Int(String(scalars: digits))
  }
}
