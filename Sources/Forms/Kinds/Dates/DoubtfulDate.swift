import Spreadsheet

/// Answers that programs have made of a date so that it can only be guessed which.
enum DoubtfulDate {
  /// The months that a number such as 2018.1 may be: a program drops the last zero of 2018.10.
  ///
  /// Where the cell shows the zero, and where the number was typed as text, there is no doubt.
  static func months(_ answer: WrittenAnswer) -> [String]? {
    guard let number = answer.typed?.number else { return nil }
    let digits = PlacedDigits.signed(AnswerText.plain(number)).digits
    guard digits.fraction == "1", let year = Int(digits.whole), (1900...2199).contains(year),
      !answer.text.hasSuffix(".10")
    else { return nil }
    return [1, 10].map { PartialDate(year: year, month: $0).description }
  }

  /// What a date cell may be whose number is a year, or the number of a day or month: who types 2013 where dates
  /// are shown gets the fifth of July of 1905.
  static func yearOrDay(_ answer: WrittenAnswer) -> [String]? {
    guard let cell = answer.typed, cell.isDate, case .number(let number) = cell.value,
      number.rounded() == number, (0...366).contains(number) || (1900...2199).contains(number),
      let date = cell.dateSystem.date(serial: number)
    else { return nil }
    let day = PartialDate(year: date.year, month: date.month, day: date.day)
    return [AnswerText.plain(number), day.description]
  }

  /// The text of an answer, or where its last zeros are none of a date, the number without them: 2018.50.
  static func texts(_ answer: WrittenAnswer) -> [String] {
    guard let number = answer.typed?.number else { return [answer.text] }
    let plain = AnswerText.plain(number)
    return plain == answer.text ? [plain] : [answer.text, plain]
  }

  /// The date whose serial number a text may be, as programs write it that lose a cell's format: 43221.
  static func serial(_ answer: WrittenAnswer) -> String? {
    let text = TextFolding.folded(answer.text).trimmed
    guard text.utf8.count == 5, text.utf8.allSatisfy(CodeFormats.isDigit),
      let serial = Double(text),
      // 1950 to 2100.
      (18_264..<73_416).contains(serial),
      let date = (answer.typed?.dateSystem ?? .from1900).date(serial: serial)
    else { return nil }
    return PartialDate(year: date.year, month: date.month, day: date.day).description
  }
}

extension PartialDate {
  /// The day after; nil for a month or a year.
  var nextDay: PartialDate? { dayNumber.map { PartialDate(dayNumber: $0 + 1) } }
}
