/// A tag of an XML part, by its place in the bytes: for changing a part without writing it anew.
struct XMLTag {
  enum Kind { case open, close, empty }
  var kind: Kind
  /// With its prefix, as written.
  var name: String
  /// From `<` to just behind `>`.
  var range: Range<Int>
  /// Without their prefixes' meaning: `r:id` is `r:id`.
  var attributes: [(name: String, value: Range<Int>)] = []

  /// The name without its prefix.
  var local: String { name.split(separator: ":").last.map { String($0) } ?? name }
  /// The prefix with its colon, or nothing.
  var prefix: String { name.contains(":") ? name.prefix { $0 != ":" } + ":" : "" }

  /// The bytes of an attribute's value, by its name as written or without a prefix.
  func value(_ wanted: String) -> Range<Int>? {
    attributes.first { $0.name == wanted || $0.name.hasSuffix(":" + wanted) }?.value
  }
}

/// Finds the tags of a part, in order; what stands between them is passed over.
///
/// Only for parts that were parsed before, as those of a return are: broken XML ends it early.
struct XMLTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> XMLTag? {
    while let start = find("<", from: place) {
      if starts("<!--", at: start) {
        guard let end = find("-->", from: start + 4) else { return nil }
        place = end + 3
      } else if starts("<![CDATA[", at: start) {
        guard let end = find("]]>", from: start + 9) else { return nil }
        place = end + 3
      } else if starts("<?", at: start) || starts("<!", at: start) {
        guard let end = find(">", from: start + 2) else { return nil }
        place = end + 1
      } else {
        return tag(at: start)
      }
    }
    return nil
  }

  private mutating func tag(at start: Int) -> XMLTag? {
    var index = start + 1
    let isClose = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClose { index += 1 }
    let name = word(&index)
    var tag = XMLTag(kind: isClose ? .close : .open, name: name, range: start..<start)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        place = index + 1
        tag.range = start..<place
        return tag
      case UInt8(ascii: "/"):
        tag.kind = .empty
        index += 1
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default:
        let attribute = word(&index)
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != 0x27 {
          index += 1
        }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        let first = index + 1
        index = first
        while index < bytes.count, bytes[index] != quote { index += 1 }
        tag.attributes.append((attribute, first..<index))
        index += 1
      }
    }
    return nil
  }

  private func word(_ index: inout Int) -> String {
    let start = index
    while index < bytes.count, !" \t\r\n=/>".utf8.contains(bytes[index]) { index += 1 }
    // A byte that begins no word must not stop everything.
    if index == start { index += 1 }
    return String(decoding: bytes[start..<Swift.min(index, bytes.count)], as: UTF8.self)
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard start >= 0, bytes.count >= count, start <= bytes.count - count else { return nil }
    var index = start
    while index <= bytes.count - count {
      if starts(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      index + wanted.count <= bytes.count
        && wanted.indices.allSatisfy { unsafe wanted[$0] == bytes[index + $0] }
    }
  }
}

/// Changes to the bytes of a part; what no change touches stays as it is.
struct XMLEdits {
  private var edits: [(range: Range<Int>, text: String)] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }
  mutating func insert(_ text: String, at place: Int) { edits.append((place..<place, text)) }

  /// The part as changed; of two changes at one place the earlier comes first.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var from = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      result += bytes[from..<Swift.max(from, edit.range.lowerBound)]
      result += Array(edit.text.utf8)
      from = Swift.max(from, edit.range.upperBound)
    }
    return result + bytes[from...]
  }
}

/// Text as XML holds it.
enum XMLText {
  /// A color `0xRRGGBB` as workbooks hold it: `FFRRGGBB`.
  static func color(_ color: UInt32) -> String {
    let digits = String(color, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// With what has a meaning in XML replaced, and what XML cannot hold left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
