/// Writes values as bytes, one after another, for ``ByteReader``.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Writes a whole number with 7 bits to a byte; small numbers, negative ones too, take one byte.
  mutating func int(_ value: Int) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func double(_ value: Double) {
    var bits = value.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  mutating func text(_ value: String) {
    int(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func some<T>(_ value: T?, _ write: (inout ByteWriter, T) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func all<T>(_ values: [T], _ write: (inout ByteWriter, T) -> Void) {
    int(values.count)
    for value in values { write(&self, value) }
  }
}
