/// Brings a part into UTF-8, in which alone it is changed.
///
/// ECMA-376 part 2, 7.2.1 allows UTF-16 too; Expat reads ISO-8859-1 and US-ASCII besides.
enum PartEncoding {
  /// The part in UTF-8, and its declaration saying so; one that is in UTF-8 stays byte for byte as it is.
  ///
  /// - Returns: Nil where the bytes are not in their encoding, or that is none of the four.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isBigEndian: true) }
    // Without a mark, `<?` tells.
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return utf16(bytes[...], isBigEndian: false) }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return utf16(bytes[...], isBigEndian: true) }
    guard let declared = declaredEncoding(bytes) else { return bytes }
    switch String(decoding: bytes[declared], as: UTF8.self).lowercased() {
    case "utf-8", "utf8": return bytes
    case "us-ascii", "ascii": return renamed(bytes, declared)
    case "iso-8859-1", "latin1":
      var text = String.UnicodeScalarView()
      for byte in renamed(bytes, declared) { text.append(Unicode.Scalar(byte)) }
      return Array(String(text).utf8)
    default: return nil
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    let utf8 = Array(text.utf8)
    return declaredEncoding(utf8).map { renamed(utf8, $0) } ?? utf8
  }

  private static func renamed(_ bytes: [UInt8], _ declared: Range<Int>) -> [UInt8] {
    Array(bytes[..<declared.lowerBound]) + Array("UTF-8".utf8)
      + Array(bytes[declared.upperBound...])
  }

  /// Where the declaration names the encoding: `<?xml version="1.0" encoding="UTF-16"?>`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> Range<Int>? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")),
      let name = bytes[start..<end].firstRange(of: Array("encoding".utf8)),
      let open = bytes[name.upperBound..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
    else { return nil }
    return (open + 1)..<close
  }
}
