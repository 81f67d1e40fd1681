/// What a byte may be in XML, for ``XMLScanner``.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// Stands for itself in text.
  static let plain = ByteClass(rawValue: 1)
  static let space = ByteClass(rawValue: 2)
  static let nameStart = ByteClass(rawValue: 4)
  static let name = ByteClass(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ byte: UInt8) {
    var found: ByteClass = []
    switch byte {
    case 0x20, 0x09, 0x0A: found = [.plain, .space]
    case 0x0D: found = .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"):
      found = [.plain, .nameStart, .name]
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      found = [.plain, .name]
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"): break
    case 0x20...0x7F: found = .plain
    default: break
    }
    self = found
  }
}

/// The declarations of UTF-8 that programs write.
enum XMLDeclaration {
  static let known: [StaticString] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
    "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
    "<?xml version=\"1.0\"?>",
    "<?xml version=\"1.0\" standalone=\"yes\"?>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>",
    "<?xml version='1.0' encoding='UTF-8'?>",
  ]
}

/// A sequence of bytes that is one character of XML in UTF-8.
enum UTF8Sequence {
  /// How many bytes the character has that begins with a byte of 0x80 or more; 0 where it is cut
  /// off, -1 where it is none (XML 1.0, 2.2: no surrogates, no U+FFFE and U+FFFF).
  @inline(__always)
  static func length(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let lead = bytes[0]
    switch lead {
    case 0xE0...0xEF:
      guard count >= 3 else { return 0 }
      guard bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80 else { return -1 }
      switch lead {
      case 0xE0: return bytes[1] >= 0xA0 ? 3 : -1
      case 0xED: return bytes[1] <= 0x9F ? 3 : -1
      case 0xEF: return bytes[1] == 0xBF && bytes[2] >= 0xBE ? -1 : 3
      default: return 3
      }
    case 0xC2...0xDF:
      guard count >= 2 else { return 0 }
      return bytes[1] & 0xC0 == 0x80 ? 2 : -1
    case 0xF0...0xF4:
      guard count >= 4 else { return 0 }
      guard bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80, bytes[3] & 0xC0 == 0x80 else {
        return -1
      }
      if lead == 0xF0 { return bytes[1] >= 0x90 ? 4 : -1 }
      if lead == 0xF4 { return bytes[1] <= 0x8F ? 4 : -1 }
      return 4
    default: return -1
    }
  }
}

/// A reference to a character: `&amp;`, `&#10;`, `&#x4F60;` (XML 1.0, 4.1 and 4.6).
enum XMLReference {
  /// What stands for one at a `&`, and its bytes; nil where none stands there whole.
  static func read(
    _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    // The longest has ten bytes, and two zeros in front may stand.
    let count = min(count, 12)
    guard count > 3 else { return nil }
    if bytes[1] == UInt8(ascii: "#") { return number(bytes, count) }
    var end = 1
    while end < count, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < count else { return nil }
    let scalar: Unicode.Scalar
    switch XMLBytes(bytes + 1, count: end - 1) {
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
    let isHex = bytes[2] == UInt8(ascii: "x")
    let first = isHex ? 3 : 2
    var index = first
    var value: UInt32 = 0
    while index < count {
      let byte = bytes[index]
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
      bytes[0] = UInt8(truncatingIfNeeded: value)
      return 1
    case 0x80..<0x800:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 6 | 0xC0)
      bytes[1] = trail(0)
      return 2
    case 0x800..<0x1_0000:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 12 | 0xE0)
      bytes[1] = trail(6)
      bytes[2] = trail(0)
      return 3
    default:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 18 | 0xF0)
      bytes[1] = trail(12)
      bytes[2] = trail(6)
      bytes[3] = trail(0)
      return 4
    }
  }
}
