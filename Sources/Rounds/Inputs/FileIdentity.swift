import Glibc

/// What a path leads to, whatever its name: the same for two paths to one file.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let node: UInt64
  package let isFolder: Bool

  /// Looks at a path, of a link at what it leads to; nil where nothing is, with `errno` set.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
