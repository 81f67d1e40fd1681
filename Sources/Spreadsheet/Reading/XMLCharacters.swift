/// What a byte may be in a tag, for ``XMLScanner``.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  static let space = ByteClass(rawValue: 1)
  static let nameStart = ByteClass(rawValue: 2)
  static let name = ByteClass(rawValue: 4)
  /// Ends the prefix of a name.
  static let colon = ByteClass(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: self = .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      self = [.nameStart, .name]
    case UInt8(ascii: ":"): self = [.nameStart, .name, .colon]
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): self = .name
    default: self = []
    }
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
    let lead = unsafe bytes[0]
    switch lead {
    case 0xE0...0xEF:
      guard count >= 3 else { return 0 }
      guard unsafe bytes[1] & 0xC0 == 0x80, unsafe bytes[2] & 0xC0 == 0x80 else { return -1 }
      switch lead {
      case 0xE0: return unsafe bytes[1] >= 0xA0 ? 3 : -1
      case 0xED: return unsafe bytes[1] <= 0x9F ? 3 : -1
      case 0xEF: return unsafe bytes[1] == 0xBF && bytes[2] >= 0xBE ? -1 : 3
      default: return 3
      }
    case 0xC2...0xDF:
      guard count >= 2 else { return 0 }
      return unsafe bytes[1] & 0xC0 == 0x80 ? 2 : -1
    case 0xF0...0xF4:
      guard count >= 4 else { return 0 }
      guard unsafe bytes[1] & 0xC0 == 0x80, unsafe bytes[2] & 0xC0 == 0x80,
        unsafe bytes[3] & 0xC0 == 0x80
      else {
        return -1
      }
      if lead == 0xF0 { return unsafe bytes[1] >= 0x90 ? 4 : -1 }
      if lead == 0xF4 { return unsafe bytes[1] <= 0x8F ? 4 : -1 }
      return 4
    default: return -1
    }
  }
}
