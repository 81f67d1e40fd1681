import Glibc
import Spreadsheet

/// A folder beside another one, which takes its place in one step: whenever the process ends, all files
/// are the old ones or all are the new ones.
struct FolderSwap: ~Copyable {
  /// The folder for the new files.
  let path: String
  private let target: String
  private let names: [String]
  private var isDone = false

  /// Makes the folder beside another one; nil where the files have to be replaced one by one.
  ///
  /// That is so where other files lie in the folder, where it is a disk of its own or the folder that
  /// the user works in, or where a folder of the same owner cannot be made beside it.
  /// - Parameters:
  ///   - folder: The folder that is to be replaced.
  ///   - names: The names of the new files, none of which is a file that is read.
  /// - Returns: The new folder, empty.
  static func beside(_ folder: String, names: [String]) -> FolderSwap? {
    guard let real = realpath(folder, nil) else { return nil }
    let target = String(cString: real)
    free(real)
    var status = stat()
    var outside = stat()
    var made = stat()
    guard stat(target, &status) == 0, FileIdentity(path: ".") != FileIdentity(path: target),
      holds(target, only: Set(names)), let slash = target.lastIndex(of: "/"),
      slash != target.startIndex, stat(String(target[..<slash]), &outside) == 0,
      outside.st_dev == status.st_dev
    else { return nil }
    let random = String(UInt64.random(in: 0 ... .max), radix: 36)
    let path = "\(target[..<slash])/.huibiao-\(getpid())-\(random).tmp"
    guard mkdir(path, status.st_mode & 0o7777) == 0 else { return nil }
    guard chmod(path, status.st_mode & 0o7777) == 0, stat(path, &made) == 0,
      made.st_uid == status.st_uid, made.st_gid == status.st_gid
    else {
      rmdir(path)
      return nil
    }
    return FolderSwap(path: path, target: target, names: names)
  }

  private init(path: String, target: String, names: [String]) {
    self.path = path
    self.target = target
    self.names = names
  }

  deinit { if !isDone { Self.remove(path, names) } }

  /// Lets the new folder take the place of the old one.
  ///
  /// - Throws: If that fails; the old files then still stand there.
  consuming func commit() throws(FileError) {
    if !Self.exchange(path, target) {
      // A file system that cannot exchange: one by one.
      for name in names {
        guard rename("\(path)/\(name)", "\(target)/\(name)") == 0 else {
          throw FileError(path: "\(target)/\(name)", code: errno)
        }
      }
    }
    isDone = true
    // What is there now are the old files, or none.
    Self.remove(path, names)
  }

  /// Exchanges two folders; false where the system or the file system cannot.
  private static func exchange(_ one: String, _ other: String) -> Bool {
    typealias Rename =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    // Swift does not see `renameat2`, which glibc declares for _GNU_SOURCE only.
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    // RENAME_EXCHANGE of linux/fs.h.
    return rename(AT_FDCWD, one, AT_FDCWD, other, 1 << 1) == 0
  }

  private static func remove(_ folder: String, _ names: [String]) {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Whether a folder holds no file but some.
  private static func holds(_ folder: String, only names: Set<String>) -> Bool {
    FolderEntry.all(of: folder)?.allSatisfy { names.contains($0.name) } ?? false
  }
}
