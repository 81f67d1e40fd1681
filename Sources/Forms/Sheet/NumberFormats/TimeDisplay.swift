import Spreadsheet

/// What a cell shows that holds a time of day, or how long something took, and no date: `16:27`, `26:30`.
struct TimeDisplay: Sendable {
  private var hasSeconds = false
  private var hasTwoDigits = false

  /// Takes a format apart; nil for one that shows a date too, or no hours.
  init?(code: String) {
    var isQuoted = false
    var isEscaped = false
    var hours = 0
    for scalar in code.lowercased().unicodeScalars.prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if scalar == "\\" || scalar == "_" || scalar == "*" {
        isEscaped = true
      } else if scalar == "h" {
        hours += 1
      } else if scalar == "s" {
        hasSeconds = true
      } else if "ydebg".unicodeScalars.contains(scalar) {
        return nil
      }
    }
    guard hours > 0 else { return nil }
    // With AM and PM a time shows by the clock of twelve hours; it is given by that of 24.
    hasTwoDigits = hours > 1 || code.contains("AM") || code.contains("上午")
  }

  /// The time of a part of a day, or of several days.
  func text(_ days: Double) -> String {
    let seconds = Int((days * 86_400).rounded())
    let total = hasSeconds ? seconds : Int((days * 1440).rounded()) * 60
    let hours = String(total / 3600)
    let parts = [total / 60 % 60] + (hasSeconds ? [total % 60] : [])
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
    // Such a number is a day of 1900 to 1902 where it is one.
    guard cell.isDate, case .number(let days) = cell.value, days >= 0, days < 1000,
      let display = TimeDisplay(code: code(cell.format))
    else { return nil }
    return display.text(days)
  }
}
