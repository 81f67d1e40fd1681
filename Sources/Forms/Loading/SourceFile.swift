import Glibc
import Spreadsheet
import Synchronization

/// A file of a schema: its path as the user sees it, and its text.
struct SourceFile {
  /// Far more than any form needs; a file beyond it is not read.
  static let mostBytes = 1 << 20

  let path: String
  let text: String
  private let parted = PartedLines()

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  var lines: [String] { parted.lines(of: text) }

  /// The path's last part.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The line of a number that counts from 1.
  func line(_ number: Int) -> String? {
    let lines = lines
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// Reads a file whole.
  static func read(path: String) throws(Mistake) -> SourceFile {
    var bytes: [UInt8]
    do throws(FileError) { bytes = try RegularFile.bytes(path: path, limit: mostBytes) } catch {
      switch error.code {
      case EFBIG: throw .tooLarge(limit: mostBytes)
      case EINVAL, EISDIR: throw .notARegularFile
      default: throw .unreadable(error.code)
      }
    }
    // libyaml skips a byte order mark only where it may guess the encoding.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return SourceFile(path: path, text: text)
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path names something that is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// The lines of a text, which are parted when they are first asked for: only faults ask for them.
private final class PartedLines: Sendable {
  private let parted = Mutex<[String]?>(nil)

  func lines(of text: String) -> [String] {
    parted.withLock { parted in
      if let parted { return parted }
      let lines = YamlNode.lines(of: text)
      parted = lines
      return lines
    }
  }
}
