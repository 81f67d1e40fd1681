import Glibc

/// Holds a folder, so that no two desks write decisions about the same returns.
///
/// The folder itself is locked, so that nothing is left in it, however the program ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: ``DeskError`` where another desk has the folder, or there is none.
  init(_ folder: String) throws(DeskError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .folder(folder, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      // Some folders of a network know no locks; there nobody can be kept out.
      if [ENOTSUP, ENOLCK, EBADF, ENOSYS].contains(code) { return }
      close(descriptor)
      throw code == EWOULDBLOCK ? .taken(folder) : .folder(folder, code)
    }
  }

  deinit { close(descriptor) }
}
