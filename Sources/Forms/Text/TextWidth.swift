/// The width of text, in columns of a terminal or digits of a spreadsheet's default font.
package struct TextWidth: Sendable {
  /// The width of the line that is being measured.
  private var line = 0
  package private(set) var widest = 0
  package private(set) var lines = 0
  private let room: Int

  /// The width of one line: a Chinese character counts as two, a combining mark as none.
  package static func of(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Measures a text once, for both its width and its lines.
  /// - Parameters:
  ///   - text: One or more lines.
  ///   - width: The width of the column, at which the text wraps.
  package init(_ text: String, width: Double) {
    room = max(1, Int(width) - 1)
    var text = text
    text.withUTF8 { measure($0) }
    endLine()
  }

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20..<0x7F:
        line += 1
        index += 1
      // What ends a line (Unicode 15, 5.8); \r\n ends one, not two.
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D: index += 1
      case 0x0A...0x0D:
        endLine()
        index += 1
      // U+4000 to U+9FFF: Chinese characters, most of what there is.
      case 0xE4...0xE9:
        line += 2
        index += 3
      default:
        guard case .scalarValue(let scalar) = Self.scalar(bytes, &index) else { return }
        switch scalar.value {
        case 0x85, 0x2028, 0x2029: endLine()
        default: line += Self.of(scalar)
        }
      }
    }
  }

  /// The character that begins at an index of a text.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> UnicodeDecodingResult {
    var rest = bytes[index...].prefix(4).makeIterator()
    var decoder = UTF8()
    let result = decoder.decode(&rest)
    if case .scalarValue(let scalar) = result { index += UTF8.width(scalar) }
    return result
  }

  private mutating func endLine() {
    widest = max(widest, line)
    lines += max(1, (line + room - 1) / room)
    line = 0
  }

  /// The width of the widest line.
  package static func widest(_ text: String) -> Int { TextWidth(text, width: 1).widest }

  /// How many lines a text takes in a column of a given width.
  package static func lines(_ text: String, width: Double) -> Int {
    TextWidth(text, width: width).lines
  }

  /// Follows Unicode's East Asian Width: wide and fullwidth count as two, and so does ambiguous
  /// punctuation (`“…—①`), as Chinese fonts draw it so.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0..<0x20: 0
    case 0x00B7, 0x2014...0x2026, 0x2460...0x24FF: 2
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
