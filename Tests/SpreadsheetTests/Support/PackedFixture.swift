/// Archives that are no zips, written by hand with the files stored as they are.
enum PackedFixture {
  typealias File = (name: [UInt8], content: [UInt8])

  /// A .rar of version 4 (RARLAB, technote.txt of RAR 4), names in whatever encoding.
  static func rar(_ files: [File]) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func header(_ type: UInt8, flags: Int, _ rest: [UInt8]) -> [UInt8] {
      let body = [type] + number(flags, 2) + number(7 + rest.count, 2) + rest
      return number(Int(ZipFixture.crc(body) & 0xFFFF), 2) + body
    }
    var bytes: [UInt8] = Array("Rar!".utf8) + [0x1A, 7, 0]
    bytes += header(0x73, flags: 0, [UInt8](repeating: 0, count: 6))
    for file in files {
      let size = number(file.content.count, 4)
      // Made on Windows, checksum, a time, unpacked by version 2.0, method "store", the name's length.
      bytes += header(
        0x74, flags: 0x8000,
        size + size + [2] + number(Int(ZipFixture.crc(file.content)), 4) + number(0x5821_0000, 4)
          + [20, 0x30] + number(file.name.count, 2) + number(0x20, 4) + file.name)
      bytes += file.content
    }
    return bytes + header(0x7B, flags: 0x4000, [])
  }

  /// A tar of POSIX 1003.1 (ustar).
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - size: What is said of the length of each file, where that is not so.
  /// - Returns: The bytes of the archive.
  static func tar(_ files: [File], stating size: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      var block = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at place: Int) {
        for (index, byte) in text.utf8.enumerated() { block[place + index] = byte }
      }
      func octal(_ value: Int, _ digits: Int) -> String {
        let text = String(value, radix: 8)
        return String(repeating: "0", count: digits - text.count) + text
      }
      for (index, byte) in file.name.prefix(100).enumerated() { block[index] = byte }
      put("0000644", at: 100)
      put("0000000", at: 108)
      put("0000000", at: 116)
      put(octal(size ?? file.content.count, 11), at: 124)
      put(octal(0, 11), at: 136)
      put("        ", at: 148)
      put("0", at: 156)
      put("ustar", at: 257)
      put("00", at: 263)
      put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
      bytes += block + file.content
      bytes += [UInt8](repeating: 0, count: (512 - file.content.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1024)
  }

  /// A gzip file (RFC 1952) of a piece of bytes many times over.
  static func gzip(_ piece: [UInt8], times: Int = 1) -> [UInt8] {
    let packed = times == 1 ? Deflate.literal(piece) : Deflate.repeating(piece, times: times)
    // Of a long one the checksum is left out; it comes too late to matter.
    let crc = times == 1 ? ZipFixture.crc(piece) : 0
    let length = piece.count * times
    func number(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed + number(crc)
      + number(UInt32(truncatingIfNeeded: length))
  }
}
