import Spreadsheet

/// A cell that a program keeps as a date.
enum DateCell {
  /// The date, as exact as the cell shows it; nil for what is no date cell.
  ///
  /// Dec-25 in a cell is the first of December to the program, and a month to everybody else. A number
  /// whose format is none of a date is no date: 45,000 may be anything.
  static func date(_ cell: TypedCell) -> PartialDate? {
    guard cell.isDate, case .number(let serial) = cell.value,
      let date = cell.dateSystem.date(serial: serial)
    else { return nil }
    let shows = parts(cell.format)
    let month = shows.month || shows.day ? date.month : nil
    // A format of hours alone says nothing of what was meant.
    let day = shows.day || !(shows.month || shows.year) ? date.day : nil
    return PartialDate(
      checkedYear: date.year, month: month ?? (day == nil ? nil : date.month), day: day)
  }

  /// Which parts of a date a format shows; `m` is minutes behind hours or before seconds.
  private static func parts(_ format: String) -> (year: Bool, month: Bool, day: Bool) {
    var parts = (year: false, month: false, day: false)
    var isTime = false
    for letter in FormatLetters.letters(of: format) {
      switch letter {
      case "y", "e", "b": parts.year = true
      case "d", "a": parts.day = true
      case "h", "s": isTime = true
      case "m" where !isTime: parts.month = true
      default: break
      }
    }
    return parts
  }
}
