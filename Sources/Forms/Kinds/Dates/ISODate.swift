import Spreadsheet

/// A date and a time in ISO 8601, as programs store them: `2018-05-01T00:00:00`.
enum ISODate {
  /// The serial number of a whole date, with or without a time; nil for anything else, and for a time of
  /// another zone, whose day may be another here.
  static func serial(_ text: String, _ dateSystem: DateSystem) -> Double? {
    let parts = text.trimmed.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == " "
    }
    guard let first = parts.first,
      let date = numbers(first, cutBy: "-", digits: [4, 2, 2])
    else { return nil }
    var day = CalendarDate(year: date[0], month: date[1], day: date[2])
    if parts.count > 1 {
      let whole = parts[1].prefix { $0 != "." && $0 != "," }
      let fraction = parts[1].dropFirst(whole.count + 1)
      guard fraction.allSatisfy(\.isNumber),
        let time = numbers(whole, cutBy: ":", digits: [2, 2, 2])
          ?? numbers(whole, cutBy: ":", digits: [2, 2]).map({ $0 + [0] })
      else { return nil }
      (day.hour, day.minute, day.second) = (time[0], time[1], time[2])
    }
    return dateSystem.serial(of: day)
  }

  private static func numbers(
    _ text: Substring, cutBy mark: Character, digits: [Int]
  ) -> [Int]? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == digits else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy(CodeFormats.isDigit) ? Int(part) : nil
    }
    return numbers.count == digits.count ? numbers : nil
  }
}
