/// XML that is written byte by byte.
extension [UInt8] {
  /// Appends what is written as it stands.
  mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number in digits.
  mutating func append(digits number: Int) {
    guard number >= 0, number < 1 << 53 else {
      append(contentsOf: String(number).utf8)
      return
    }
    var digits: InlineArray<16, UInt8> = .init(repeating: 0)
    var place = 16
    var rest = number
    repeat {
      place -= 1
      digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    while place < 16 {
      append(digits[place])
      place += 1
    }
  }

  /// Appends a finite number with as few digits as tell it from all others.
  mutating func append(shortest number: Double) {
    if number == number.rounded(.towardZero), abs(number) < 1e16 {
      append(digits: Int(number))
    } else {
      append(contentsOf: number.description.utf8)
    }
  }

  /// Appends text: what has a meaning in XML is replaced.
  /// - Parameters:
  ///   - text: A text that XML can hold, see ``CellText/stored(_:)``.
  ///   - inQuotes: Whether it stands in an attribute, and not between tags.
  mutating func append(escaped text: String, inQuotes: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      var (done, index) = (0, 0)
      while index < bytes.count {
        // In most words nothing has a meaning.
        if unsafe !inQuotes && index + 8 <= bytes.count
          && !Self.mayBeMarkup(word(bytes, at: index))
        {
          index += 8
          continue
        }
        let next = inQuotes ? bytes.count : Swift.min(index + 8, bytes.count)
        for place in index..<next {
          guard let replacement = unsafe Self.replacement(of: bytes[place], inQuotes) else {
            continue
          }
          unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<place]))
          append(replacement)
          done = place + 1
        }
        index = next
      }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
  }

  /// What stands for a byte in XML; nil for itself.
  private static func replacement(of byte: UInt8, _ inQuotes: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where inQuotes: "&quot;"
    // In an attribute a line end is read as a space (XML 1.0, 3.3.3).
    case UInt8(ascii: "\n") where inQuotes: "&#xA;"
    case UInt8(ascii: "\t") where inQuotes: "&#x9;"
    default: nil
    }
  }

  /// Whether one of eight bytes is `&`, `<` or `>`; the last two differ in one bit.
  private static func mayBeMarkup(_ eight: UInt64) -> Bool {
    EightBytes.any(eight, is: UInt8(ascii: "&"))
      || EightBytes.any(eight | EightBytes.each(0x02), is: UInt8(ascii: ">"))
  }
}
