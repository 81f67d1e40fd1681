internal import CDeflate
internal import CZip

/// Unpacks small entries whole, several times as fast as zlib does it piece by piece.
///
/// Gives an entry only where all is well with it: its size as declared, its checksum right. Of any
/// other it says nothing, and libzip reads it and tells what is wrong.
@safe final class Unpacker {
  /// Larger entries are streamed, so that memory does not grow with them.
  static let mostBytes = 256 << 10
  /// The methods that zip calls 0 and 8 (APPNOTE 4.4.5): bytes as they are, and packed by deflate.
  private static let store = 0
  private static let deflate = 8

  private let decompressor: OpaquePointer?

  init() { unsafe decompressor = unsafe libdeflate_alloc_decompressor() }

  deinit {
    if let decompressor = unsafe decompressor { unsafe libdeflate_free_decompressor(decompressor) }
  }

  /// Unpacks an entry from the bytes that are stored; nil where anything is wrong with it.
  func unpacked(_ packed: [UInt8], of entry: Archive.Entry) -> [UInt8]? {
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.unpacked) { room, count in
      isWhole = unsafe unpack(packed, of: entry, into: UnsafeMutableRawBufferPointer(room))
      if isWhole { count = entry.unpacked }
    }
    return isWhole ? bytes : nil
  }

  /// Unpacks an entry to where there is room for all of it; false where anything is wrong with it.
  func unpack(
    _ packed: [UInt8], of entry: Archive.Entry, into room: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard let decompressor = unsafe decompressor, room.count >= entry.unpacked else { return false }
    if entry.method == Self.store {
      guard packed.count == entry.unpacked else { return false }
      unsafe room.copyBytes(from: packed)
    } else {
      let result = unsafe libdeflate_deflate_decompress(
        decompressor, packed, packed.count, room.baseAddress, entry.unpacked, nil)
      guard result == LIBDEFLATE_SUCCESS else { return false }
    }
    return unsafe libdeflate_crc32(0, room.baseAddress, entry.unpacked) == entry.checksum
  }

  /// The bytes of an entry as they are stored; nil where it is not for here, or they are not all there.
  func packed(_ entry: Archive.Entry, of handle: OpaquePointer) -> [UInt8]? {
    guard entry.method == Self.deflate || entry.method == Self.store, !entry.isEncrypted,
      (1...Self.mostBytes).contains(entry.unpacked), (1...Self.mostBytes).contains(entry.packed)
    else { return nil }
    return unsafe Archive.packed(entry, of: handle)
  }
}
