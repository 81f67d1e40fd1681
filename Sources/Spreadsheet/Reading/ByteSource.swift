#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of a file or of memory, to be read at any place.
package final class ByteSource {
  enum Storage {
    case file(RegularFile)
    case memory([UInt8])
  }
  let storage: Storage
  package let count: Int

  package init(bytes: [UInt8]) {
    storage = .memory(bytes)
    count = bytes.count
  }

  /// Opens a file, which must be a regular one.
  package init(path: String) throws(SpreadsheetError.Cause) {
    do throws(FileError) {
      let file = try RegularFile(path: path)
      storage = .file(file)
      count = file.size
    } catch { throw .unreadable(Self.access(error.code)) }
  }

  /// A file of no more bytes is read whole: libzip would ask for each of its pieces twice.
  private static let mostBytesAtOnce = 1 << 20

  /// The same source, in memory where it is small.
  func inMemory() throws(SpreadsheetError.Cause) -> ByteSource {
    guard case .file = storage, count <= Self.mostBytesAtOnce else { return self }
    return ByteSource(bytes: try read(at: 0, count))
  }

  /// The bytes at a place; fewer where the source ends before.
  package func read(at offset: Int, _ wanted: Int) throws(SpreadsheetError.Cause) -> [UInt8] {
    guard offset >= 0, offset < count, wanted > 0 else { return [] }
    let length = min(wanted, count - offset)
    switch storage {
    case .memory(let bytes):
      return length == count ? bytes : Array(bytes[offset..<offset + length])
    case .file(let file):
      do throws(FileError) { return try file.read(at: offset, length) } catch {
        throw .unreadable(.system(errno: error.code))
      }
    }
  }

  private static func access(_ code: Int32) -> SpreadsheetError.Access {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    case EISDIR: .folder
    case EINVAL: .notARegularFile
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
