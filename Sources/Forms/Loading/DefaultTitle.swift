/// What a field is called in Chinese where its schema does not say: the question without its
/// number, and without what follows in brackets or a colon.
///
/// `2. 合作国别/地区(港澳台)` is 合作国别/地区, `(1) 分园内国际合作研发机构数量:` is 分园内国际合作研发机构数量.
///
/// Where only the brackets tell a label from another, they are kept: `Name (local)`, `Name (English)`.
func defaultTitle(ofLabel label: String, keepingBrackets: Bool = false) -> String {
  let line =
    label.utf8.contains(where: mayEndLine)
    ? label.split(whereSeparator: \.isNewline).joined(separator: " ") : label
  var title = Substring(line).trimmed
  while let first = title.first, "*＊".contains(first) { title = title.dropFirst().trimmed }
  while let rest = title.afterNumber { title = rest.trimmed }
  if !keepingBrackets { while let rest = title.beforeTail { title = rest.trimmed } }
  let tail = keepingBrackets ? "*＊:：?？。" : "*＊"
  while let last = title.last, tail.contains(last) { title = title.dropLast().trimmed }
  return title.isEmpty ? label : String(title)
}

/// Whether a byte of UTF-8 begins what may be the end of a line.
private func mayEndLine(_ byte: UInt8) -> Bool {
  0x0A...0x0D ~= byte || byte == 0xC2 || byte == 0xE2
}

/// The same of a label that belongs to groups, from the outside in: `Project lead – Email`.
///
/// Brackets are kept in the label itself, not in its groups.
package func defaultTitle(ofPath path: [String], keepingBrackets: Bool = false) -> String {
  path.enumerated().map { index, label in
    defaultTitle(ofLabel: label, keepingBrackets: keepingBrackets && index == path.count - 1)
  }.joined(separator: " – ")
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// What follows a number such as `1.`, `(1)`, `（一）` or `十、`.
  fileprivate var afterNumber: Substring? {
    let bracketed = first == "(" || first == "（"
    let digits = bracketed ? dropFirst() : self
    let rest = digits.drop { $0.isNumber }
    guard rest.startIndex > digits.startIndex, let end = rest.first else { return nil }
    let ends: [Character] = bracketed ? [")", "）"] : [".", "．", "、"]
    return ends.contains(end) ? rest.dropFirst() : nil
  }

  /// What stands before a colon, a question mark or brackets at the end.
  fileprivate var beforeTail: Substring? {
    guard let last else { return nil }
    if [":", "：", "?", "？", "。"].contains(last) { return dropLast() }
    guard last == ")" || last == "）" else { return nil }
    guard let open = lastIndex(where: { $0 == "(" || $0 == "（" }), open > startIndex else {
      return nil
    }
    return self[..<open]
  }
}
