import Glibc

/// A file or folder that could not be opened, read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the file or folder.
  public var path: String
  /// The `errno` of the system call that failed, such as `ENOENT`, or ``isRead``.
  public var code: Int32

  /// The code where an output would replace a file that is read; no `errno` is negative.
  public static let isRead: Int32 = -1

  /// An error of this code.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The path and the system's own words, in English.
  public var description: String {
    unsafe "\(path): \(code == Self.isRead ? "is a file that is read" : String(cString: strerror(code)))"
  }
}
