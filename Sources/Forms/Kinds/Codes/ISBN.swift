/// Numbers of books, ISO 2108, of ten or thirteen characters; without hyphens.
enum ISBN: CodeFormat {
  static let word = "isbn"
  static let expected = Words(
    zh: "10 位或 13 位 ISBN 书号（末位为校验码）",
    en: "an ISBN of 10 or 13 characters, the last a check, such as 978-0-306-40615-7")
  static let example = "9780306406157"

  static func normal(_ code: String) -> String? {
    var code = code.uppercased()
    if code.hasPrefix("ISBN") { code.removeFirst(4) }
    code = code.filter { $0 != "-" && $0 != ":" && $0 != "–" }
    let bytes = Array(code.utf8)
    switch bytes.count {
    case 13:
      guard bytes.allSatisfy(CodeFormats.isDigit), code.hasPrefix("978") || code.hasPrefix("979")
      else { return nil }
      let sum = bytes.enumerated().reduce(0) { $0 + Int($1.1 - 48) * ($1.0 % 2 == 0 ? 1 : 3) }
      return sum % 10 == 0 ? code : nil
    case 10:
      guard bytes.dropLast().allSatisfy(CodeFormats.isDigit),
        CodeFormats.isDigit(bytes[9]) || bytes[9] == UInt8(ascii: "X")
      else { return nil }
      let sum = bytes.enumerated().reduce(0) { sum, place in
        sum + (place.1 == UInt8(ascii: "X") ? 10 : Int(place.1 - 48)) * (10 - place.0)
      }
      return sum % 11 == 0 ? code : nil
    default: return nil
    }
  }
}
