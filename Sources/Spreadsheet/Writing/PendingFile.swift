import Glibc

/// A file that takes the place of another only once it is whole.
///
/// It has no name until ``commit()`` (`O_TMPFILE`), so that nothing is left behind however the
/// process ends, but in the moment of the commit, when it has a hidden name beside the target before
/// it takes its place; where the file system has no such files, it has that name from the start.
/// An older file at the target stays as it is until then, and keeps its permissions after it.
package struct PendingFile: ~Copyable {
  /// Open for reading and writing, at the start.
  package let descriptor: Int32
  /// The file that will be replaced: of a link, what it leads to.
  package let target: String
  private var name: String?
  private let files: ReadFiles
  private let keepsOther: Bool

  /// Opens a file that will stand at a path.
  /// - Parameters:
  ///   - path: The path.
  ///   - files: What is read, none of which it may replace: neither now nor at the ``commit()``.
  ///   - keepsOther: Whether a file that stands there then and holds something else stays; it is left
  ///     to ``commit()`` to find that out.
  /// - Throws: If no file can be made there; ``FileError/isRead`` where one is read.
  package init(
    target path: String, sparing files: ReadFiles, keepsOther: Bool = false
  ) throws(FileError) {
    self.keepsOther = keepsOther
    self.files = files
    guard files.replaced(by: path) == nil else {
      throw FileError(path: path, code: FileError.isRead)
    }
    let target = try Self.resolved(path)
    let folder = Self.folder(of: target)
    let mode = Self.permissions(of: target)
    var name: String?
    var descriptor: Int32 = -1
    let canBeUnnamed = unsafe access("/proc/self/fd", F_OK) == 0
    if canBeUnnamed {
      descriptor = unsafe open(folder, Self.unnamed | O_RDWR | O_CLOEXEC, mode ?? 0o666)
    }
    if descriptor < 0, !canBeUnnamed || [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) {
      let beside = Self.beside(target)
      descriptor = unsafe open(beside, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode ?? 0o666)
      name = beside
    }
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    if let mode { fchmod(descriptor, mode) }
    self.descriptor = descriptor
    self.target = target
    self.name = name
  }

  deinit {
    if let name { unsafe unlink(name) }
    close(descriptor)
  }

  /// A path that opens this file again, for C functions that want a name.
  package var path: String { name ?? "/proc/self/fd/\(descriptor)" }

  /// Writes all of the bytes at the end of the file.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let code = unsafe WholeWrite.write(bytes, to: descriptor) {
      throw FileError(path: target, code: code)
    }
  }

  /// Writes all of the bytes at the end of the file.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    if let code = WholeWrite.write(bytes, to: descriptor) {
      throw FileError(path: target, code: code)
    }
  }

  /// Why the disk does not take so many bytes more; nil where it does, or does not say.
  package func refusal(ofBytes bytes: Int) -> Int32? {
    let end = lseek(descriptor, 0, SEEK_END)
    let code = posix_fallocate(descriptor, max(0, end), off_t(bytes + (1 << 16)))
    return [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) ? code : nil
  }

  /// Changes all that was written.
  /// - Parameter body: Gets all bytes and gives others; nil where it cannot.
  /// - Throws: If they cannot be read or written; `EIO` where there are none.
  package func change(_ body: ([UInt8]) -> [UInt8]?) throws(FileError) {
    guard let changed = body(try contents()) else { throw FileError(path: target, code: EIO) }
    try empty()
    try write(changed)
  }

  /// All that was written.
  func contents() throws(FileError) -> [UInt8] {
    do throws(SpreadsheetError.Cause) {
      let source = try ByteSource(path: path)
      return try source.read(at: 0, source.count)
    } catch { throw FileError(path: target, code: EIO) }
  }

  /// Takes out all that was written.
  func empty() throws(FileError) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw FileError(path: target, code: errno)
    }
  }

  /// Puts the file at another path than its target, where nothing stands.
  ///
  /// - Throws: If that fails.
  package mutating func place(at path: String) throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(path: target, code: errno) }
    let isPlaced =
      if let name {
        unsafe rename(name, path) == 0
      } else {
        unsafe linkat(
          AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
      }
    guard isPlaced else { throw FileError(path: target, code: errno) }
    name = nil
  }

  /// Puts the file at its target, in one step.
  ///
  /// - Throws: If that fails; `EEXIST` where another file stands there that is to be kept, and
  ///   ``FileError/isRead`` where one that is read.
  package mutating func commit() throws(FileError) {
    guard files.replaced(by: target) == nil else {
      throw FileError(path: target, code: FileError.isRead)
    }
    guard fsync(descriptor) == 0 else { throw FileError(path: target, code: errno) }
    if keepsOther, try isPlacedOrSame() { return }
    let beside: String
    if let name {
      beside = name
    } else {
      // `linkat` does not replace what is there, `rename` does; hence a name for an instant.
      beside = Self.beside(target)
      let source = "/proc/self/fd/\(descriptor)"
      guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, beside, AT_SYMLINK_FOLLOW) == 0 else {
        throw FileError(path: target, code: errno)
      }
      name = beside
    }
    guard unsafe rename(beside, target) == 0 else { throw FileError(path: target, code: errno) }
    name = nil
  }

  /// Puts the file at its target where none stands, in one step: another run may do so at the same
  /// time.
  ///
  /// - Throws: `EEXIST` where a file stands there that holds something else.
  /// - Returns: Whether it is there now, or a file with the same bytes was; false where the file system
  ///   has no second names for files, so that ``commit()`` has to move it.
  private mutating func isPlacedOrSame() throws(FileError) -> Bool {
    let source = name ?? "/proc/self/fd/\(descriptor)"
    if unsafe linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 {
      if let name { unsafe unlink(name) }
      name = nil
      return true
    }
    let code = errno
    let isThere = unsafe access(target, F_OK) == 0
    if isThere || code == EEXIST {
      guard try isSame() else { throw FileError(path: target, code: EEXIST) }
      return true
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) else {
      throw FileError(path: target, code: code)
    }
    return false
  }

  /// Whether the file at the target has the same bytes.
  private func isSame() throws(FileError) -> Bool {
    let other = unsafe open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard other >= 0 else { throw FileError(path: target, code: errno) }
    defer { close(other) }
    var own = [UInt8](repeating: 0, count: 1 << 16)
    var its = own
    var place: off_t = 0
    while true {
      let count = unsafe pread(descriptor, &own, own.count, place)
      let found = unsafe pread(other, &its, its.count, place)
      guard count >= 0, found >= 0 else { throw FileError(path: target, code: errno) }
      guard count == found, own[..<count] == its[..<count] else { return false }
      if count == 0 { return true }
      place += off_t(count)
    }
  }

  /// `O_TMPFILE` of asm-generic/fcntl.h, a macro that Swift does not see.
  private static let unnamed = 0o20_000_000 | O_DIRECTORY

  private static func resolved(_ path: String) throws(FileError) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT, !path.isEmpty else { throw FileError(path: path, code: errno) }
      if path.hasSuffix("/") { throw FileError(path: path, code: EISDIR) }
      return path
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, code: EISDIR)
    default: throw FileError(path: path, code: EINVAL)
    }
    // The folder is what counts for a rename; a file that was made read-only shall stay even so.
    guard unsafe access(path, W_OK) == 0 else { throw FileError(path: path, code: errno) }
    guard let real = unsafe realpath(path, nil) else { throw FileError(path: path, code: errno) }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func beside(_ path: String) -> String {
    let random = String(UInt64.random(in: 0 ... .max), radix: 36)
    return "\(folder(of: path))/.huibiao-\(getpid())-\(random).tmp"
  }
}
