/// JSON text, written from left to right.
///
/// Members are in the order of the calls. A number without a fraction is written as a whole number.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next member or element needs a comma before it.
  private var follows = false

  package init() {}

  package mutating func object(_ body: (inout JSONText) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array<Elements: Sequence>(
    of elements: Elements, _ body: (inout JSONText, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Begins an object or array; ``close(_:)`` ends it.
  package mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    follows = false
  }

  package mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    follows = true
  }

  /// Writes a member's name; its value has to follow.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    follows = false
  }

  package mutating func member(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    integer(value)
  }

  package mutating func null() { literal("null") }

  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes a number: 35 for 35.0; null for infinity and NaN, which JSON does not have.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if let whole = Int(exactly: value), abs(value) < 9_007_199_254_740_992 {
      literal(String(whole))
    } else {
      literal(value.description)
    }
  }

  package mutating func integer(_ value: Int) { literal(String(value)) }

  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Most texts are written as they are.
    let isWritten =
      text.utf8.withContiguousStorageIfAvailable { text in
        guard Self.isPlain(text) else { return false }
        bytes.append(contentsOf: text)
        return true
      } ?? false
    if !isWritten { escaped(text) }
    bytes.append(UInt8(ascii: "\""))
    follows = true
  }

  /// Whether a text has neither quotes nor backslashes nor control characters.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text
    where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      return false
    }
    return true
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += "\\u00\(Self.hex(byte >> 4))\(Self.hex(byte & 15))".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Breaks the line before the next member or element, for human readers.
  package mutating func lineBreak(indent: Int) {
    if follows { bytes.append(UInt8(ascii: ",")) }
    follows = false
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
  }

  /// Writes an element that was made apart.
  package mutating func element(_ written: [UInt8]) {
    separate()
    bytes += written
    follows = true
  }

  /// Returns what was written so far and forgets it.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func literal(_ word: String) {
    separate()
    bytes += word.utf8
    follows = true
  }

  private mutating func separate() {
    if follows { bytes.append(UInt8(ascii: ",")) }
    follows = false
  }

  private static func hex(_ digit: UInt8) -> Character {
    Character(UnicodeScalar(digit < 10 ? 48 + digit : 87 + digit))
  }
}
