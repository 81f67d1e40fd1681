/// Compressed bytes written by hand (RFC 1951), in one block of fixed codes.
struct Deflate {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var count: UInt32 = 0

  /// Text as it is.
  static func literal(_ text: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    text.forEach { deflate.literal($0) }
    return deflate.finished()
  }

  /// A piece of text many times over: about 3 bits for each 258 bytes.
  static func repeating(_ piece: [UInt8], times: Int) -> [UInt8] {
    var deflate = Deflate()
    piece.forEach { deflate.literal($0) }
    var left = piece.count * (times - 1)
    while left >= 3 {
      // No rest of one or two bytes, which a match cannot give.
      let length = left - 258 == 1 || left - 258 == 2 ? 255 : min(left, 258)
      deflate.match(length: length, distance: piece.count)
      left -= length
    }
    for index in 0..<left { deflate.literal(piece[piece.count - left + index]) }
    return deflate.finished()
  }

  private init() { put(0b011, 3) }

  private mutating func finished() -> [UInt8] {
    code(256)
    while count > 0 { put(0, 1) }
    return bytes
  }

  private mutating func literal(_ byte: UInt8) { code(Int(byte)) }

  private mutating func match(length: Int, distance: Int) {
    let base = Self.lengths.lastIndex { $0 <= length } ?? 0
    let symbol = length == 258 ? 28 : min(base, 27)
    code(257 + symbol)
    let extra = symbol < 8 || symbol == 28 ? 0 : UInt32(symbol / 4 - 1)
    put(UInt32(length - Self.lengths[symbol]), extra)
    let away = Self.distances.lastIndex { $0 <= distance } ?? 0
    reversed(UInt32(away), 5)
    put(UInt32(distance - Self.distances[away]), away < 4 ? 0 : UInt32(away / 2 - 1))
  }

  private mutating func code(_ symbol: Int) {
    switch symbol {
    case ..<144: reversed(UInt32(0x30 + symbol), 8)
    case ..<256: reversed(UInt32(0x190 + symbol - 144), 9)
    case ..<280: reversed(UInt32(symbol - 256), 7)
    default: reversed(UInt32(0xC0 + symbol - 280), 8)
    }
  }

  private mutating func reversed(_ value: UInt32, _ width: UInt32) {
    for bit in (0..<width).reversed() { put(value >> bit & 1, 1) }
  }

  private mutating func put(_ value: UInt32, _ width: UInt32) {
    for bit in 0..<width {
      bits |= (value >> bit & 1) << count
      count += 1
      if count == 8 {
        bytes.append(UInt8(bits))
        (bits, count) = (0, 0)
      }
    }
  }

  private static let lengths =
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115]
    + [131, 163, 195, 227, 258]
  private static let distances =
    [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537]
    + [2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]
}
