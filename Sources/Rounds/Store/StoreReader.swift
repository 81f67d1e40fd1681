import Forms
import Glibc
import Spreadsheet

/// Reads returns from a ``ReturnStore``, which must exist as long.
struct StoreReader: Sendable {
  let descriptor: Int32
  let path: String
  /// For each return, the offset where it ends in the file.
  let ends: [Int]

  /// The bytes of a return in the file.
  func size(of number: Int) -> Int { ends[number] - start(of: number) }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  /// Reads a return, by its number.
  func get(_ number: Int) throws(FileError) -> Return {
    let start = start(of: number)
    var bytes = [UInt8](repeating: 0, count: size(of: number))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map {
          pread(descriptor, $0 + done, buffer.count - done, off_t(start + done))
        } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
    do { return try Return(spooled: bytes) } catch { throw FileError(path: path, code: EIO) }
  }
}
