#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A place in a text: lines and the characters before it in its line, both from 0.
struct TextPosition {
  var line = 0
  var column = 0

  /// Moves behind some bytes of UTF-8.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe bytes[...]
    // A part that a program wrote is one line, mostly: the search is as fast as memory.
    while let found = unsafe rest.firstPlace(of: 0x0A) {
      line += 1
      column = 0
      unsafe rest = rest[(found + 1)...]
    }
    unsafe column += UnsafeBufferPointer(rebasing: rest).countOfCharacters
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The first place where a byte stands.
  func firstPlace(of byte: UInt8) -> Int? {
    let bytes = unsafe UnsafeBufferPointer(rebasing: self)
    guard let start = bytes.baseAddress,
      let found = unsafe memchr(start, Int32(byte), bytes.count)
    else { return nil }
    return unsafe startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many characters of UTF-8 begin here: bytes that go on with one begin with the bits 10.
  fileprivate var countOfCharacters: Int {
    var following = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(self)
    let lowest = EightBytes.each(1)
    while index + 8 <= count {
      // Each byte of the sum counts its own, up to 255; then all are added.
      let end = Swift.min(count - 7, index + 255 * 8)
      var sum: UInt64 = 0
      while index < end {
        let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        sum += (word >> 7) & ~(word >> 6) & lowest
        index += 8
      }
      let pairs = (sum & 0x00FF_00FF_00FF_00FF) + (sum >> 8 & 0x00FF_00FF_00FF_00FF)
      following += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while index < count {
      if unsafe self[index] & 0xC0 == 0x80 { following += 1 }
      index += 1
    }
    return count - following
  }
}
