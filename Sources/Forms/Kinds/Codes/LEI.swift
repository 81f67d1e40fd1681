/// Identifiers of legal entities, ISO 17442: 18 letters and digits, and two check digits.
enum LEI: CodeFormat {
  static let word = "lei"
  static let expected = Words(
    zh: "20 位法人识别编码 LEI（末两位为校验码）",
    en: "an LEI of 20 characters, the last two a check, such as 5493001KJTIIGC8Y1R12")
  static let example = "5493001KJTIIGC8Y1R12"

  static func normal(_ code: String) -> String? {
    let code = code.uppercased()
    guard code.utf8.count == 20, code.utf8.suffix(2).allSatisfy(CodeFormats.isDigit),
      CodeFormats.mod97(code.utf8) == 1
    else { return nil }
    return code
  }
}
