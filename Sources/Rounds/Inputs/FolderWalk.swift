import Glibc
import Spreadsheet

/// Lists the files in a folder and in the folders inside it.
enum FolderWalk {
  /// A file, or a folder that could not be opened.
  struct Found: Hashable {
    /// The path relative to the folder that was asked for.
    var file: String
    /// The `errno` of a folder that could not be opened; `EILSEQ` for a name that is not UTF-8;
    /// else nil.
    var error: Int32?
  }

  /// All files in order of path, by the bytes of the names, so that the locale does not matter.
  ///
  /// Links to folders are followed, each folder is listed once.
  static func files(below folder: String) -> [Found] {
    var found: [Found] = []
    var visited: Set<FileIdentity> = []
    if let identity = FileIdentity(path: folder) { visited.insert(identity) }
    list(folder, as: "", &found, &visited)
    return found.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }

  private static func list(
    _ folder: String, as prefix: String, _ found: inout [Found],
    _ visited: inout Set<FileIdentity>
  ) {
    guard let entries = FolderEntry.all(of: folder) else {
      found.append(Found(file: prefix.isEmpty ? folder : prefix, error: errno))
      return
    }
    var names: [String] = []
    for entry in entries {
      guard !entry.isSound else {
        names.append(entry.name)
        continue
      }
      // The name may come from an archive of Chinese Windows. A file that may be a return is not
      // ignored.
      let isLeft = if case .skipped = FileKind(name: entry.name) { entry.isFile } else { false }
      let file = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
      found.append(Found(file: file, error: isLeft ? nil : EILSEQ))
    }
    // Of two links to one folder, the same one must count on every file system.
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let path = "\(folder)/\(name)"
      let file = prefix.isEmpty ? name : "\(prefix)/\(name)"
      if let identity = FileIdentity(path: path), identity.isFolder {
        if visited.insert(identity).inserted { list(path, as: file, &found, &visited) }
      } else {
        found.append(Found(file: file))
      }
    }
  }
}
