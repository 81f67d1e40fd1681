import Glibc

/// What lies in a folder, by its name alone.
package struct FolderEntry: Sendable {
  /// The name; where its bytes are no UTF-8, with `U+FFFD` for those that are none.
  package let name: String
  /// Whether the bytes of the name are UTF-8.
  package let isSound: Bool
  /// Whether the system says that it is a file; some file systems do not say.
  package let isFile: Bool

  /// The entries of a folder, in the order of the system; `.` and `..` are none.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The entries; nil where the folder cannot be read, with the reason in `errno`.
  package static func all(of folder: String) -> [FolderEntry]? {
    guard let directory = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(directory) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(directory) {
      // Read where it stands: the system gives no more memory than the name takes, and a copy of all of
      // `d_name`, 256 bytes, reads beyond it.
      let (name, isSound) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 1) { name in
          unsafe (String(cString: name), String(validatingCString: name) != nil)
        }
      }
      guard name != ".", name != ".." else { continue }
      let isFile = unsafe entry.pointee.d_type == UInt8(DT_REG)
      entries.append(FolderEntry(name: name, isSound: isSound, isFile: isFile))
    }
    return entries
  }
}
