/// A moment as document properties store it (W3CDTF; ECMA-376 part 2, 8.3.4), as seconds.
public struct SavedTime: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `2021-08-12T09:15:00Z`; nil for anything that is not such a time.
  ///
  /// Also accepts a fraction, an offset such as `+08:00` or `+0800`, a time without seconds, and a
  /// day alone. White space around it is ignored. Without an offset the time is UTC.
  public init?(W3CDTF text: String) {
    var rest = Array(text.trimmed.utf8)[...]
    func number(_ digits: Int) -> Int? {
      let taken = rest.prefix(digits)
      guard taken.count == digits, taken.allSatisfy({ (48...57).contains($0) }) else { return nil }
      rest = rest.dropFirst(digits)
      return taken.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    func skip(_ character: Character) -> Bool {
      guard rest.first == character.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
      year >= 1, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var seconds = Self.days(year: year, month: month, day: day) * 86_400
    if skip("T") {
      guard let hour = number(2), skip(":"), let minute = number(2), hour < 25, minute < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60
      if skip(":") {
        guard let second = number(2), second < 61 else { return nil }
        seconds += second
        if skip(".") { while number(1) != nil {} }
      }
      let isEast = skip("+")
      if isEast || skip("-") {
        guard let hours = number(2) else { return nil }
        _ = skip(":")
        guard let minutes = number(2) else { return nil }
        seconds -= (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
      } else {
        _ = skip("Z")
      }
    }
    guard rest.isEmpty else { return nil }
    self.init(seconds: seconds)
  }

  /// The day in Shanghai, which has been 8 hours east of UTC without summer time since 1992.
  public var dayInShanghai: String {
    let days = (seconds + 8 * 3600).dividedRoundingDown(by: 86_400)
    return Self.day(days)
  }

  /// The day and minute in Shanghai, `2021-08-12 17:15`.
  public var minuteInShanghai: String {
    let minutes = (seconds + 8 * 3600).dividedRoundingDown(by: 60)
    let minute = minutes - minutes.dividedRoundingDown(by: 1440) * 1440
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(dayInShanghai) \(padded(minute / 60)):\(padded(minute % 60))"
  }

  public static func < (a: SavedTime, b: SavedTime) -> Bool { a.seconds < b.seconds }

  /// Days from 1970-01-01 (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year.dividedRoundingDown(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day as `YYYY-MM-DD`, from days since 1970-01-01 (the same source).
  private static func day(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted.dividedRoundingDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return PartialDate(year: year, month: month, day: day).description
  }
}

extension Int {
  fileprivate func dividedRoundingDown(by other: Int) -> Int {
    let quotient = self / other
    return self % other < 0 ? quotient - 1 : quotient
  }
}
