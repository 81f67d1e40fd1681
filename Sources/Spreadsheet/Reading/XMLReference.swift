/// A reference to a character: `&amp;`, `&#10;`, `&#x4F60;` (XML 1.0, 4.1 and 4.6).
enum XMLReference {
  /// What a reference of five decimal digits stands for, such as `&#20013;`; nil for any other.
  ///
  /// Programs that keep their XML in ASCII write whole texts in these. Only characters below the surrogates that
  /// have three bytes in UTF-8 are read here. There must be seven bytes more than the first.
  @inline(__always)
  static func fiveDigits(_ bytes: UnsafePointer<UInt8>) -> Unicode.Scalar? {
    let eight = unsafe word(bytes)
    // `&#` and `;` around the digits.
    guard eight & 0xFF00_0000_0000_FFFF == 0x3B00_0000_0000_2326 else { return nil }
    var value: UInt32 = 0
    for shift in stride(from: 16 as UInt64, to: 56, by: 8) {
      let digit = UInt32(truncatingIfNeeded: eight >> shift & 0xFF) &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ digit
    }
    guard 0x800..<0xD800 ~= value else { return nil }
    return Unicode.Scalar(value)
  }

  /// What stands for one at a `&`, and its bytes; nil where none stands there whole.
  static func read(
    _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    // The longest has ten bytes, and two zeros in front may stand.
    let count = min(count, 12)
    guard count > 3 else { return nil }
    if unsafe bytes[1] == UInt8(ascii: "#") { return unsafe number(bytes, count) }
    var end = 1
    while end < count, unsafe bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < count else { return nil }
    let scalar: Unicode.Scalar
    switch unsafe XMLBytes(bytes + 1, count: end - 1) {
    case "amp": scalar = "&"
    case "lt": scalar = "<"
    case "gt": scalar = ">"
    case "quot": scalar = "\""
    case "apos": scalar = "'"
    default: return nil
    }
    return (scalar, end + 1)
  }

  private static func number(
    _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let isHex = unsafe bytes[2] == UInt8(ascii: "x")
    let first = isHex ? 3 : 2
    var index = first
    var value: UInt32 = 0
    while index < count {
      let byte = unsafe bytes[index]
      let decimal = byte &- 0x30
      if decimal < 10 {
        value = value &* (isHex ? 16 : 10) &+ UInt32(decimal)
      } else if byte == UInt8(ascii: ";") {
        break
      } else {
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        guard isHex, letter < 6 else { return nil }
        value = value &* 16 &+ UInt32(letter) &+ 10
      }
      index += 1
    }
    // Seven digits pass no 32 bits, of either kind.
    guard index < count, index > first, index - first <= 7 else { return nil }
    switch value {
    // A NUL would end a value, and a document cannot name one; U+FFFE and U+FFFF are none.
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      guard let scalar = Unicode.Scalar(value) else { return nil }
      return (scalar, index + 1)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Writes the character as UTF-8 and says how many bytes that took; there must be room for four.
  package func encode(into bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    func trail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    switch value {
    case 0..<0x80:
      unsafe bytes[0] = UInt8(truncatingIfNeeded: value)
      return 1
    case 0x80..<0x800:
      unsafe bytes[0] = UInt8(truncatingIfNeeded: value >> 6 | 0xC0)
      unsafe bytes[1] = trail(0)
      return 2
    case 0x800..<0x1_0000:
      unsafe bytes[0] = UInt8(truncatingIfNeeded: value >> 12 | 0xE0)
      unsafe bytes[1] = trail(6)
      unsafe bytes[2] = trail(0)
      return 3
    default:
      unsafe bytes[0] = UInt8(truncatingIfNeeded: value >> 18 | 0xF0)
      unsafe bytes[1] = trail(12)
      unsafe bytes[2] = trail(6)
      unsafe bytes[3] = trail(0)
      return 4
    }
  }
}
