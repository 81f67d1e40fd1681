/// A day and a time of day, without a time zone: workbooks know none.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year of the Gregorian calendar, 1900 to 9999 for dates of workbooks.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int

  /// A date of these numbers, which are not checked; ``DateSystem/serial(of:)`` is nil for none.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day, a.secondOfDay) < (b.year, b.month, b.day, b.secondOfDay)
  }

  /// The seconds since midnight.
  public var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

  /// ISO 8601: `2018-05-01`, with a time other than midnight `2018-05-01T13:30:00`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard secondOfDay != 0 else { return date }
    return "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }
}

extension DateSystem {
  /// The day and time that a serial number stands for, to the second, halves rounded up.
  ///
  /// Nil where Excel shows none: below 0 and from the year 10000 on. In the 1900 system, 60 is
  /// 1900-02-29, which was no day and which Excel took over from Lotus 1-2-3, and 0 is 1900-01-00
  /// (ECMA-376 part 1, 18.17.4.1): a time alone, whose day is not to be used.
  ///
  /// - Parameter serial: Days, and of the day its fraction.
  /// - Returns: The date, or nil.
  public func date(serial: Double) -> CalendarDate? {
    // 9999-12-31 is 2,958,465 in the 1900 system and 2,957,003 in the 1904 one.
    let end = self == .from1900 ? 2_958_466.0 : 2_957_004.0
    guard serial >= 0, serial < end else { return nil }
    let seconds = Int((serial * 86_400).rounded(.toNearestOrAwayFromZero))
    let day = seconds / 86_400
    guard Double(day) < end else { return nil }
    var date = self.day(day)
    date.hour = seconds / 3600 % 24
    date.minute = seconds / 60 % 60
    date.second = seconds % 60
    return date
  }

  /// The serial number of a day and time; the reverse of ``date(serial:)``.
  ///
  /// - Parameter date: A date from the system's first day to 9999-12-31, and in the 1900 system
  ///   1900-02-29 too.
  /// - Returns: The number, or nil for a date that is none or that the system does not reach.
  public func serial(of date: CalendarDate) -> Double? {
    guard (0..<24).contains(date.hour), (0..<60).contains(date.minute),
      (0..<60).contains(date.second), (1900...9999).contains(date.year)
    else { return nil }
    let time = Double(date.secondOfDay) / 86_400
    if self == .from1900, (date.year, date.month, date.day) == (1900, 2, 29) { return 60 + time }
    let days = Self.daysSince1970(date.year, date.month, date.day)
    // A day that is not in its month comes back as another.
    let back = Self.civil(daysSince1970: days)
    guard back.year == date.year, back.month == date.month, back.day == date.day else {
      return nil
    }
    let serial =
      switch self {
      case .from1900: days + 25_568 + (days >= -25_508 ? 1 : 0)
      case .from1904: days + 24_107
      }
    return serial < 0 ? nil : Double(serial) + time
  }

  /// The day of a whole serial number.
  private func day(_ serial: Int) -> CalendarDate {
    switch (self, serial) {
    case (.from1900, 0): CalendarDate(year: 1900, month: 1, day: 0)
    case (.from1900, 60): CalendarDate(year: 1900, month: 2, day: 29)
    // 1900-01-01 is 25,567 days before 1970-01-01; the day too many moves all days after it.
    case (.from1900, ..<60): Self.civil(daysSince1970: serial - 25_568)
    case (.from1900, _): Self.civil(daysSince1970: serial - 25_569)
    case (.from1904, _): Self.civil(daysSince1970: serial - 24_107)
    }
  }

  /// The day of the Gregorian calendar, by Howard Hinnant's `civil_from_days`.
  private static func civil(daysSince1970 days: Int) -> CalendarDate {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return CalendarDate(
      year: yearOfEra + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The days from 1970-01-01 on, by Howard Hinnant's `days_from_civil`.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
