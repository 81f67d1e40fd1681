/// Numbers as text: 35 for 35.0, without an exponent below 10 to the 16th.
enum NumberText {
  /// Whether a cell can hold a whole number to its last digit: cells hold doubles.
  static func isExact(_ number: Int) -> Bool { number.magnitude <= 9_007_199_254_740_992 }

  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(number) < 9_007_199_254_740_992 {
      String(whole)
    } else {
      number.description
    }
  }

  /// The width of a number in the consolidated workbook, in digits: with a comma every three digits
  /// and two decimals or, below 1, six.
  static func width(_ number: Double) -> Int {
    let text = plain(number).utf8
    let whole = text.prefix { $0 != UInt8(ascii: ".") }.count
    let decimals = min(text.count - whole, abs(number) < 1 ? 7 : 3)
    return whole + max(0, whole - 1) / 3 + decimals
  }
}
