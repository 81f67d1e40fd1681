/// The ways of writing a telephone number of mainland China that is not a mobile.
enum Landline {
  /// Whether a text is one number or several side by side: 7–8 digits, area code and extension or not.
  ///
  /// The text is in half width and lower case.
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let (groups, extensions) = groups(scalars) else { return false }
    return reads(groups[...], extensions: extensions)
  }

  /// The runs of digits, and which of them are marked as extensions by 转 or the like.
  private static func groups(_ scalars: [Unicode.Scalar]) -> ([String], Set<Int>)? {
    var groups: [String] = []
    var extensions: Set<Int> = []
    var begins = true
    var cursor = TextCursor(scalars)
    while let scalar = cursor.next {
      if scalar.isDigit {
        if begins { groups.append("") }
        groups[groups.count - 1].unicodeScalars.append(scalar)
        begins = false
      } else if scalar == "+" {
        // Only before the country code, which is the first of all.
        guard groups.isEmpty, cursor.peek(1) == "8" || cursor.peek(1) == " " else { return nil }
      } else if !groups.isEmpty, cursor.takeLongest(of: extensionMarks) != nil {
        extensions.insert(groups.count)
        begins = true
        cursor.take(while: { $0 == ":" || PhoneAnswer.isFilling($0) })
        guard cursor.next?.isDigit == true else { return nil }
        continue
      } else if PhoneAnswer.isFilling(scalar) {
        begins = true
      } else {
        return nil
      }
      cursor.position += 1
    }
    // Numbers side by side are tried in all ways; nobody writes more than a few.
    return (1...12).contains(groups.count) ? (groups, extensions) : nil
  }

  /// Whether the groups are numbers from first to last.
  private static func reads(_ groups: ArraySlice<String>, extensions: Set<Int>) -> Bool {
    if groups.isEmpty { return true }
    // At most: country code, area code, and a number in three groups.
    for count in 1...min(5, groups.count) {
      let end = groups.startIndex + count
      guard isNumber(Array(groups.prefix(count))),
        !extensions.contains(where: { (groups.startIndex..<end).contains($0) })
      else { continue }
      if reads(groups[end...], extensions: extensions) { return true }
      let isExtension =
        end < groups.endIndex && (1...6).contains(groups[end].utf8.count)
        && (extensions.contains(end) || groups[end].utf8.count < 7)
      if isExtension, reads(groups[(end + 1)...], extensions: extensions) { return true }
    }
    return false
  }

  private static func isNumber(_ groups: [String]) -> Bool {
    var digits = groups.joined()
    // 400 and 800 numbers have ten digits and no area code.
    if digits.utf8.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") { return true }
    var isInternational = false
    for code in ["0086", "86"] where groups[0] == code || groups[0].hasPrefix(code + "0") {
      isInternational = true
      digits.removeFirst(code.count)
      break
    }
    if !isInternational, digits.hasPrefix("86"), (12...13).contains(digits.utf8.count) {
      isInternational = true
      digits.removeFirst(2)
    }
    if isInternational, !digits.hasPrefix("0"), digits.utf8.count > 8 { digits = "0" + digits }
    guard digits.hasPrefix("0") else { return (7...8).contains(digits.utf8.count) }
    // 10 and the twenties have two digits behind the 0, all others three.
    let second = digits.dropFirst().first
    let area = second == "1" || second == "2" ? 3 : 4
    return second != "0" && (7...8).contains(digits.utf8.count - area)
  }

  private static let extensionMarks: WordList = [
    "转", "轉", "分机", "分機", "分机号", "ext", "ext.", "x", "#", "*",
  ]
}
