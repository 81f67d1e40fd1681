/// 居民身份证号 of mainland China, GB 11643: 17 digits with a day of birth, and a check.
enum ChineseResidentID: CodeFormat {
  static let word = "cn-resident-id"
  static let expected = Words(
    zh: "18 位居民身份证号（末位为校验码）",
    en: "a Chinese resident identity number of 18 characters, the last a check")
  static let example = "11010519491231002X"

  static func normal(_ code: String) -> String? {
    let code = code.uppercased()
    let bytes = Array(code.utf8)
    guard bytes.count == 18, bytes.dropLast().allSatisfy(CodeFormats.isDigit) else { return nil }
    let digits = bytes.dropLast().map { Int($0) - 48 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard
      PartialDate(checkedYear: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { return nil }
    var sum = 0
    for digit in digits { sum = (sum + digit) * 2 % 11 }
    let check = (12 - sum) % 11
    return bytes[17] == (check == 10 ? 88 : UInt8(48 + check)) ? code : nil
  }
}
