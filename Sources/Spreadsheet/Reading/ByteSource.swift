#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of a file or of memory, to be read at any place.
package final class ByteSource {
  enum Storage {
    case file(descriptor: Int32)
    case memory([UInt8])
  }
  let storage: Storage
  package let count: Int

  package init(bytes: [UInt8]) {
    storage = .memory(bytes)
    count = bytes.count
  }

  /// Opens a file, which must be a regular one: a pipe could block or never end.
  package init(path: String) throws(SpreadsheetError.Cause) {
    // Without O_NONBLOCK, opening a named pipe waits for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(Self.access(errno)) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(.system(errno: code))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(status.st_mode & S_IFMT == S_IFDIR ? .folder : .notARegularFile)
    }
    storage = .file(descriptor: descriptor)
    count = Int(status.st_size)
  }

  deinit {
    if case .file(let descriptor) = storage { close(descriptor) }
  }

  /// The bytes at a place; fewer where the source ends before.
  package func read(at offset: Int, _ wanted: Int) throws(SpreadsheetError.Cause) -> [UInt8] {
    guard offset >= 0, offset < count, wanted > 0 else { return [] }
    let length = min(wanted, count - offset)
    switch storage {
    case .memory(let bytes): return Array(bytes[offset..<offset + length])
    case .file(let descriptor):
      var bytes = [UInt8](repeating: 0, count: length)
      var filled = 0
      while filled < length {
        let got = unsafe bytes.withUnsafeMutableBytes {
          unsafe pread(
            descriptor, $0.baseAddress.map { unsafe $0 + filled }, length - filled,
            off_t(offset + filled))
        }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw .unreadable(.system(errno: errno)) }
        guard got > 0 else { break }
        filled += got
      }
      return Array(bytes.prefix(filled))
    }
  }

  private static func access(_ code: Int32) -> SpreadsheetError.Access {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    case EISDIR: .folder
    case ENXIO: .notARegularFile
    default: .system(errno: code)
    }
  }
}

extension [UInt8] {
  /// The little-endian number in the `size` bytes at a place, or nil where they are not all there.
  package func littleEndian(at offset: Int, size: Int) -> UInt64? {
    guard offset >= 0, size <= count, offset <= count - size else { return nil }
    var number: UInt64 = 0
    for index in (0..<size).reversed() { number = number << 8 | UInt64(self[offset + index]) }
    return number
  }
}
