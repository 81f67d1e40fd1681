/// Text being put together from the pieces the parser gives, with no `String` made until it is kept.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  private var first = 0
  private let limit: Int

  /// - Parameter limit: The bytes one string may have.
  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
    first = 0
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    guard bytes.count + piece.count <= limit else {
      throw .limitExceeded(.stringBytes, allowed: limit)
    }
    unsafe bytes.append(contentsOf: piece)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Marks where an `ST_Xstring` begins, for ``decodeEscapes()`` at its end.
  mutating func beginEscaped() { first = bytes.count }

  /// Where what came since ``beginEscaped()`` begins.
  var beginning: Int { first }

  /// Leaves out the white space before what came since ``beginEscaped()``: XML's, not `U+3000`.
  mutating func trimBeginning() {
    let begin = bytes[first...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    if begin > first { bytes.removeSubrange(first..<begin) }
  }

  /// How many bytes of white space end what came since ``beginEscaped()``.
  var spacesAtEnd: Int {
    var end = bytes.count
    while end > first, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return bytes.count - end
  }

  /// Leaves out the bytes from a place on.
  mutating func cut(at end: Int) {
    if end < bytes.count { bytes.removeLast(bytes.count - end) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 13
  }

  /// Decodes `_xHHHH_` in what came since ``beginEscaped()`` (ECMA-376 part 1, 22.9.2.19).
  ///
  /// Four hexadecimal digits, no fewer; the underscore that ends one escape begins no other;
  /// `_x005F_` is how a text that looks like an escape is kept from being one. The halves of a
  /// surrogate pair make one character, a half alone becomes U+FFFD.
  mutating func decodeEscapes() {
    guard let begin = firstEscape else { return }
    var out = begin
    var index = begin
    while index < bytes.count {
      guard let unit = escape(at: index) else {
        bytes[out] = bytes[index]
        out += 1
        index += 1
        continue
      }
      index += 7
      var scalar = UnicodeScalar(unit)
      if UTF16.isLeadSurrogate(unit), let trail = escape(at: index), UTF16.isTrailSurrogate(trail) {
        scalar = UnicodeScalar(
          0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
        index += 7
      }
      for byte in String(scalar ?? "\u{FFFD}").utf8 {
        bytes[out] = byte
        out += 1
      }
    }
    bytes.removeLast(bytes.count - out)
  }

  /// Where the first escape stands since ``beginEscaped()``; forms are full of `____`, which are none.
  private var firstEscape: Int? {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var rest = unsafe bytes[first...]
      while let place = unsafe rest.firstPlace(of: UInt8(ascii: "_")), place + 7 <= bytes.count {
        if unsafe bytes[place + 1] == UInt8(ascii: "x"), escape(at: place) != nil { return place }
        unsafe rest = rest[(place + 1)...]
      }
      return nil
    }
  }

  private func escape(at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[index + 2..<index + 6] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - 0x37)
      default: return nil
      }
    }
    return unit
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The whole number that stands here in at most nine digits, white space around it aside; nil for anything else.
  var wholeNumber: Int? {
    let digits = trimmed
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = 10 * number + Int(digit)
    }
    return number
  }

  /// The text without the white space that XML Schema leaves out of numbers.
  var trimmed: ArraySlice<UInt8> {
    guard let begin = bytes.firstIndex(where: { !Self.isSpace($0) }),
      let end = bytes.lastIndex(where: { !Self.isSpace($0) })
    else { return [] }
    return bytes[begin...end]
  }
}
