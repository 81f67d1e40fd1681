/// Reads values from bytes that ``ByteWriter`` wrote.
///
/// Bytes that it did not write, for example after a disk error, throw.
package struct ByteReader {
  package struct Damaged: Error {}

  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() throws(Damaged) -> UInt8 {
    guard next < bytes.count else { throw Damaged() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func flag() throws(Damaged) -> Bool { try byte() != 0 }

  mutating func int() throws(Damaged) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let part = try byte()
      value |= UInt64(part & 0x7F) << shift
      if part < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(value & 1))
  }

  mutating func double() throws(Damaged) -> Double {
    var bits: UInt64 = 0
    for place in 0..<8 { bits |= UInt64(try byte()) << UInt64(8 * place) }
    return Double(bitPattern: bits)
  }

  mutating func text() throws(Damaged) -> String {
    let count = try size()
    defer { next += count }
    return bytes.withUnsafeBufferPointer { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[next..<next + count]), as: UTF8.self)
    }
  }

  mutating func some<T>(
    _ read: (inout ByteReader) throws(Damaged) -> T
  ) throws(Damaged) -> T? {
    try flag() ? try read(&self) : nil
  }

  mutating func all<T>(
    _ read: (inout ByteReader) throws(Damaged) -> T
  ) throws(Damaged) -> [T] {
    let count = try size()
    var values: [T] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// An element count, capped by the bytes left: each element takes at least one byte.
  private mutating func size() throws(Damaged) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - next else { throw Damaged() }
    return count
  }
}
