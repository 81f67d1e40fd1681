/// What an answer about a place says besides the sizes.
struct PlaceWords {
  let written: [Unicode.Scalar]

  /// The text without some of its parts and the marks around them; nil if nothing is left.
  /// - Parameter parts: Ranges of the text, from left to right.
  /// - Returns: The rest as written, without 地点： or 位于 before it.
  func without(_ parts: [Range<Int>]) -> String? {
    var rest: [Unicode.Scalar] = []
    var position = 0
    for part in parts {
      append(position..<part.lowerBound, to: &rest, isBetween: position > 0)
      position = part.upperBound
    }
    append(position..<written.count, to: &rest, isBetween: position > 0)
    if !parts.isEmpty { tidy(&rest) }
    let place = strippingLabel(String(String.UnicodeScalarView(rest)).trimmed)
    return place.isEmpty || Placeholder.matches(place) ? nil : place
  }

  /// Adds a part of the text behind a part that was left out, with one mark between.
  private func append(_ range: Range<Int>, to rest: inout [Unicode.Scalar], isBetween: Bool) {
    var part = written[range]
    guard isBetween else {
      rest += part
      return
    }
    var marks: [Unicode.Scalar] = []
    while let last = rest.last, Self.isMark(last) {
      marks.insert(last, at: 0)
      rest.removeLast()
    }
    while let first = part.first, Self.isMark(first) {
      marks.append(first)
      part.removeFirst()
    }
    if Self.joints.contains(String(String.UnicodeScalarView(part)).trimmed) { part = [] }
    if let last = rest.last, let first = part.first, !Self.opens(last), !Self.closes(first) {
      rest.append(marks.first { !TextFolding.isSpace($0) } ?? (marks.isEmpty ? "，" : " "))
    } else if part.isEmpty {
      // Nothing yet: what follows the next size may still need the mark.
      rest += marks.prefix(1)
    }
    rest += part
  }

  /// Takes away marks at the ends and parentheses that have lost what stood in them.
  private func tidy(_ rest: inout [Unicode.Scalar]) {
    var count = -1
    while count != rest.count {
      count = rest.count
      while let last = rest.last, Self.isMark(last) { rest.removeLast() }
      while let first = rest.first, Self.isMark(first) { rest.removeFirst() }
      if let pair = rest.indices.dropLast().first(where: {
        Self.opens(rest[$0]) && Self.closes(rest[$0 + 1])
      }) {
        rest.removeSubrange(pair...(pair + 1))
      }
      let opening = rest.count { Self.opens($0) }
      let closing = rest.count { Self.closes($0) }
      if let last = rest.last, Self.opens(last) || (closing > opening && Self.closes(last)) {
        rest.removeLast()
      }
      if let first = rest.first, Self.closes(first) || (opening > closing && Self.opens(first)) {
        rest.removeFirst()
      }
      if opening == 1, closing == 1, let first = rest.first, let last = rest.last,
        Self.opens(first), Self.closes(last)
      {
        rest.removeFirst()
        rest.removeLast()
      }
    }
  }

  private func strippingLabel(_ text: String) -> String {
    for label in Self.labels where text.hasPrefix(label) {
      let rest = text.dropFirst(label.count).trimmed
      guard let mark = rest.first else { continue }
      if ":：为".contains(mark) { return strippingLabel(rest.dropFirst().trimmed) }
    }
    for word in Self.connections where text.hasPrefix(word) {
      return text.dropFirst(word.count).trimmed
    }
    return text
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    TextFolding.isSpace(scalar) || TextFolding.isDash(scalar)
      || "，,、；;。.：:|｜/／\\~～·_=+&".unicodeScalars.contains(scalar)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

  /// Words that join two sizes.
  private static let joints: Set<String> = [
    "和", "与", "及", "以及", "并", "其中", "共", "合", "折合", "即", "(", "（",
  ]
  private static let labels = ["地点", "地址", "位置", "所在地", "具体地点", "具体地址", "园区地址"]
  private static let connections = ["位于", "坐落于", "坐落在", "座落于", "地处", "设在", "设于"]
}
