import Glibc
import Rounds
import Spreadsheet

/// A folder for files that will be written.
public enum OutputFolder {
  /// Makes a folder if there is none; its parent folder must exist.
  ///
  /// - Throws: If it cannot be made, is a file, or cannot be written into; no file has been written
  ///   then.
  public static func make(_ path: String) throws(ExportError) {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw .file(FileError(path: path, code: errno))
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .file(FileError(path: path, code: errno)) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .file(FileError(path: path, code: ENOTDIR))
    }
    guard access(path, W_OK | X_OK) == 0 else { throw .file(FileError(path: path, code: errno)) }
  }

  /// Makes the folders of a path inside an existing folder.
  ///
  /// - Throws: If one cannot be made.
  public static func makeFolders(of name: String, in folder: String) throws(ExportError) {
    var path = folder
    for part in name.split(separator: "/").dropLast() {
      path += "/\(part)"
      try make(path)
    }
  }
}
