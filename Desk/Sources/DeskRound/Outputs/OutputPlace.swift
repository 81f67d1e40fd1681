import Forms
import FoundationEssentials
import Glibc
import Spreadsheet

/// The desk's own folder of temporary files, gone when the desk is closed; nothing is written beside the returns.
final class OutputPlace {
  private let parent: String
  private var folder: String?
  private var count = 0

  /// - Parameter parent: The folder in which it is made.
  init(in parent: String) { self.parent = parent }

  deinit { drop() }

  /// A path that nobody has, for a file or a folder.
  func path() throws(DeskError) -> String {
    count += 1
    return "\(try root())/\(count)"
  }

  private func root() throws(DeskError) -> String {
    if let folder { return folder }
    var template = Array("\(parent)/huibiao-desk-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(FileError(path: parent, code: errno))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    folder = path
    return path
  }

  /// Takes a file or folder away; nothing there is no error.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Takes all away.
  func drop() {
    if let folder { Self.remove(folder) }
    folder = nil
  }
}

/// The files in a folder, with their paths in it.
func filesInside(_ folder: String) -> [String] {
  let all = FileManager.default.subpaths(atPath: folder) ?? []
  return all.filter { FileFacts(path: "\(folder)/\($0)")?.isFolder == false }.sorted()
}
