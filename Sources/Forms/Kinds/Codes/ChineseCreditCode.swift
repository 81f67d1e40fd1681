/// 统一社会信用代码 of mainland China, GB 32100: 18 characters, the last a check.
enum ChineseCreditCode: CodeFormat {
  static let word = "cn-credit-code"
  static let expected = Words(
    zh: "18 位统一社会信用代码（末位为校验码）",
    en: "a Chinese unified social credit code of 18 characters, the last a check")
  static let example = "91350100M000100Y43"

  /// Without I, O, S, V and Z.
  private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  static func normal(_ code: String) -> String? {
    let code = code.uppercased()
    let values = code.utf8.compactMap { characters.firstIndex(of: $0) }
    guard values.count == 18, code.utf8.count == 18 else { return nil }
    // Behind the two of the register stand six digits of the place.
    guard values[2..<8].allSatisfy({ $0 < 10 }) else { return nil }
    var sum = 0
    var weight = 1
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == values[17] ? code : nil
  }
}
