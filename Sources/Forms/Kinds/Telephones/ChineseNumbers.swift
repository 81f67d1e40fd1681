/// The telephone numbers of mainland China.
enum ChineseNumbers: NumberingPlan {
  static let callingCode = "86"

  /// 11 digits beginning 13–19.
  static func mobile(_ digits: String) -> String? {
    var rest = Substring(digits)
    if rest.utf8.count > 11,
      let prefix = ["+86", "0086", "86"].first(where: { rest.hasPrefix($0) })
    {
      rest = rest.dropFirst(prefix.count)
    }
    guard rest.utf8.count == 11 else { return nil }
    for (place, byte) in rest.utf8.enumerated() {
      switch (place, byte) {
      case (0, UInt8(ascii: "1")), (1, UInt8(ascii: "3")...UInt8(ascii: "9")): continue
      case (2..., UInt8(ascii: "0")...UInt8(ascii: "9")): continue
      default: return nil
      }
    }
    return String(rest)
  }

  /// 7 or 8 digits with or without area code, or a service number (400, 800).
  static func isLandline(_ groups: [String]) -> Bool {
    var digits = groups.joined()
    // 400 and 800 numbers have ten digits and no area code.
    if digits.utf8.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") { return true }
    var isInternational = false
    for code in ["0086", "86"] where groups[0] == code || groups[0].hasPrefix(code + "0") {
      isInternational = true
      digits.removeFirst(code.count)
      break
    }
    if !isInternational, digits.hasPrefix("86"), (12...13).contains(digits.utf8.count) {
      isInternational = true
      digits.removeFirst(2)
    }
    if isInternational, !digits.hasPrefix("0"), digits.utf8.count > 8 { digits = "0" + digits }
    guard digits.hasPrefix("0") else { return (7...8).contains(digits.utf8.count) }
    // 10 and the twenties have two digits behind the 0, all others three.
    let second = digits.dropFirst().first
    let area = second == "1" || second == "2" ? 3 : 4
    return second != "0" && (7...8).contains(digits.utf8.count - area)
  }

  static let mobileWords = Words(zh: "11 位手机号码", en: "a mobile number of 11 digits")
  static let phoneWords = Words(
    zh: "7–8 位电话号码，可带区号和分机（如 021-58881234-801）",
    en: "a telephone number of 7 or 8 digits, with area code and extension or not, such as "
      + "021-58881234-801")

  static let mobilePrompt = KindPrompt(
    Words(zh: "请填 11 位手机号。", en: "A mobile number of 11 digits."),
    refusal: Words(
      zh: "手机号应为 11 位数字，以 1 开头。确认无误吗？",
      en: "A mobile number has 11 digits and begins with 1. Is this right?"),
    check: "=OR(AND(LEN({cell})=11,LEFT({cell},1)=\"1\",ISNUMBER(-{cell})),"
      + "ISNUMBER(FIND(\"/\",{cell})))")

  static let phonePrompt = KindPrompt(
    Words(zh: "如：021-12345678。", en: "Such as 021-12345678."),
    refusal: Words(
      zh: "号码应为 7 至 8 位数字，可带区号，如 021-12345678。确认无误吗？",
      en: "A number has 7 or 8 digits, with area code or not, such as 021-12345678. Is this right?"),
    check: "=AND(LEN({cell})>=7,ISNUMBER(-SUBSTITUTE(SUBSTITUTE(SUBSTITUTE("
      + "{cell},\"-\",\"\"),\"(\",\"\"),\")\",\"\")))")
}
