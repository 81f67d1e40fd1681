import Forms
import FoundationEssentials
import Glibc
import Spreadsheet

/// The desk's own folder of temporary files, gone when the desk is closed; nothing is written beside the returns.
final class OutputPlace {
  private static let prefix = "huibiao-desk-"
  private let parent: String
  private var folder: String?
  /// Locks the folder, so that other desks see that it is in use.
  private var lock: Int32 = -1
  private var count = 0
  private let age: Int

  /// - Parameters:
  ///   - parent: The folder in which it is made.
  ///   - age: How old what a dead desk left must be before it is taken away, in seconds: what another desk has
  ///     just made may not be locked yet.
  init(in parent: String, age: Int = 60) {
    self.parent = parent
    self.age = age
  }

  deinit { drop() }

  /// A path that nobody has, for a file or a folder.
  func path() throws(DeskError) -> String {
    count += 1
    return "\(try root())/\(count)"
  }

  /// The folder itself, made where it is not there.
  func root() throws(DeskError) -> String {
    if let folder { return folder }
    removeThoseOfDeadDesks()
    var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(FileError(path: parent, code: errno))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
    folder = path
    return path
  }

  /// Takes away the folders of desks that were killed: what nobody has locked.
  private func removeThoseOfDeadDesks() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    // Named as `mkdtemp` names them.
    for name in names where name.hasPrefix(Self.prefix) && name.count == Self.prefix.count + 6 {
      let path = "\(parent)/\(name)"
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_uid == getuid(),
        status.st_ctim.tv_sec <= time(nil) - age,
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      Self.remove(path)
    }
  }

  /// Takes a file or folder away; nothing there is no error.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Takes all away.
  func drop() {
    if let folder { Self.remove(folder) }
    folder = nil
    if lock >= 0 { close(lock) }
    lock = -1
  }
}

/// The files in a folder and the folders in it, named by their paths in it.
/// - Throws: If the folder cannot be read.
func filesInside(_ folder: String) throws(DeskError) -> [ZippedFiles.File] {
  let all: [String]
  do {
    all = try FileManager.default.subpathsOfDirectory(atPath: folder)
  } catch { throw .file(FileError(path: folder, code: errno)) }
  return all.sorted().compactMap { name in
    let path = "\(folder)/\(name)"
    return FileFacts(path: path)?.isFolder == false ? ZippedFiles.File(name: name, path: path) : nil
  }
}
