import Glibc
import Spreadsheet

/// Text as office programs save it.
enum TextFile {
  /// The text of a whole file; nil where its encoding is not one of these.
  ///
  /// UTF-8, with or without a byte order mark; UTF-16 with one; else GBK, as Excel on Chinese Windows
  /// saves CSV.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), from: "UTF-16BE") }
    return String(validating: bytes, as: UTF8.self) ?? converted(bytes[...], from: "GB18030")
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
    let room = output.count
    let length = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to -> Int? in
        var source = from.baseAddress
        var target = to.baseAddress
        var left = from.count
        var free = to.count
        guard iconv(converter, &source, &left, &target, &free) != -1, left == 0 else { return nil }
        return room - free
      }
    }
    guard let length else { return nil }
    return String(validating: output[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// The bytes of a small file.
enum FileBytes {
  static func read(path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, code: errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw FileError(path: path, code: EFBIG) }
    }
  }
}
