/// When a clock is put forward and back, year by year: `GMT0BST,M3.5.0/1,M10.5.0` (POSIX, `TZ`).
struct ClockRule: Hashable, Sendable {
  /// Seconds ahead of UTC in winter and in summer.
  private let winter: Int
  private let summer: Int
  /// When summer begins and ends; nil where it is always winter.
  private let begin: Turn?
  private let end: Turn?

  /// A weekday of a month, by the clock that runs until then.
  private struct Turn: Hashable {
    var month: Int
    /// Which of the weekdays of the month; 5 is the last.
    var week: Int
    /// 0 is Sunday.
    var weekday: Int
    var seconds: Int
  }

  /// Reads a rule; nil for one that is not of this form.
  init?(POSIX text: String) {
    var rest = Array(text.unicodeScalars)[...]
    func name() -> Bool {
      let isQuoted = rest.first == "<"
      let end = rest.firstIndex { isQuoted ? $0 == ">" : !$0.properties.isAlphabetic }
      let count = (end ?? rest.endIndex) - rest.startIndex
      rest = rest[(end ?? rest.endIndex)...]
      if isQuoted { rest = rest.dropFirst() }
      return count >= 3
    }
    func number() -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count > 3 ? nil : Int(String(scalars: digits))
    }
    func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest = rest.dropFirst()
      return true
    }
    /// Hours, minutes and seconds, with a sign or without.
    func time() -> Int? {
      let isBefore = skip("-")
      if !isBefore { _ = skip("+") }
      guard var seconds = number().map({ $0 * 3600 }) else { return nil }
      if skip(":") { seconds += (number() ?? 0) * 60 }
      if skip(":") { seconds += number() ?? 0 }
      return isBefore ? -seconds : seconds
    }
    func turn() -> Turn? {
      guard skip(","), skip("M"), let month = number(), skip("."), let week = number(), skip("."),
        let weekday = number(), (1...12).contains(month), (1...5).contains(week), weekday < 7
      else { return nil }
      let seconds = skip("/") ? time() : 2 * 3600
      return seconds.map { Turn(month: month, week: week, weekday: weekday, seconds: $0) }
    }
    guard name(), let west = time() else { return nil }
    winter = -west
    guard !rest.isEmpty else {
      summer = winter
      (begin, end) = (nil, nil)
      return
    }
    guard name() else { return nil }
    if rest.first == "," {
      summer = winter + 3600
    } else {
      guard let west = time() else { return nil }
      summer = -west
    }
    guard let first = turn(), let second = turn(), rest.isEmpty else { return nil }
    (begin, end) = (first, second)
  }

  /// Seconds ahead of UTC at a moment, given in seconds since 1970.
  func offset(at seconds: Int) -> Int {
    guard let begin, let end else { return winter }
    let year = PartialDate(dayNumber: (seconds + winter).flooredDays).year
    let from = Self.seconds(of: begin, in: year) - winter
    let to = Self.seconds(of: end, in: year) - summer
    let isSummer =
      from < to ? (from..<to).contains(seconds) : !(to..<from).contains(seconds)
    return isSummer ? summer : winter
  }

  /// The moment by the clock itself, as if it were UTC.
  private static func seconds(of turn: Turn, in year: Int) -> Int {
    let first = PartialDate(year: year, month: turn.month, day: 1).dayNumber ?? 0
    // 1970-01-01 was a Thursday.
    let weekday = ((first + 4) % 7 + 7) % 7
    var day = first + (turn.weekday - weekday + 7) % 7 + 7 * (turn.week - 1)
    let next = PartialDate(
      year: turn.month == 12 ? year + 1 : year, month: turn.month % 12 + 1, day: 1
    ).dayNumber
    while let next, day >= next { day -= 7 }
    return day * 86_400 + turn.seconds
  }
}

extension Int {
  /// Of seconds since 1970, the days, rounded down.
  var flooredDays: Int { self >= 0 ? self / 86_400 : (self + 1) / 86_400 - 1 }
}
