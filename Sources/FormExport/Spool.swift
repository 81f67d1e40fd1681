import Glibc
import Spreadsheet

/// Bytes that have to wait for what is known only at the end, kept in a file that has no name.
struct Spool: ~Copyable {
  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []
  private var flushed = 0

  /// How many bytes it holds.
  var length: Int { flushed + buffer.count }

  /// Makes the file, in `TMPDIR` or `/tmp`.
  init() throws(FileError) {
    let folder = Self.folder
    var template = Array("\(folder)/huibiao-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    // It is gone once it is closed, however the process ends.
    unlink(template)
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// Where temporary files go.
  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// A path among them, beside which what has no name may lie.
  static var neighbor: String { "\(folder)/huibiao" }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Copies everything to an output.
  consuming func pour(into output: inout OutputFile) throws(FileError) {
    try copy(0..<length, to: &output)
  }

  /// Copies some of the bytes to an output.
  mutating func copy(_ range: Range<Int>, to output: inout OutputFile) throws(FileError) {
    try flush()
    var bytes = [UInt8](repeating: 0, count: min(1 << 16, range.count))
    var place = range.lowerBound
    while place < range.upperBound {
      let wanted = min(bytes.count, range.upperBound - place)
      let count = pread(descriptor, &bytes, wanted, off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(path: folder, code: count < 0 ? errno : EIO) }
      try output.write(bytes[..<count])
      place += count
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
      flushed += count
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
