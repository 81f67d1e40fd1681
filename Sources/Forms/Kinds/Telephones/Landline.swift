/// The ways of writing a telephone number that is not a mobile number.
enum Landline {
  /// Whether a text is one number or several side by side, with extensions or not.
  ///
  /// The text is in half width and lower case.
  static func matches(_ scalars: [Unicode.Scalar], of plan: any NumberingPlan.Type) -> Bool {
    guard let (groups, extensions) = groups(scalars, plan.callingCode) else { return false }
    var failed: Set<Int> = []
    return reads(groups[...], extensions: extensions, plan, &failed)
  }

  /// The runs of digits, and which of them are marked as extensions by 转 or the like.
  private static func groups(
    _ scalars: [Unicode.Scalar], _ callingCode: String
  ) -> ([String], Set<Int>)? {
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
        guard groups.isEmpty,
          callingCode.isEmpty || cursor.peek(1) == callingCode.unicodeScalars.first
            || cursor.peek(1) == " "
        else { return nil }
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
  ///
  /// `failed` are the groups from which on they are not: each is tried once, however many ways lead to it.
  private static func reads(
    _ groups: ArraySlice<String>, extensions: Set<Int>, _ plan: any NumberingPlan.Type,
    _ failed: inout Set<Int>
  ) -> Bool {
    if groups.isEmpty { return true }
    if failed.contains(groups.startIndex) { return false }
    // At most: country code, area code, and a number in four groups.
    for count in 1...min(6, groups.count) {
      let end = groups.startIndex + count
      guard plan.isLandline(Array(groups.prefix(count))),
        !extensions.contains(where: { (groups.startIndex..<end).contains($0) })
      else { continue }
      if reads(groups[end...], extensions: extensions, plan, &failed) { return true }
      let isExtension =
        end < groups.endIndex && (1...6).contains(groups[end].utf8.count)
        && (extensions.contains(end) || groups[end].utf8.count < 7)
      if isExtension, reads(groups[(end + 1)...], extensions: extensions, plan, &failed) {
        return true
      }
    }
    failed.insert(groups.startIndex)
    return false
  }

  private static let extensionMarks: WordList = [
    "转", "轉", "分机", "分機", "分机号", "ext", "ext.", "x", "#", "*",
  ]
}
