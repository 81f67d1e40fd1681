/// The letters of a number format that say which parts of a date or a time it shows.
enum FormatLetters {
  /// The characters of a format's first section that are neither quoted nor printed as they are, in small letters.
  ///
  /// Of what stands in brackets only the hours or seconds of a duration count: `[h]`, not `[Red]` or `[$-804]`.
  static func letters(of code: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    var bracket: [Unicode.Scalar]?
    var isQuoted = false
    var isEscaped = false
    for scalar in code.lowercased().unicodeScalars.prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if scalar == "\\" || scalar == "_" || scalar == "*" {
        isEscaped = true
      } else if scalar == "[" {
        bracket = []
      } else if scalar == "]" {
        if let held = bracket, isElapsed(held) { letters += held }
        bracket = nil
      } else if bracket != nil {
        bracket?.append(scalar)
      } else {
        letters.append(scalar)
      }
    }
    return letters
  }

  private static func isElapsed(_ held: [Unicode.Scalar]) -> Bool {
    guard let first = held.first, first == "h" || first == "s" else { return false }
    return held.allSatisfy { $0 == first }
  }
}
