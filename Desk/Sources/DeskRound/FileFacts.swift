import Glibc

/// What tells that a file on the disk is another than before.
struct FileFacts: Hashable, Sendable {
  var size: Int
  var seconds: Int
  var nanoseconds: Int
  var node: UInt
  /// When the system noted a change of it, which no program can set back.
  var changed: Int
  var isFolder: Bool

  /// - Returns: Nil where there is nothing.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    node = UInt(status.st_ino)
    changed = status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it was changed within the last second: it may still be on its way.
  var isFresh: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec &- changed
    // The clock of a file server may be ahead, and then its files are changed in the future.
    return age.magnitude < 1_000_000_000
  }
}
