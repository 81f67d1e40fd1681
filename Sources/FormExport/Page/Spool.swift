import Glibc
import Spreadsheet

/// Bytes that have to wait for what stands before them, kept in a file that has no name.
struct Spool: ~Copyable {
  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []

  /// Makes the file, in `TMPDIR` or `/tmp`.
  init() throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/huibiao-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    // It is gone once it is closed, however the process ends.
    unlink(template)
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Copies everything to an output.
  consuming func pour(into output: inout OutputFile) throws(FileError) {
    try flush()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError(path: folder, code: errno) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: folder, code: errno) }
      if count == 0 { return }
      try output.write(bytes[..<count])
    }
  }

  private mutating func flush() throws(FileError) {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: folder, code: errno)
      }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
