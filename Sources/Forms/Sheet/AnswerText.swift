package import Spreadsheet

/// A cell's value as the text that a person would have typed.
package enum AnswerText {
  /// Numbers without exponent or needless zeros, dates as `2018-05-01`, errors as Excel shows them.
  package static func text(of cell: Cell, dateSystem: DateSystem) -> String {
    switch cell.value {
    case .string(let text): text
    case .number(let number) where cell.isDate:
      dateSystem.date(serial: number).map(day) ?? plain(number)
    case .number(let number): plain(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }

  /// A number with 15 significant digits, as Excel's general format shows it.
  static func plain(_ number: Double) -> String {
    if number.rounded() == number, abs(number) < 1e15 { return String(Int64(number)) }
    return PlainNumber.text(number)
  }

  /// The day without the time: no question of a form asks for the hour.
  private static func day(_ date: CalendarDate) -> String {
    PartialDate(year: date.year, month: date.month, day: date.day).description
  }
}
