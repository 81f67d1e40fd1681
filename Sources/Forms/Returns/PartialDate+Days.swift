extension PartialDate {
  /// Days since 1970-01-01; nil for a date without a day (Howard Hinnant, chrono-Compatible
  /// Low-Level Date Algorithms).
  var dayNumber: Int? {
    guard let month, let day else { return nil }
    // The civil calendar in eras of 400 years, the year beginning in March.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01 (the same source).
  init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// -1, 0 or 1, compared as far as both say: `2018` does not lie before `2018-05`.
  func order(against other: PartialDate) -> Int {
    if year != other.year { return year < other.year ? -1 : 1 }
    guard let a = month, let b = other.month else { return 0 }
    if a != b { return a < b ? -1 : 1 }
    guard let c = day, let d = other.day else { return 0 }
    return c == d ? 0 : c < d ? -1 : 1
  }
}
