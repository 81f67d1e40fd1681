#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a path leads to, whatever its name: the same for two paths to one file.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let node: UInt64
  package let isFolder: Bool

  /// Looks at a path, of a link at what it leads to; nil where nothing is, with `errno` set.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at an open file; nil where it is not open, with `errno` set.
  package init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
