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
      var done = 0
      for index in bytes.indices {
        let replacement: StaticString
        switch unsafe bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\"") where inQuotes: replacement = "&quot;"
        // In an attribute a line end is read as a space (XML 1.0, 3.3.3).
        case UInt8(ascii: "\n") where inQuotes: replacement = "&#xA;"
        case UInt8(ascii: "\t") where inQuotes: replacement = "&#x9;"
        default: continue
        }
        unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index]))
        append(replacement)
        done = index + 1
      }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
  }
}
