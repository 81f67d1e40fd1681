/// The telephone numbers of the United Kingdom.
enum BritishNumbers: NumberingPlan {
  static let callingCode = "44"

  /// 07 and nine digits.
  static func mobile(_ digits: String) -> String? {
    guard let rest = national(digits, codes: ["+44", "0044", "44"]), rest.utf8.count == 10,
      rest.first == "7"
    else { return nil }
    return "0" + rest
  }

  /// 0 or the code of the country, then 9 or 10 digits.
  static func isLandline(_ groups: [String]) -> Bool {
    guard let rest = national(groups.joined(), codes: ["0044", "44"]) else { return false }
    return (9...10).contains(rest.utf8.count)
  }

  /// The digits after the 0 or the code of the country; one of these must be there.
  private static func national(_ digits: String, codes: [String]) -> Substring? {
    var rest = Substring(digits)
    if let code = codes.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(code.count)
      // +44 (0)20 …: the 0 is dialled inside the country only.
      if rest.first == "0" { rest = rest.dropFirst() }
    } else {
      guard rest.first == "0" else { return nil }
      rest = rest.dropFirst()
    }
    guard let first = rest.first, first != "0", rest.unicodeScalars.allSatisfy(\.isDigit) else {
      return nil
    }
    return rest
  }

  static let mobileWords = Words(
    zh: "英国手机号码：07 或 +447 加 9 位数字（如 07700 900123）",
    en: "a UK mobile number: 07 or +447, then 9 digits, such as 07700 900123")
  static let phoneWords = Words(
    zh: "英国电话号码：0 或 +44 加 9 至 10 位数字（如 020 7946 0958）",
    en: "a UK telephone number: 0 or +44, then 9 or 10 digits, such as 020 7946 0958")

  static let mobilePrompt = KindPrompt(
    Words(zh: "如：07700 900123。", en: "Such as 07700 900123."),
    refusal: Words(
      zh: "手机号应以 07 或 +447 开头，后有 9 位数字。确认无误吗？",
      en: "A mobile number is 07 or +447, then 9 digits. Is this right?"),
    check: check("OR(LEFT({cell},2)=\"07\",LEFT({cell},4)=\"+447\")"))

  static let phonePrompt = KindPrompt(
    Words(zh: "如：020 7946 0958。", en: "Such as 020 7946 0958."),
    refusal: Words(
      zh: "号码应以 0 或 +44 开头，后有 9 至 10 位数字，如 020 7946 0958。确认无误吗？",
      en: "A number is 0 or +44, then 9 or 10 digits, such as 020 7946 0958. Is this right?"),
    check: check("OR(LEFT({cell},1)=\"0\",LEFT({cell},3)=\"+44\")"))

  private static func check(_ beginning: String) -> String {
    "=AND(LEN({cell})>=10,\(beginning))"
  }
}
