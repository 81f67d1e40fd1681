import Forms
import Glibc
import Spreadsheet

/// Text as office programs save it.
struct TextFile {
  let text: String
  /// The name of its encoding, as people know it.
  let encoding: String

  /// The text of a whole file; nil if its encoding is not one of these.
  ///
  /// UTF-8, with or without a byte order mark; UTF-16 with one, as Excel's “Unicode text”; else GBK,
  /// as Excel on Chinese Windows saves CSV.
  init?(bytes: [UInt8]) {
    let text: String?
    switch bytes.prefix(3) {
    case [0xEF, 0xBB, 0xBF]:
      text = String(validating: bytes.dropFirst(3), as: UTF8.self)
      encoding = Self.plain
    case let mark where mark.prefix(2) == [0xFF, 0xFE]:
      text = EncodedText.converted(bytes.dropFirst(2), from: "UTF-16LE")
      encoding = "UTF-16"
    case let mark where mark.prefix(2) == [0xFE, 0xFF]:
      text = EncodedText.converted(bytes.dropFirst(2), from: "UTF-16BE")
      encoding = "UTF-16"
    default:
      let utf8 = String(validating: bytes, as: UTF8.self)
      text = utf8 ?? EncodedText.converted(bytes[...], from: "GB18030")
      encoding = utf8 == nil ? "GBK" : Self.plain
    }
    guard let text else { return nil }
    self.text = text
  }

  /// The encoding of which nothing has to be said.
  static let plain = "UTF-8"
}

/// The bytes of a small file.
package enum FileBytes {
  /// The first bytes of a file; none of a file that cannot be read, or is no regular one.
  static func head(path: String, _ count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = Glibc.read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(0, got)))
  }

  /// Reads a file whole.
  /// - Parameters:
  ///   - path: The file, which must be a regular one: a pipe could block or never end.
  ///   - limit: How many bytes it may have.
  /// - Throws: If it cannot be read, is something else (`EINVAL`) or too large (`EFBIG`).
  /// - Returns: All its bytes.
  package static func read(path: String, limit: Int) throws(FileError) -> [UInt8] {
    // Without waiting: opening a named pipe would wait for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      // A socket.
      throw FileError(path: path, code: errno == ENXIO ? EINVAL : errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, code: EISDIR)
    default: throw FileError(path: path, code: EINVAL)
    }
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
