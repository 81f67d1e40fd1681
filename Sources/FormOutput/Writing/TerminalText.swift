import Forms

/// The bytes of an output as a terminal gets them: what senders wrote must not move its cursor.
///
/// A file or another program gets every byte as it is.
struct TerminalText {
  /// The beginning of a character whose other bytes are still to come.
  private var begun: [UInt8] = []

  /// The bytes to write for these.
  /// - Parameters:
  ///   - bytes: The next bytes of the output, in UTF-8.
  ///   - isLast: Whether no more follow.
  /// - Returns: The bytes for the terminal.
  mutating func shown(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var all = begun + bytes
    begun = []
    if !isLast {
      let count = Self.incomplete(all)
      begun = Array(all.suffix(count))
      all.removeLast(count)
    }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: all, as: UTF8.self).unicodeScalars {
      text.append(scalar == "\n" || scalar == "\t" ? scalar : OutsideText.printable(scalar))
    }
    return Array(String(text).utf8)
  }

  /// How many bytes at the end begin a character and do not end it.
  private static func incomplete(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      guard byte & 0xC0 != 0x80 else { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return count < length ? count : 0
    }
    return 0
  }
}
