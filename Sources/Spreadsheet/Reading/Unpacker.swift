internal import CDeflate
internal import CZip

/// Unpacks small entries whole, several times as fast as zlib does it piece by piece.
///
/// Gives an entry only where all is well with it: its size as declared, its checksum right. Of any
/// other it says nothing, and libzip reads it and tells what is wrong.
@safe final class Unpacker {
  /// Larger entries are streamed, so that memory does not grow with them.
  static let mostBytes = 256 << 10
  /// The method that zip calls 8 (APPNOTE 4.4.5).
  private static let deflate = 8

  private let decompressor: OpaquePointer?

  init() { unsafe decompressor = unsafe libdeflate_alloc_decompressor() }

  deinit {
    if let decompressor = unsafe decompressor { unsafe libdeflate_free_decompressor(decompressor) }
  }

  /// The bytes of an entry; nil where it is not for here.
  func unpacked(_ entry: Archive.Entry, of handle: OpaquePointer) -> [UInt8]? {
    guard let decompressor = unsafe decompressor, entry.method == Self.deflate, !entry.isEncrypted,
      (1...Self.mostBytes).contains(entry.unpacked), (1...Self.mostBytes).contains(entry.packed),
      let packed = unsafe Archive.packed(entry, of: handle)
    else { return nil }
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.unpacked) { room, count in
      let result = unsafe libdeflate_deflate_decompress(
        decompressor, packed, packed.count, room.baseAddress, entry.unpacked, nil)
      guard result == LIBDEFLATE_SUCCESS,
        unsafe libdeflate_crc32(0, room.baseAddress, entry.unpacked) == entry.checksum
      else { return }
      isWhole = true
      count = entry.unpacked
    }
    return isWhole ? bytes : nil
  }
}
