/// Words in parentheses behind a telephone number: 13800138000（微信同号）, 01632 960177 (evenings).
enum PhoneRemark {
  /// An answer without such words, and the words.
  ///
  /// Digits in the parentheses are a part of the number, or another one; 必填 and the like, which no number stands
  /// before, are no remark.
  static func split(_ text: String) -> (number: String, remarks: [String]) {
    // Wide parentheses, and 【 that is typed for them, begin with one of the other two bytes.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == 0xEF || $0 == 0xE3 }) else {
      return (text, [])
    }
    let folded = FoldedText(text)
    var ranges: [Range<Int>] = []
    var remarks: [String] = []
    var digits = 0
    var index = 0
    while index < folded.folded.count {
      if folded.folded[index].isDigit { digits += 1 }
      if folded.folded[index] == "(", digits >= fewestDigits {
        guard let end = folded.folded[index...].firstIndex(of: ")") else { break }
        let words = folded.folded[index + 1..<end]
        if !words.contains(where: \.isDigit), words.contains(where: \.isLetterOrDigit) {
          ranges.append(index..<end + 1)
          remarks.append(folded.text(index + 1..<end))
        }
        digits += words.count(where: \.isDigit)
        index = end
      }
      index += 1
    }
    return ranges.isEmpty ? (text, []) : (folded.removing(ranges).text, remarks)
  }

  /// No telephone number has fewer.
  private static let fewestDigits = 5
}
