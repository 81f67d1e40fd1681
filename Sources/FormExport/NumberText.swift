/// Numbers as text: 35 for 35.0, never with an exponent below 10 to the 16th.
enum NumberText {
  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(number) < 9_007_199_254_740_992 {
      String(whole)
    } else {
      number.description
    }
  }
}
