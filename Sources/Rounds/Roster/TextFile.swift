import Forms
import Glibc
import Spreadsheet

/// Text as office programs save it.
enum TextFile {
  /// The text of a whole file; nil if its encoding is not one of these.
  ///
  /// UTF-8, with or without a byte order mark; UTF-16 with one; else GBK, as Excel on Chinese Windows
  /// saves CSV.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return EncodedText.converted(bytes.dropFirst(2), from: "UTF-16LE")
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return EncodedText.converted(bytes.dropFirst(2), from: "UTF-16BE")
    }
    return String(validating: bytes, as: UTF8.self)
      ?? EncodedText.converted(bytes[...], from: "GB18030")
  }
}

/// The bytes of a small file.
package enum FileBytes {
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
