import Spreadsheet

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
    let date = PartialDate(year: year, month: month, day: day)
    var seconds = (date.dayNumber ?? 0) * 86_400
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

  /// Whether document properties store the fixed time that this program writes, which tells nothing.
  static func isOurs(_ text: String?) -> Bool {
    text.flatMap { SavedTime(W3CDTF: $0) }?.seconds == WorkbookWriter.defaultCreated
  }

  /// The day by the clock of a zone.
  public func date(in zone: TimeZone) -> PartialDate {
    PartialDate(dayNumber: (seconds + zone.offset(at: seconds)).flooredDays)
  }

  /// The day and minute by the clock of a zone, `2021-08-12 17:15`.
  public func minute(in zone: TimeZone) -> String {
    let local = seconds + zone.offset(at: seconds)
    let minute = (local - local.flooredDays * 86_400) / 60
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date(in: zone)) \(padded(minute / 60)):\(padded(minute % 60))"
  }

  public static func < (a: SavedTime, b: SavedTime) -> Bool { a.seconds < b.seconds }
}
