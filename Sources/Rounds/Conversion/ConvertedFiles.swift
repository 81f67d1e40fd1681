import Forms
import Glibc
import Spreadsheet

/// Workbooks of other formats, turned into .xlsx; the files that came out go when nobody needs them any
/// more.
final class ConvertedFiles: Sendable {
  private let folder: String

  /// Makes the folder, in `TMPDIR` or `/tmp`, with the folders and the profile in it.
  init() throws(FileError) {
    Self.removeLeft()
    var template = Array("\(TemporaryFile.folder)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw FileError(path: TemporaryFile.folder, code: errno)
    }
    folder = String(cString: made)
    for name in ["out", "profile", "profile/user"] {
      guard mkdir("\(folder)/\(name)", 0o700) == 0 else {
        throw FileError(path: folder, code: errno)
      }
    }
    try Self.write(
      Array(LibreOffice.settings.utf8), to: "\(folder)/profile/user/registrymodifications.xcu")
  }

  deinit { Self.remove(folder) }

  private static func remove(_ folder: String) {
    _ = ChildProcess.run(["rm", "-rf", folder], seconds: 60)
  }

  private static let prefix = "huibiao-convert-"

  /// Removes the folders of this user's runs that were stopped: returns of senders lie in them.
  private static func removeLeft() {
    for name in FolderEntry.all(of: TemporaryFile.folder)?.map(\.name) ?? [] {
      let path = "\(TemporaryFile.folder)/\(name)"
      var status = stat()
      guard name.hasPrefix(prefix),
        let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }
        ),
        process > 0, kill(process, 0) != 0, errno == ESRCH,
        lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid()
      else { continue }
      remove(path)
    }
  }

  /// Converts files, all in one go.
  /// - Parameters:
  ///   - contents: What stands in each, with the ending of its name.
  ///   - program: What converts.
  /// - Returns: For each the path of what it became; nil where it could not be converted.
  /// - Throws: Where there is no disk for them.
  func convert(
    _ contents: [(bytes: () throws(FileError) -> [UInt8], ending: String)],
    with program: LibreOffice
  ) throws(FileError) -> [String?] {
    var names: [String?] = []
    for (number, content) in contents.enumerated() {
      let ending =
        content.ending.utf8.allSatisfy { (97...122).contains($0) } ? content.ending : "xls"
      let name = "\(number).\(ending)"
      let bytes: [UInt8]
      // A file that cannot be read is told where it is read.
      do { bytes = try content.bytes() } catch {
        names.append(nil)
        continue
      }
      try Self.write(bytes, to: "\(folder)/\(name)")
      names.append(name)
    }
    program.convert(names.compactMap(\.self), in: folder)
    return names.map { name in
      guard let path = name.map({ LibreOffice.result(of: $0, in: folder) }), access(path, R_OK) == 0
      else { return nil }
      return path
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    if let code = WholeWrite.write(bytes, to: descriptor) {
      throw FileError(path: path, code: code)
    }
  }
}
