/// Numbers of bank accounts, ISO 13616; in capitals without spaces.
enum IBAN: CodeFormat {
  static let word = "iban"
  static let expected = Words(
    zh: "国际银行账号 IBAN（如 GB82WEST12345698765432）",
    en: "an IBAN such as GB82 WEST 1234 5698 7654 32")
  static let example = "GB82WEST12345698765432"

  static func normal(_ code: String) -> String? {
    let code = code.uppercased().filter { $0 != "-" }
    let bytes = Array(code.utf8)
    guard (15...34).contains(bytes.count), bytes.prefix(2).allSatisfy(CodeFormats.isLetter),
      bytes[2..<4].allSatisfy(CodeFormats.isDigit),
      CodeFormats.mod97(Array(bytes.dropFirst(4)) + bytes.prefix(4)) == 1
    else { return nil }
    return code
  }
}
