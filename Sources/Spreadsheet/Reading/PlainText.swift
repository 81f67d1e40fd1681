/// Finds where text ends that stands for itself, eight bytes at a time.
///
/// What is searched must be followed by a NUL, at which each search ends, and by seven bytes more, which are looked at
/// and not used.
enum PlainText {
  /// The first byte of a text that is no plain character: markup, `]`, a control character but for tabs and line
  /// feeds, the end, or a sequence of bytes to be looked at more closely.
  @inline(__always)
  static func end(in bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let eight = unsafe word(bytes + index)
      if eight & 0x80 == 0 {
        let found = flags(eight, EightBytes.each(UInt8(ascii: "]")))
        guard found != 0 else {
          index += 8
          continue
        }
        index += found.trailingZeroBitCount >> 3
        let byte = unsafe bytes[index]
        if byte == 0x0A || byte == 0x09 {
          index += 1
          continue
        }
        if byte < 0x80 { return index }
      }
      guard unsafe isPlainOfThree(word(bytes + index)) else { return index }
      index += 3
    }
  }

  /// The first byte of an attribute's value that is no plain character: its quote, markup, a control character, the
  /// end, or a sequence of bytes to be looked at more closely.
  @inline(__always)
  static func endOfValue(
    in bytes: UnsafePointer<UInt8>, from start: Int, quote: UInt8
  ) -> Int {
    let quotes = EightBytes.each(quote)
    var index = start
    while true {
      let eight = unsafe word(bytes + index)
      if eight & 0x80 == 0 {
        let found = flags(eight, quotes)
        guard found != 0 else {
          index += 8
          continue
        }
        index += found.trailingZeroBitCount >> 3
        if unsafe bytes[index] < 0x80 { return index }
      }
      guard unsafe isPlainOfThree(word(bytes + index)) else { return index }
      index += 3
    }
  }

  /// Of eight bytes, the lowest bit that is set is that of the first that is no plain ASCII, or one that is asked for.
  ///
  /// Higher bits may be set for nothing: a subtraction borrows from the bytes behind.
  @inline(__always)
  private static func flags(_ eight: UInt64, _ asked: UInt64) -> UInt64 {
    let ones = EightBytes.each(1)
    let less = eight &- EightBytes.each(0x20)
    let open = (eight ^ EightBytes.each(UInt8(ascii: "<"))) &- ones
    let reference = (eight ^ EightBytes.each(UInt8(ascii: "&"))) &- ones
    let other = (eight ^ asked) &- ones
    return (eight | less | open | reference | other) & EightBytes.each(0x80)
  }

  /// Whether a word begins with a character of three bytes, of those whose lead allows any two behind it: almost all
  /// of Chinese, with its punctuation in full width (see ``UTF8Sequence``).
  @inline(__always)
  private static func isPlainOfThree(_ word: UInt64) -> Bool {
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return false }
    switch word & 0xFF {
    case 0xE0, 0xED: return false
    case 0xEF: return word & 0xFF00 != 0xBF00
    default: return true
    }
  }
}

/// Whether two stretches of bytes are the same, eight at a time.
@inline(__always)
func areSame(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  while index + 8 <= count {
    guard unsafe word(one + index) == word(other + index) else { return false }
    index += 8
  }
  while index < count {
    guard unsafe one[index] == other[index] else { return false }
    index += 1
  }
  return true
}
