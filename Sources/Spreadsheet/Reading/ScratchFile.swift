#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file without a name, in the folder of temporary files: it is gone when it is closed, however the
/// process ends.
final class ScratchFile {
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0

  /// Makes an empty one.
  init() throws(SpreadsheetError.Cause) {
    var template = Array("\(TemporaryFiles.folder)/huibiao-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw .unreadable(.system(errno: errno)) }
    unsafe unlink(template)
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError.Cause) {
    if let code = unsafe WholeWrite.write(bytes, to: descriptor) {
      throw .unreadable(.system(errno: code))
    }
    count += bytes.count
  }

  func write(_ bytes: [UInt8]) throws(SpreadsheetError.Cause) {
    if let code = WholeWrite.write(bytes, to: descriptor) {
      throw .unreadable(.system(errno: code))
    }
    count += bytes.count
  }

  /// The bytes at a place, all of which were written before.
  func read(_ range: Range<Int>) throws(SpreadsheetError.Cause) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(
          descriptor, $0.baseAddress.map { unsafe $0 + done }, $0.count - done,
          off_t(range.lowerBound + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw .unreadable(.system(errno: got < 0 ? errno : EIO)) }
      done += got
    }
    return bytes
  }
}
