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

  /// The code of a built-in format, where the workbook does not redefine its id (18.8.30); that of
  /// Chinese programs for ids that differ from country to country.
  static func code(builtIn id: Int) -> String {
    switch id {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14: "mm-dd-yy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "m/d/yy h:mm"
    case 27, 36, 50, 52, 57: "yyyy\"年\"m\"月\""
    case 28, 29, 51, 53, 54, 58: "m\"月\"d\"日\""
    case 30: "m-d-yy"
    case 31: "yyyy\"年\"m\"月\"d\"日\""
    case 32, 33: "h\"时\"mm\"分\""
    case 34, 35, 55, 56: "上午/下午h\"时\"mm\"分\""
    case 37, 38: "#,##0 ;(#,##0)"
    case 39, 40: "#,##0.00;(#,##0.00)"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mmss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
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
