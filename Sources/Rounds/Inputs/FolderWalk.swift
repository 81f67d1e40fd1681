import Glibc
import Spreadsheet

/// Lists the files below a folder, folders inside it too.
enum FolderWalk {
  /// A file, or a folder that could not be opened.
  struct Found: Hashable {
    /// Relative to the folder that was asked for.
    var file: String
    /// The `errno` where it is a folder that could not be opened; `EILSEQ` where a name is not UTF-8.
    var error: Int32?
  }

  /// All files, in order of path: by the bytes of the names, which does not depend on the locale.
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
    guard let directory = opendir(folder) else {
      found.append(Found(file: prefix.isEmpty ? folder : prefix, error: errno))
      return
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      let (name, isSound) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if !isSound {
        // Unpacked from an archive of Chinese Windows, say. What may hold a return is not passed over.
        let isFile = entry.pointee.d_type == UInt8(DT_REG)
        let isLeft = if case .skipped = FileKind(name: name) { isFile } else { false }
        let file = prefix.isEmpty ? name : "\(prefix)/\(name)"
        found.append(Found(file: file, error: isLeft ? nil : EILSEQ))
      } else if name != ".", name != ".." {
        names.append(name)
      }
    }
    closedir(directory)
    // Which of two links to one folder counts must not depend on the file system's order.
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
