import Forms

/// Finds the tags of a template one after another.
struct TagScan {
  struct Tag {
    /// The sign behind the delimiter, such as `#`; nil where the name follows.
    var sign: UInt8?
    /// What stands in the tag behind the sign.
    var body: ArraySlice<UInt8>
    var start: Int
    var end: Int

    /// What stands in the tag without the white space around it.
    var text: String {
      String(decoding: body, as: UTF8.self).trimmed
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// What is wrong with the delimiters that were set; nil where nothing is.
  private(set) var delimiterFault: Words?
  private(set) var hasDelimiters = false
  /// Where a tag begins that does not end.
  private(set) var unfinished: Int?

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Each place where a delimiter may begin is compared with all of it.
  private static let longestDelimiter = 16
  private static let signs = "#^/!{&=>$<%".utf8

  /// The next tag; nil at the end, and where a tag does not end.
  mutating func next() -> Tag? {
    guard let start = find(opening, from: position) else { return nil }
    unfinished = start
    let begin = start + opening.count
    guard begin < bytes.count else { return nil }
    let sign = Self.signs.contains(bytes[begin]) ? bytes[begin] : nil
    let ending =
      switch sign {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
      default: closing
      }
    let bodyStart = sign == nil ? begin : begin + 1
    guard let end = find(ending, from: bodyStart) else { return nil }
    unfinished = nil
    position = end + ending.count
    let body = bytes[bodyStart..<end]
    if sign == UInt8(ascii: "=") { setDelimiters(body) }
    return Tag(sign: sign, body: body, start: start, end: position)
  }

  /// The line of a place, from 1.
  func line(at place: Int) -> Int { bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The line that a tag takes up with only blanks around it, its end included; nil where more stands there.
  ///
  /// The text before the tag begins at `textStart`.
  func ownLine(of tag: Tag, behind textStart: Int) -> Range<Int>? {
    var start = tag.start
    while start > textStart, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.end
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private mutating func setDelimiters(_ body: ArraySlice<UInt8>) {
    hasDelimiters = true
    let words = body.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard words.count == 2, let first = words.first, let last = words.last else {
      delimiterFault = Words(
        zh: "定界符要写两个，中间空一格，如 <% %>",
        en: "two delimiters are needed, with a space between them, such as <% %>")
      return
    }
    guard max(first.count, last.count) <= Self.longestDelimiter else {
      delimiterFault = Words(
        zh: "定界符太长，最多 \(Self.longestDelimiter) 个字符",
        en: "a delimiter has at most \(Self.longestDelimiter) signs")
      return
    }
    let signs = "!#$%&*+,:;<=>?@[\\]^`{|}~".utf8
    guard (first + last).allSatisfy({ signs.contains($0) }) else {
      delimiterFault = Words(
        zh: "定界符只能由标点组成，如 <% %>",
        en: "delimiters are made of other signs than names, such as <% %>")
      return
    }
    opening = Array(first)
    closing = Array(last)
  }

  private func find(_ part: [UInt8], from start: Int) -> Int? {
    guard let first = part.first, start <= bytes.count else { return nil }
    var place = start
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: part) { return found }
      place = found + 1
    }
    return nil
  }
}
