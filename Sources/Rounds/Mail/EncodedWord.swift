import Spreadsheet

/// Words of other encodings in a field (RFC 2047): `=?gb2312?B?vM62qNSw?=`.
enum EncodedWord {
  /// A text with its encoded words decoded; what cannot be is left as it stands.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var wasEncoded = false
    // A character may be cut between two words of one encoding.
    var pending: (encoding: String, bytes: [UInt8])?
    func flush() {
      if let words = pending { result += Self.text(words.bytes, in: words.encoding) }
      pending = nil
    }
    while let start = rest.range(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = word(rest[start.upperBound...]) else {
        flush()
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      // White space between two encoded words is none.
      if !(wasEncoded && before.allSatisfy(\.isWhitespace)) {
        flush()
        result += before
      }
      if pending?.encoding == word.encoding {
        pending?.bytes += word.bytes
      } else {
        flush()
        pending = (word.encoding, word.bytes)
      }
      wasEncoded = true
      rest = word.rest
    }
    flush()
    return result + rest
  }

  /// What stands behind `=?`, if it is an encoded word.
  private static func word(
    _ text: Substring
  ) -> (encoding: String, bytes: [UInt8], rest: Substring)? {
    let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == "=", parts[0].utf8.count < 40 else { return nil }
    let encoding = String(parts[0].split(separator: "*").first ?? "").lowercased()
    switch parts[1].lowercased() {
    case "b":
      return (encoding, TransferCode.base64(Array(parts[2].utf8)[...]), parts[3].dropFirst())
    case "q":
      let spaced = parts[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (encoding, TransferCode.quoted(spaced[...]), parts[3].dropFirst())
    default: return nil
    }
  }

  /// Bytes as text; of an encoding that is not known, or where they are not of it, as names in archives
  /// are read.
  static func text(_ bytes: [UInt8], in encoding: String) -> String {
    let name =
      switch encoding.lowercased() {
      case "gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "hz-gb-2312": "GB18030"
      case "shift_jis", "shift-jis", "x-sjis": "CP932"
      default: encoding
      }
    if name.lowercased() != "utf-8", name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
      let text = EncodedText.converted(bytes, from: name)
    {
      return text
    }
    return EntryName.decoded(bytes)
  }
}

extension Substring {
  /// Where a short text stands first.
  fileprivate func range(of part: String) -> Range<Index>? {
    let wanted = Array(part.utf8)
    var place = utf8.startIndex
    while let first = utf8[place...].firstIndex(of: wanted[0]) {
      if utf8[first...].starts(with: wanted) {
        return first..<utf8.index(first, offsetBy: wanted.count)
      }
      place = utf8.index(after: first)
    }
    return nil
  }
}
