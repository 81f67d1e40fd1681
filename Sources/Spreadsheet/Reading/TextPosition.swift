/// A place in a text: lines and the characters before it in its line, both from 0.
struct TextPosition {
  var line = 0
  var column = 0

  /// Moves behind some bytes of UTF-8.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    if let last = bytes.lastIndex(of: 0x0A) {
      line += bytes[...last].count { $0 == 0x0A }
      column = 0
      rest = bytes[(last + 1)...]
    }
    // Bytes that go on with a character begin with the bits 10.
    column += rest.count { $0 & 0xC0 != 0x80 }
  }
}
