import FormOutput
import Forms
import Glibc
import Rounds
import Spreadsheet

/// A folder that appears when it is whole: written under another name beside its place, then moved.
final class NewFolder {
  /// Something is there under the name already.
  struct IsThere: Error {
    var path: String
    var words: Words {
      let name = OutsideText.name(path)
      return Words(
        zh: "\(name) 已经存在，不覆盖；请用 -o 指定另一个文件夹",
        en: "\(name) is there already and is not replaced; name another folder with -o")
    }
  }

  /// Where it is written until it is whole.
  let path: String
  private let target: String
  private var names: Set<String> = []
  private var isFinished = false

  /// - Throws: ``IsThere``, or an `ExportError` where no folder can be made.
  init(_ target: String) throws {
    try Self.refuse(target)
    var bare = target
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    self.target = bare
    path = "\(bare).huibiao-\(getpid())"
    try OutputFolder.make(path)
  }

  /// - Throws: ``IsThere`` where there is something.
  static func refuse(_ target: String) throws(IsThere) {
    var status = stat()
    if lstat(target, &status) == 0 { throw IsThere(path: target) }
  }

  /// Writes files into it, in place of those written before.
  func write(_ files: [(name: String, text: String)]) throws {
    try empty()
    for file in files { try write(file.text.utf8, to: file.name) }
  }

  private func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    do throws(FileError) {
      var output = try OutputFile(path: "\(path)/\(name)", sparing: ReadFiles())
      try output.write(bytes)
      try output.finish()
    } catch { throw ExportError.file(error) }
    names.insert(name)
  }

  /// Takes away the files that were written before.
  private func empty() throws {
    for name in names where unlink("\(path)/\(name)") != 0 && errno != ENOENT {
      throw ExportError.file(FileError(path: "\(path)/\(name)", code: errno))
    }
    names = []
  }

  /// Copies files into it, under their names, but for those that were written.
  func copy(_ files: [String]) throws {
    for file in files {
      let name = String(file.split(separator: "/").last ?? "")
      if names.contains(name) { continue }
      let bytes: [UInt8]
      do throws(FileError) { bytes = try RegularFile.bytes(path: file, limit: 64 << 20) } catch {
        throw ExportError.file(error)
      }
      try write(bytes, to: name)
    }
  }

  /// Puts it in its place.
  ///
  /// - Throws: ``IsThere`` where something came to be there meanwhile.
  func finish() throws {
    try Self.refuse(target)
    guard rename(path, target) == 0 else {
      throw ExportError.file(FileError(path: target, code: errno))
    }
    isFinished = true
  }

  /// Takes away what is not finished.
  func remove() {
    guard !isFinished else { return }
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
