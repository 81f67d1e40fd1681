/// A walk through a whole stream of deflate (RFC 1951), which unpacks nothing.
///
/// libdeflate packs several times as fast as zlib, but makes whole streams alone, and does not say where in their last
/// byte they end. To put another stream behind one must know that, and which block says that it is the last.
struct DeflateWalk {
  /// The bit with which the last block begins: the mark that it is the last (3.2.3).
  private(set) var lastBlock = 0
  /// The bit behind the last one.
  private(set) var end = 0

  private let bytes: [UInt8]
  private var literals = DeflateCodes()
  private var distances = DeflateCodes()

  /// Walks through a stream; nil where it is not whole.
  /// - Parameters:
  ///   - bytes: The stream, and behind it eight bytes that are not part of it.
  ///   - count: The number of its bytes.
  init?(_ bytes: [UInt8], count: Int) {
    guard count + Self.beyond <= bytes.count else { return nil }
    self.bytes = bytes
    var isLast = false
    while !isLast {
      lastBlock = end
      guard end >> 3 < count else { return nil }
      isLast = take(1) == 1
      let isWhole =
        switch take(2) {
        case 0: skipStored()
        case 1: readFixedCodes() && skipSymbols(count)
        case 2: readCodes() && skipSymbols(count)
        default: false
        }
      guard isWhole, (end + 7) >> 3 <= count else { return nil }
    }
  }

  /// How many bytes may be looked at behind the stream.
  static let beyond = 8

  /// The next bits, at least 57, the first one lowest; zeros far behind the end.
  private var next: UInt64 {
    guard end >> 3 <= bytes.count - Self.beyond else { return 0 }
    let eight = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: end >> 3, as: UInt64.self)
    return UInt64(littleEndian: eight) >> UInt64(end & 7)
  }

  private mutating func take(_ count: Int) -> Int {
    let bits = next & (1 << UInt64(count) - 1)
    end += count
    return Int(bits)
  }

  /// Bytes as they are (3.2.4).
  private mutating func skipStored() -> Bool {
    end = (end + 7) & ~7
    guard end >> 3 + 4 <= bytes.count - Self.beyond else { return false }
    let length = take(16)
    guard take(16) == ~length & 0xFFFF else { return false }
    end += 8 * length
    return true
  }

  /// The symbols of a block up to its end (3.2.5).
  private mutating func skipSymbols(_ count: Int) -> Bool {
    while end >> 3 < count {
      let bits = next
      let symbol = literals.step(at: bits)
      guard symbol.bits > 0 else { return false }
      end += symbol.bits
      guard symbol.isLength else {
        if symbol.isEnd { return true }
        continue
      }
      let distance = distances.step(at: bits >> UInt64(symbol.bits))
      guard distance.bits > 0 else { return false }
      end += distance.bits
    }
    return false
  }

  /// The lengths of codes that need not be told (3.2.6).
  private mutating func readFixedCodes() -> Bool {
    let lengths = (0..<288).map { symbol -> UInt8 in
      switch symbol {
      case 0..<144: 8
      case 144..<256: 9
      case 256..<280: 7
      default: 8
      }
    }
    return literals.set(lengths[...], extra: DeflateCodes.ofLengths)
      && distances.set([UInt8](repeating: 5, count: 30)[...], extra: DeflateCodes.ofDistances)
  }

  /// The lengths of the codes of a block, which are packed themselves (3.2.7).
  private mutating func readCodes() -> Bool {
    let (literalCount, distanceCount, count) = (257 + take(5), 1 + take(5), 4 + take(4))
    var first = [UInt8](repeating: 0, count: 19)
    for place in 0..<count { first[Self.order[place]] = UInt8(take(3)) }
    var codes = DeflateCodes()
    guard codes.set(first[...], extra: { _ in 0 }) else { return false }
    var lengths: [UInt8] = []
    lengths.reserveCapacity(320)
    while lengths.count < literalCount + distanceCount {
      guard end >> 3 < bytes.count - Self.beyond, let symbol = codes.symbol(at: next) else {
        return false
      }
      end += symbol.bits
      switch symbol.value {
      case 0..<16: lengths.append(UInt8(symbol.value))
      case 16:
        guard let last = lengths.last else { return false }
        lengths += repeatElement(last, count: 3 + take(2))
      case 17: lengths += repeatElement(0, count: 3 + take(3))
      default: lengths += repeatElement(0, count: 11 + take(7))
      }
    }
    guard lengths.count == literalCount + distanceCount else { return false }
    return literals.set(lengths[..<literalCount], extra: DeflateCodes.ofLengths)
      && distances.set(lengths[literalCount...], extra: DeflateCodes.ofDistances)
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
