#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file that is open for reading: a pipe or a device could block or never end.
package final class RegularFile {
  /// Its size when it was opened.
  package let size: Int
  let descriptor: Int32
  private let path: String

  /// Opens a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: If it cannot be opened, is a folder (`EISDIR`) or something else that is no file (`EINVAL`).
  package init(path: String) throws(FileError) {
    // Without O_NONBLOCK, opening a named pipe waits for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      // A socket.
      throw FileError(path: path, code: errno == ENXIO ? EINVAL : errno)
    }
    var status = stat()
    var code: Int32 = 0
    if unsafe fstat(descriptor, &status) != 0 {
      code = errno
    } else if status.st_mode & S_IFMT != S_IFREG {
      code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
    }
    guard code == 0 else {
      close(descriptor)
      throw FileError(path: path, code: code)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The bytes at a place; fewer where the file ends before.
  package func read(at offset: Int, _ count: Int) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { room, filled in
      while filled < count {
        let got = unsafe pread(
          descriptor, room.baseAddress.map { unsafe $0 + filled }, count - filled,
          off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return bytes
  }

  /// Reads a file to its end, also where that comes later than its size says.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes it may have.
  /// - Throws: If it cannot be read, is no regular file or too large (`EFBIG`).
  /// - Returns: All its bytes.
  package static func bytes(path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try RegularFile(path: path)
    var bytes: [UInt8] = []
    while true {
      let piece = try file.read(
        at: bytes.count, bytes.isEmpty ? min(max(file.size, 1 << 12), limit) + 1 : 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw FileError(path: path, code: EFBIG) }
    }
  }
}
