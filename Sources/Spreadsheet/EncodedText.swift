#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Text in another encoding than UTF-8, by the system's iconv(3).
package enum EncodedText {
  /// The text of all bytes; nil where they are not of the encoding, or the system does not know it.
  package static func converted(_ bytes: some Sequence<UInt8>, from encoding: String) -> String? {
    guard let converter = unsafe iconv_open("UTF-8", encoding),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of two bytes or four takes more than twice its room in UTF-8.
    var output = [CChar](repeating: 0, count: input.count * 2 + 8)
    let room = output.count
    let length = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe output.withUnsafeMutableBufferPointer { to -> Int? in
        var source = from.baseAddress
        var target = to.baseAddress
        var left = from.count
        var free = to.count
        guard unsafe iconv(converter, &source, &left, &target, &free) != -1, left == 0 else {
          return nil
        }
        return room - free
      }
    }
    guard let length else { return nil }
    return String(validating: output[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
