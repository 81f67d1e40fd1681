/// ZIP codes of the United States: five digits, with four more behind a hyphen or not.
enum AmericanZIP: CodeFormat {
  static let word = "us-zip"
  static let expected = Words(
    zh: "美国邮编（如 02134 或 02134-1000）", en: "a US ZIP code such as 02134 or 02134-1000")
  static let example = "02134"

  static func normal(_ code: String) -> String? {
    let bytes = code.utf8.filter { $0 != UInt8(ascii: "-") }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard bytes.allSatisfy(CodeFormats.isDigit) else { return nil }
    switch (bytes.count, parts.count) {
    case (5, 1): return code
    case (9, 1): return code.prefix(5) + "-" + code.suffix(4)
    case (9, 2) where parts[0].utf8.count == 5: return code
    default: return nil
    }
  }
}
