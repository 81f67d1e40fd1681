internal import CZlib

/// Packs stretches of bytes so that they may stand one behind the other as one stream of deflate.
enum Deflate {
  /// How hard it packs, from 1 to 9.
  static let level: Int32 = 4

  /// Packs a stretch.
  ///
  /// It refers to nothing before it, so that stretches may be packed side by side.
  /// - Parameters:
  ///   - bytes: The stretch.
  ///   - isLast: Whether the stream ends with it; else it ends where a byte does (RFC 1951, 3.2.4), and another
  ///     follows.
  /// - Returns: What it packs to; nil where there is no memory.
  static func packed(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    // zlib remembers where it lies.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    // Negative: deflate alone, without the head and end of zlib.
    let begun = unsafe deflateInit2_(
      stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { unsafe deflateEnd(stream) }
    // With room for what ends a stretch; zlib's bound is for streams that are ended whole.
    let room = unsafe Int(deflateBound(stream, uLong(bytes.count))) + 16
    var isWhole = false
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        // zlib reads what it is given; its header only lacks a `const`.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        let code = unsafe deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        isWhole =
          unsafe stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
          && code == (isLast ? Z_STREAM_END : Z_OK)
      }
      count = unsafe isWhole ? room - Int(stream.pointee.avail_out) : 0
    }
    return isWhole ? packed : nil
  }

  /// The checksum of one stretch behind another.
  static func checksum(_ first: UInt32, then second: UInt32, ofBytes count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), count))
  }
}
