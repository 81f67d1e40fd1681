import Spreadsheet

/// What somebody wrote for one field.
struct WrittenAnswer {
  /// The text without the form's own words and without white space at its ends; never empty.
  let text: String
  /// Its cell, if that is known already.
  let cell: CellReference?
  /// What the cell says besides its text, where the answer is all that a cell of no text holds.
  var typed: TypedCell?
  /// What stands between the whole of a number and its fraction, where the answer is text.
  var decimalMark = DecimalMark.point

  /// The text with its numbers as they are read: `1234.5` of `1.234,5` in a form of commas.
  var figures: String {
    decimalMark == .point || typed != nil ? text : DecimalMark.pointed(text)
  }

  /// The reading with a value, perhaps with something wrong about it.
  func answered(_ value: Value, finding: Issue.Kind? = nil) -> FieldReading {
    .answered(value, text, at: cell, finding: finding)
  }

  /// The reading with a number, and a warning where it says of itself that it is not exact.
  func answered(_ value: Value, _ number: Quantity) -> FieldReading {
    answered(value, finding: number.isAbout ? NumberAbout(number: number.value).kind : nil)
  }

  /// The reading with a number that may be below 0; ambiguous where all of it stands in parentheses, as
  /// bookkeepers write such numbers: `(350.00)`.
  func answered(_ value: Value, _ number: Quantity, in bounds: NumberBounds) -> FieldReading {
    guard bounds.from == nil, bounds.moreThan == nil, number.value > 0, typed == nil,
      case let inner = TextFolding.letters(of: text), inner.first == "(", inner.last == ")",
      inner.dropFirst().dropLast().allSatisfy({ $0.isDigit || ",. ".unicodeScalars.contains($0) })
    else { return answered(value, number) }
    let digits = AnswerText.plain(number.value)
    return failed(AnswerAmbiguous(readings: [digits, "-" + digits]))
  }

  /// Whether the sender puts the option in question, as in `Amber?`.
  func isDoubted(among options: [Option]) -> Bool {
    let isAsked = { (text: String) in text.unicodeScalars.contains { $0.halfWidth == "?" } }
    return isAsked(text) && !options.contains { isAsked($0.words) }
  }

  /// The reading of an invalid answer.
  func failed(_ finding: some Finding) -> FieldReading { .failed(finding, text, at: cell) }
}

/// A cell that holds a number, a date or a truth value, as the program stored it.
struct TypedCell: Hashable, Sendable {
  let value: CellValue
  /// Whether its format shows a date or a time.
  let isDate: Bool
  /// The code of its number format: `0.00%`.
  let format: String
  let dateSystem: DateSystem
  /// What the cell shows, where that is another number by a factor that its format does not name.
  var scaled: NumberDisplay.Shown?

  /// The sign of money that its format shows: $ or US$; nil where it shows none.
  var money: String? {
    guard number != nil, format != "General" else { return nil }
    return NumberDisplay.money(in: format)
  }

  /// The number, where what the format prints beside it is only what is counted, in words that nobody
  /// knows: `0"个平台"`.
  func counted(shownAs text: String) -> Double? {
    guard let number, scaled == nil else { return nil }
    let digits = AnswerText.plain(number)
    let words = text.hasPrefix(digits) ? text.dropFirst(digits.count) : ""
    let others = "0123456789.,%‰万萬亿億千百十元€£$¥".unicodeScalars
    return words.isEmpty || words.unicodeScalars.contains(where: others.contains) ? nil : number
  }

  /// The number of what is no date.
  var number: Double? {
    if case .number(let number) = value, !isDate { number } else { nil }
  }
}
