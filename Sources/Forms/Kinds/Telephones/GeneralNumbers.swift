/// The telephone numbers of a country whose plan is not known here: no more than that they may be dialled.
enum GeneralNumbers: NumberingPlan {
  /// It may be that of any country.
  static let callingCode = ""

  /// 7 to 15 digits (ITU-T E.164), with `+` before them or not.
  static func mobile(_ digits: String) -> String? {
    let rest = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
    guard (7...15).contains(rest.utf8.count), rest.unicodeScalars.allSatisfy(\.isDigit) else {
      return nil
    }
    return digits
  }

  /// 5 to 15 digits: a number of a small town is short.
  static func isLandline(_ groups: [String]) -> Bool {
    (5...15).contains(groups.reduce(0) { $0 + $1.utf8.count })
  }

  static let mobileWords = Words(
    zh: "手机号码：7 至 15 位数字，前面可有 +（如 +49 151 23456789）",
    en: "a mobile number: 7 to 15 digits, with + before them or not, such as +49 151 23456789")
  static let phoneWords = Words(
    zh: "电话号码：5 至 15 位数字，前面可有 +（如 +49 89 1234567）",
    en: "a telephone number: 5 to 15 digits, with + before them or not, such as +49 89 1234567")

  static let mobilePrompt = prompt
  static let phonePrompt = prompt

  private static let prompt = KindPrompt(
    Words(zh: "如：+49 89 1234567。", en: "Such as +49 89 1234567."),
    refusal: Words(
      zh: "电话号码至少有 5 位数字。确认无误吗？", en: "A telephone number has at least 5 digits. Is this right?"),
    check: "=LEN({cell})>=5")
}
