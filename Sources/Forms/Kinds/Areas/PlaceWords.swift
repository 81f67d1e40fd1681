/// The location in an answer that also gives sizes.
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
    if !parts.isEmpty || Self.holdsEmptyParentheses(rest) { tidy(&rest) }
    let place = strippingLabel(String(scalars: rest).trimmed)
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
    if Self.joints.contains(String(scalars: part).trimmed) { part = [] }
    if let last = rest.last, let first = part.first, !Self.opens(last), !Self.closes(first) {
      rest.append(marks.first { !TextFolding.isSpace($0) } ?? (marks.isEmpty ? "，" : " "))
    } else if part.isEmpty {
      // Nothing is written yet: the mark may be needed after the next size.
      rest += marks.prefix(1)
    }
    rest += part
  }

  /// Removes marks at the ends and empty parentheses.
  private func tidy(_ rest: inout [Unicode.Scalar]) {
    var kept: [Unicode.Scalar] = []
    for scalar in rest {
      if Self.closes(scalar), let last = kept.last, Self.opens(last) {
        kept.removeLast()
      } else {
        kept.append(scalar)
      }
    }
    var part = kept[...]
    var opening = part.count { Self.opens($0) }
    var closing = part.count { Self.closes($0) }
    func drop(_ scalar: Unicode.Scalar) {
      if Self.opens(scalar) { opening -= 1 }
      if Self.closes(scalar) { closing -= 1 }
    }
    var count = -1
    while count != part.count {
      count = part.count
      while let last = part.last, Self.isMark(last) { part.removeLast() }
      while let first = part.first, Self.isMark(first) { part.removeFirst() }
      let (opened, closed) = (opening, closing)
      if let last = part.last, Self.opens(last) || (closed > opened && Self.closes(last)) {
        drop(part.removeLast())
      }
      if let first = part.first, Self.closes(first) || (opened > closed && Self.opens(first)) {
        drop(part.removeFirst())
      }
      if opened == 1, closed == 1, let first = part.first, let last = part.last,
        Self.opens(first), Self.closes(last)
      {
        drop(part.removeFirst())
        drop(part.removeLast())
      }
    }
    rest = Array(part)
  }

  /// The text without 地点： and the like at its beginning.
  private func strippingLabel(_ text: String) -> String {
    var text = text
    for _ in Self.labels {
      guard let rest = behindLabel(text) else { break }
      text = rest
    }
    for word in Self.connections where text.hasPrefix(word) {
      return text.dropFirst(word.count).trimmed
    }
    return text
  }

  private func behindLabel(_ text: String) -> String? {
    for label in Self.labels where text.hasPrefix(label) {
      let rest = text.dropFirst(label.count).trimmed
      guard let mark = rest.first else { continue }
      if ":：为".contains(mark) { return rest.dropFirst().trimmed }
    }
    return nil
  }

  private static let marks: LetterSet = "，,、；;。.：:|｜/／\\~～·_=+&"

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    TextFolding.isSpace(scalar) || TextFolding.isDash(scalar)
      || Self.marks.contains(scalar)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

  /// Whether what stood in parentheses is gone: 天钥桥路2948号（）.
  private static func holdsEmptyParentheses(_ text: [Unicode.Scalar]) -> Bool {
    zip(text, text.dropFirst()).contains { opens($0) && closes($1) }
  }

  /// Words that join two sizes.
  private static let joints: Set<String> = [
    "和", "与", "及", "以及", "并", "其中", "共", "合", "折合", "即", "(", "（",
  ]
  private static let labels = ["地点", "地址", "位置", "所在地", "具体地点", "具体地址", "园区地址"]
  private static let connections = ["位于", "坐落于", "坐落在", "座落于", "地处", "设在", "设于"]
}
