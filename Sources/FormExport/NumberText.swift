/// Numbers as text: 35 for 35.0, never with an exponent below 10 to the 16th.
enum NumberText {
  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(number) < 9_007_199_254_740_992 {
      String(whole)
    } else {
      number.description
    }
  }

  /// How many digits wide a spreadsheet shows it with a comma every three digits.
  static func width(_ number: Double) -> Int {
    let text = plain(number)
    let whole = text.prefix { $0 != "." }.count
    return text.count + max(0, whole - 1) / 3
  }
}
