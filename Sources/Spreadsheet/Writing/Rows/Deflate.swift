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
    guard let stream = stream(bytes) else { return nil }
    // With room for what it is, and not for what it might have been.
    var packed: [UInt8] = []
    packed.reserveCapacity(stream.count + 5)
    packed += stream
    if isLast { return packed }
    guard let block = lastBlock(of: stream) else { return nil }
    packed[block.lowerBound >> 3] &= ~(1 << UInt8(block.lowerBound & 7))
    // An empty block of bytes as they are ends where a byte does (RFC 1951, 3.2.4). Its three bits are zeros, as the
    // rest of the last byte is; of its length and the complement of that each has two bytes.
    if (block.upperBound + 3 + 7) >> 3 > stream.count { packed.append(0) }
    packed += [0, 0, 0xFF, 0xFF]
    return packed
  }

  /// The whole stream of a stretch.
  private static func stream(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = unsafe libdeflate_alloc_compressor(level) else { return nil }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    var packed = 0
    let stream = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      packed = unsafe bytes.withUnsafeBytes { source in
        unsafe libdeflate_deflate_compress(
          compressor, source.baseAddress, source.count, target.baseAddress, room)
      }
      count = packed
    }
    return packed > 0 ? stream : nil
  }

  /// The bits of a stream from that which says that its last block is the last up to its end; nil where it is not whole.
  ///
  /// libdeflate does not say them (RFC 1951, 3.2.3), zlib does while it unpacks.
  static func lastBlock(of stream: [UInt8]) -> Range<Int>? {
    // zlib remembers where it lies.
    let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
    unsafe inflater.initialize(to: z_stream())
    defer {
      unsafe room.deallocate()
      unsafe inflater.deallocate()
    }
    // Negative: deflate alone, without the head and end of zlib.
    let begun = unsafe inflateInit2_(
      inflater, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { unsafe inflateEnd(inflater) }
    return unsafe stream.withUnsafeBufferPointer { source in
      // zlib reads what it is given; its header only lacks a `const`.
      unsafe inflater.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe inflater.pointee.avail_in = UInt32(source.count)
      var start = 0
      while true {
        unsafe inflater.pointee.next_out = room.baseAddress
        unsafe inflater.pointee.avail_out = UInt32(room.count)
        guard unsafe inflate(inflater, Z_BLOCK) == Z_OK else { return nil }
        // Of `data_type` 128 says that a block ends here, 64 that it is the last, and the lowest bits how many of the
        // last byte were not taken.
        let state = unsafe Int(inflater.pointee.data_type)
        guard state & 128 != 0 else { continue }
        let end = unsafe Int(inflater.pointee.total_in) * 8 - (state & 7)
        if state & 64 != 0 { return start..<end }
        start = end
      }
    }
  }

  /// The checksum of one stretch behind another.
  static func checksum(_ first: UInt32, then second: UInt32, ofBytes count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), count))
  }
}
