/// Questions about eight bytes at once.
enum EightBytes {
  /// Eight times the same byte.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Whether one of the bytes is such a one.
  @inline(__always)
  static func any(_ eight: UInt64, is byte: UInt8) -> Bool {
    anyLess(eight ^ each(byte), than: 1)
  }

  /// Whether one of the bytes is less than a limit of 128 at most.
  @inline(__always)
  static func anyLess(_ eight: UInt64, than limit: UInt8) -> Bool {
    // A byte that borrows was less, or the one below it was.
    (eight &- each(limit)) & ~eight & each(0x80) != 0
  }
}

/// The eight bytes at a place, of which the first is the lowest.
@inline(__always)
func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
  unsafe UInt64(
    littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
}

/// The eight bytes at a place of some bytes, of which the first is the lowest.
@inline(__always)
func word(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
  unsafe UInt64(
    littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: place, as: UInt64.self))
}
