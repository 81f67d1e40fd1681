/// A zip archive written byte by byte (PKWARE's APPNOTE), able to lie.
struct ZipFixture {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// The compressed bytes, where not stored.
    var packed: [UInt8]?
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var crc: UInt32?
    /// The size that the directory tells.
    var declaredSize: Int?
    /// The packed size that the directory tells.
    var declaredPacked: Int?
    /// Whether sizes and checksum follow the content, as programs that stream write them.
    var hasDescriptor = false
    var extra: [UInt8] = []
    /// Whether sizes stand in a zip64 field.
    var isZip64 = false

    init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }
    init(_ name: String, _ content: [UInt8]) { self.init(Array(name.utf8), content) }
    init(_ name: [UInt8], _ content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  var entries: [Entry]
  /// The number of entries the end record tells.
  var declaredEntries: Int?

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let packed = entry.packed ?? entry.content
      let crc = entry.crc ?? Self.crc(entry.content)
      let size = entry.declaredSize ?? entry.content.count
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      let version: UInt16 = entry.isZip64 ? 45 : 20
      let sizes: [UInt8] =
        entry.isZip64
        ? Self.number(0xFFFF_FFFF, 4) + Self.number(0xFFFF_FFFF, 4)
        : Self.number(packed.count, 4) + Self.number(size, 4)
      let extra =
        entry.extra
        + (entry.isZip64
          ? [1, 0, 16, 0] + Self.number(size, 8) + Self.number(packed.count, 8) : [])
      let common =
        Self.number(Int(flags), 2) + Self.number(Int(entry.method), 2) + Self.number(0, 2)
        + Self.number(0x21, 2)
      file += [0x50, 0x4B, 3, 4] + Self.number(Int(version), 2) + common
      if entry.hasDescriptor {
        file += [UInt8](repeating: 0, count: 12)
      } else {
        file += Self.number(Int(crc), 4) + sizes
      }
      file += Self.number(entry.name.count, 2) + Self.number(extra.count, 2) + entry.name + extra
      file += packed
      if entry.hasDescriptor {
        file += [0x50, 0x4B, 7, 8] + Self.number(Int(crc), 4) + Self.number(packed.count, 4)
        file += Self.number(entry.content.count, 4)
      }
      directory += [0x50, 0x4B, 1, 2] + Self.number(Int(version), 2) + Self.number(Int(version), 2)
      directory += common + Self.number(Int(crc), 4)
      directory += entry.declaredPacked.map { Self.number($0, 4) + sizes.dropFirst(4) } ?? sizes
      directory += Self.number(entry.name.count, 2) + Self.number(extra.count, 2)
      directory += [UInt8](repeating: 0, count: 10) + Self.number(offset, 4) + entry.name + extra
    }
    let count = declaredEntries ?? entries.count
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(file.count, 4) + [0, 0]
    return file + directory + end
  }

  static func number(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
