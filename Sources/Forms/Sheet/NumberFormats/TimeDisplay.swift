import Spreadsheet

/// What a cell shows that holds a time of day, or how long something took, and no date: `16:27`, `26:30`.
struct TimeDisplay: Sendable {
  private let hasSeconds: Bool
  private let hasTwoDigits: Bool

  /// Takes a format apart; nil for one that shows a date too, or no hours.
  init?(code: String) {
    let letters = FormatLetters.letters(of: code)
    let hours = letters.count { $0 == "h" }
    guard hours > 0, !letters.contains(where: { "ydebg".unicodeScalars.contains($0) }) else {
      return nil
    }
    hasSeconds = letters.contains("s")
    // With AM and PM a time shows by the clock of twelve hours; it is given by that of 24.
    hasTwoDigits = hours > 1 || letters.contains("a") || letters.contains("上")
  }

  /// The time of a part of a day, or of several days; seconds that do not show are left out, as programs do.
  func text(_ days: Double) -> String {
    let seconds = Int((days * 86_400).rounded())
    let hours = String(seconds / 3600)
    let parts = [seconds / 60 % 60] + (hasSeconds ? [seconds % 60] : [])
    return (hasTwoDigits ? Self.padded(hours) : hours)
      + parts.map { ":" + Self.padded(String($0)) }.joined()
  }

  private static func padded(_ digits: String) -> String {
    digits.utf8.count < 2 ? "0" + digits : digits
  }
}

extension NumberDisplays {
  /// What a cell shows of less than a thousand days, where it shows no date; nil for any other.
  func time(_ cell: Cell) -> String? {
    // As a date such a number would be a day of 1900 to 1902.
    guard cell.isDate, case .number(let days) = cell.value, days >= 0, days < 1000,
      let display = TimeDisplay(code: code(cell.format))
    else { return nil }
    return display.text(days)
  }
}
