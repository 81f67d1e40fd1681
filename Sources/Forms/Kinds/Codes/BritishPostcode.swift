/// Postcodes of the United Kingdom, BS 7666: `M1 1AA` to `EC1A 1BB`; in capitals with one space.
enum BritishPostcode: CodeFormat {
  static let word = "gb-postcode"
  static let expected = Words(zh: "英国邮编（如 SW1A 1AA）", en: "a UK postcode such as SW1A 1AA")
  static let example = "SW1A 1AA"

  static func normal(_ code: String) -> String? {
    let code = code.uppercased()
    let bytes = Array(code.utf8)
    guard (5...7).contains(bytes.count) else { return nil }
    let inward = bytes.suffix(3)
    let outward = Array(bytes.dropLast(3))
    guard let digit = inward.first, CodeFormats.isDigit(digit),
      inward.dropFirst().allSatisfy({ CodeFormats.isLetter($0) && !"CIKMOV".utf8.contains($0) }),
      isOutward(outward)
    else { return nil }
    return code.dropLast(3) + " " + code.suffix(3)
  }

  /// One or two letters, a digit, and a digit or letter more or not.
  private static func isOutward(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.prefix(while: CodeFormats.isLetter)
    let rest = bytes.dropFirst(letters.count)
    guard (1...2).contains(letters.count), (1...2).contains(rest.count),
      let digit = rest.first, CodeFormats.isDigit(digit)
    else { return bytes == Array("GIR".utf8) }
    return rest.dropFirst().allSatisfy { CodeFormats.isDigit($0) || CodeFormats.isLetter($0) }
  }
}
