/// The parts of a package in one text: a line `=== NAME` in front of each part's XML.
///
/// Packed into a stored zip with right sizes and checksums, so that mutations reach the XML.
struct PackedParts {
  private var parts: [(name: [UInt8], content: [UInt8])] = []

  init(_ text: [UInt8]) {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("=== ".utf8)) {
        parts.append((Array(line.dropFirst(4)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].content += line + [0x0A]
      }
    }
  }

  var zip: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let fields =
        [20, 0] + [UInt8](repeating: 0, count: 8) + little(Self.crc(part.content), 4)
        + little(UInt32(part.content.count), 4) + little(UInt32(part.content.count), 4)
        + little(UInt32(part.name.count & 0xFFFF), 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
      directory += little(UInt32(file.count), 4) + part.name
      file += [0x50, 0x4B, 3, 4] + fields + part.name + part.content
    }
    let count = little(UInt32(parts.count & 0xFFFF), 2)
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + little(UInt32(directory.count), 4) + little(UInt32(file.count), 4) + [0, 0]
  }

  private func little(_ number: UInt32, _ size: UInt32) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
    return ~crc
  }
}
