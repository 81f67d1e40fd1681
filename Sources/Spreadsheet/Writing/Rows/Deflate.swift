internal import CDeflate
internal import CZlib

/// Packs stretches of bytes so that they may stand one behind the other as one stream of deflate.
enum Deflate {
  /// How hard it packs, from 1 to 12.
  static let level: Int32 = 1

  /// Packs a stretch.
  ///
  /// It refers to nothing before it, so that stretches may be packed side by side. libdeflate takes a third of the
  /// time of zlib, but it makes whole streams alone: the last block must lose its mark, and what follows must begin
  /// with a byte.
  /// - Parameters:
  ///   - bytes: The stretch.
  ///   - isLast: Whether the stream ends with it; else another follows.
  /// - Returns: What it packs to; nil where there is no memory.
  static func packed(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    guard let (stream, count) = stream(bytes) else { return nil }
    // As large as it is, and not as what it might have been.
    if isLast { return Array(stream[..<count]) }
    guard let walk = DeflateWalk(stream, count: count) else { return nil }
    var packed: [UInt8] = []
    packed.reserveCapacity(count + 5)
    packed += stream[..<count]
    packed[walk.lastBlock >> 3] &= ~(1 << UInt8(walk.lastBlock & 7))
    // An empty block of bytes as they are ends where a byte does (RFC 1951, 3.2.4). Its three bits are zeros, as the
    // rest of the last byte is; of its length and the complement of that each has two bytes.
    if (walk.end + 3 + 7) >> 3 > count { packed.append(0) }
    packed += [0, 0, 0xFF, 0xFF]
    return packed
  }

  /// The whole stream of a stretch, and its length; more bytes stand behind it.
  private static func stream(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    guard let compressor = unsafe libdeflate_alloc_compressor(level) else { return nil }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    var packed = 0
    let stream = unsafe [UInt8](unsafeUninitializedCapacity: room + DeflateWalk.beyond) {
      target, count in
      packed = unsafe bytes.withUnsafeBytes { source in
        unsafe libdeflate_deflate_compress(
          compressor, source.baseAddress, source.count, target.baseAddress, room)
      }
      for place in packed..<packed + DeflateWalk.beyond {
        unsafe target.initializeElement(at: place, to: 0)
      }
      count = packed + DeflateWalk.beyond
    }
    return packed > 0 ? (stream, packed) : nil
  }

  /// The checksum of one stretch behind another.
  static func checksum(_ first: UInt32, then second: UInt32, ofBytes count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), count))
  }
}
