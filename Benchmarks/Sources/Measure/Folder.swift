import Glibc

/// The workbooks right in a folder.
enum Folder {
  struct Unreadable: Error {
    let path: String
  }

  static func workbooks(in path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw Unreadable(path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".xlsx") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
