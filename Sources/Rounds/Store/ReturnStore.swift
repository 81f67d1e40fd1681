public import Forms
import Glibc
public import Spreadsheet

/// Returns that are stored on the disk while a round is read, since they may not all fit in memory.
///
/// The file has no name, so nothing is left behind, however the process ends.
public struct ReturnStore: ~Copyable {
  private let file: PendingFile
  private let path: String
  private var ends: [Int] = []
  private var buffer: [UInt8] = []
  private var written = 0

  /// Opens a store.
  /// - Parameter path: The file beside which the store lies; errors name it.
  /// - Throws: If no file can be made there.
  public init(beside path: String) throws(FileError) {
    // The file is never given a name, so it replaces nothing.
    file = try PendingFile(target: path, sparing: .none)
    self.path = path
  }

  /// The number of stored returns.
  public var count: Int { ends.count }

  /// Stores a return.
  ///
  /// - Parameter returned: The return; its number is ``count`` before the call.
  /// - Throws: If it could not be written.
  public mutating func add(_ returned: Return) throws(FileError) {
    buffer += returned.spooled
    ends.append(written + buffer.count)
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Reads a stored return.
  /// - Parameter number: Its number, from 0 in the order in which they were added.
  /// - Throws: If it cannot be read again.
  /// - Returns: The return as it was.
  public mutating func get(_ number: Int) throws(FileError) -> Return {
    try reader().get(number)
  }

  /// A reader for any thread; valid as long as the store exists and nothing is added.
  mutating func reader() throws(FileError) -> StoreReader {
    try flush()
    return StoreReader(descriptor: file.descriptor, path: path, ends: ends)
  }

  private mutating func flush() throws(FileError) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    written += bytes.count
    do {
      try file.write(bytes)
    } catch {
      throw FileError(path: path, code: error.code)
    }
  }
}

extension PendingFile {
  /// Writes all of the bytes at the end of the file.
  fileprivate func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
