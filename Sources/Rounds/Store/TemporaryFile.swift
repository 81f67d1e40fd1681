import Forms
import Glibc
import Spreadsheet

/// A file without a name, for bytes that are needed again at the end.
package struct TemporaryFile: ~Copyable {
  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []
  private var flushed = 0

  /// Makes the file, in `TMPDIR` or `/tmp`.
  package init() throws(ExportError) {
    let folder = Self.folder
    var template = Array("\(folder)/huibiao-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .temporary(FileError(path: folder, code: errno)) }
    // Without a name it is gone when it is closed, however the process ends.
    unlink(template)
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// The folder of temporary files.
  package static var folder: String { TemporaryFiles.folder }

  package mutating func write(_ bytes: [UInt8]) throws(ExportError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Reads everything again, in order.
  /// - Parameter body: Receives the next bytes.
  /// - Throws: If they cannot be read again, and what `body` throws.
  package consuming func read(
    _ body: (ArraySlice<UInt8>) throws(ExportError) -> Void
  ) throws(ExportError) {
    try flush()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var place = 0
    while place < flushed {
      let count = pread(descriptor, &bytes, bytes.count, off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(count < 0 ? errno : EIO) }
      try body(bytes[..<count])
      place += count
    }
  }

  private func failure(_ code: Int32) -> ExportError {
    .temporary(FileError(path: folder, code: code))
  }

  private mutating func flush() throws(ExportError) {
    if let code = WholeWrite.write(buffer, to: descriptor) { throw failure(code) }
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
