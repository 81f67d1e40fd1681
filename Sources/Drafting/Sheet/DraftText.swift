import Forms

extension Substring {
  /// Whether a word ends here, but for the s of several.
  fileprivate func endsWord(after part: String) -> Bool {
    guard part.last?.isLetter == true, let next = first, next.isASCII, next.isLetter else {
      return true
    }
    guard next == "s" else { return false }
    return dropFirst().first.map { !($0.isASCII && $0.isLetter) } ?? true
  }
}

extension String {
  /// For comparing: small letters, no white space, wide signs made narrow.
  var folded: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: TextFolding.letters(of: self).filter { !$0.isWhitespace })
    return String(text)
  }

  /// One line, white space in it made single.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The folded text, its digits as one sign: blocks that are counted read alike.
  var withoutNumbers: String {
    var text = ""
    for character in folded {
      if character.isNumber {
        if text.last != "#" { text.append("#") }
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// Whether a part of it stands in it; words of Latin letters only as whole words or their beginning.
  func holds(_ part: String) -> Bool { firstRange(of: part) != nil }

  /// Where a part stands first, both as they are.
  func firstRange(of part: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return nil }
    let isLatin = part.first?.isASCII == true && part.first?.isLetter == true
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        let before = start > startIndex ? self[index(before: start)] : " "
        let end = index(start, offsetBy: part.count)
        if !isLatin || !(before.isLetter && before.isASCII) && self[end...].endsWord(after: part) {
          return start..<end
        }
      }
      start = index(after: start)
    }
    return nil
  }

  /// Whether a pattern with `*` for any run of characters is all of it.
  func fits(_ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return self == pattern }
    var rest = self[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        var found = false
        while !rest.isEmpty {
          if rest.hasPrefix(part) {
            rest = rest.dropFirst(part.count)
            found = true
            break
          }
          rest.removeFirst()
        }
        guard found else { return false }
      }
    }
    return true
  }

  /// Whether it has characters of Chinese or Japanese.
  var isHan: Bool { unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) } }
}
