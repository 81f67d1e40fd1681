/// Whether a number format shows a number as a date or a time.
enum NumberFormat {
  /// Whether a built-in format is one, where the workbook does not redefine its id.
  ///
  /// 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese, Japanese and Korean programs
  /// (ECMA-376 part 1, 18.8.30).
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format code is one: it has a letter of a date outside quotes and brackets.
  ///
  /// Years, months, days, hours, minutes, seconds (`y m d h s`), the Japanese and Chinese year (`e`,
  /// but not the exponent of `0.00E+00`), the Thai one (`bb`), the weekday (`aaa`) and elapsed time
  /// (`[h]`). Not in question are quoted text, characters behind `\`, `_` and `*`, `General`, and
  /// `G/通用格式`, as Chinese programs write that (18.8.31).
  static func isDate(code: String) -> Bool {
    let code = Array(code.lowercased().unicodeScalars)
    var index = 0
    func follows(_ word: String) -> Bool { code[index...].starts(with: word.unicodeScalars) }
    while index < code.count {
      switch code[index] {
      case "\"":
        index = code[(index + 1)...].firstIndex(of: "\"") ?? code.count
      case "\\", "_", "*": index += 1
      case "[":
        let end = code[index...].firstIndex(of: "]") ?? code.count
        if isElapsed(code[(index + 1)..<end]) { return true }
        index = end
      case "g" where follows("general"): index += 6
      case "e":
        // Of `0E+0` the sign decides; a year has none behind it.
        let next = index + 1 < code.count ? code[index + 1] : " "
        if next != "+", next != "-" { return true }
      case "y", "m", "d", "h", "s": return true
      case "a" where follows("aaa"), "b" where follows("bb"): return true
      default: break
      }
      index += 1
    }
    return false
  }

  /// Whether brackets hold hours, minutes or seconds: `[h]`, `[mm]`; not `[Red]` or `[$-804]`.
  private static func isElapsed(_ word: ArraySlice<UnicodeScalar>) -> Bool {
    guard let first = word.first, first == "h" || first == "m" || first == "s" else { return false }
    return word.allSatisfy { $0 == first }
  }
}
