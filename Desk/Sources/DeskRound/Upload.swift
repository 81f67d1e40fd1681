import Glibc
import Rounds
public import Spreadsheet

/// A file that is being sent into the folder of returns.
///
/// It has no name until it is whole, so that nothing is left of half a file, and it never takes the name of a
/// file that is there.
public final class Upload {
  /// The most bytes of one file.
  public static let most = 512 << 20

  private let descriptor: Int32
  /// The name it has meanwhile, on a disk that has no files without one; nil for none.
  private let temporary: String?
  private let folder: String
  private let name: String
  private let most: Int
  private var size = 0

  /// Begins.
  /// - Parameters:
  ///   - folder: The folder of returns.
  ///   - name: What the sender calls the file; only its last part is used, without what does harm.
  ///   - isList: Whether a text with commas is taken too.
  ///   - most: How many bytes it may have.
  /// - Throws: If it is of a kind that is not read, or nothing can be written there.
  public init(
    into folder: String, name: String, isList: Bool = false, most: Int = Upload.most
  ) throws(DeskError) {
    let safe = Self.safeName(name)
    let isText = safe.lowercased().hasSuffix(".csv") || safe.lowercased().hasSuffix(".txt")
    guard RoundFolder.takes(safe) || isList && isText else { throw .unknownKind(name) }
    self.folder = folder
    self.name = safe
    self.most = most
    let nameless = open(folder, Self.withoutName | O_RDWR | O_CLOEXEC, 0o666)
    if nameless >= 0 {
      (descriptor, temporary) = (nameless, nil)
      return
    }
    guard [EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(errno) else {
      throw .file(FileError(path: folder, code: errno))
    }
    // Files that begin so are not read.
    var template = Array("\(folder)/.~huibiao-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .file(FileError(path: folder, code: errno)) }
    fchmod(descriptor, 0o644)
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let temporary { unlink(temporary) }
    close(descriptor)
  }

  /// `O_TMPFILE` of Linux, which Swift does not see.
  private static let withoutName = Int32(0o20000000) | O_DIRECTORY

  /// Adds bytes at the end.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(DeskError) {
    size += bytes.count
    guard size <= most else { throw .tooLarge(most: most) }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .file(FileError(path: "\(folder)/\(name)", code: errno)) }
      done += count
    }
  }

  /// Gives the file its name, with a number where the name is taken.
  ///
  /// - Returns: The name in the folder.
  public func finish() throws(DeskError) -> String {
    guard fsync(descriptor) == 0 else {
      throw .file(FileError(path: "\(folder)/\(name)", code: errno))
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    for number in 1...10_000 {
      let own = number == 1 ? name : "\(name[..<dot]) (\(number))\(name[dot...])"
      let source = temporary ?? "/proc/self/fd/\(descriptor)"
      if linkat(AT_FDCWD, source, AT_FDCWD, "\(folder)/\(own)", AT_SYMLINK_FOLLOW) == 0 {
        return own
      }
      guard errno == EEXIST else {
        throw .file(FileError(path: "\(folder)/\(own)", code: errno))
      }
    }
    throw .file(FileError(path: "\(folder)/\(name)", code: EEXIST))
  }

  /// A name that is one step of a path and can be shown: without folders, controls and marks that turn text
  /// around, not hidden, and not too long.
  public static func safeName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: continue
      default: scalars.append(":*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    var text = Substring(String(scalars))
    while let first = text.first, first == "." || first == "~" || first == "$" || first.isWhitespace
    {
      text.removeFirst()
    }
    while let end = text.last, end == "." || end.isWhitespace { text.removeLast() }
    // The ending says what it is; names have at most 255 bytes, and a number may follow.
    let dot = text.lastIndex(of: ".") ?? text.endIndex
    let ending = text[dot...].utf8.count <= 10 ? text[dot...] : ""
    var stem = ending.isEmpty ? text : text[..<dot]
    while stem.utf8.count > 180 { stem.removeLast() }
    // What the program keeps for itself is no return.
    let bare = "\(stem)\(ending)"
    return bare.hasPrefix("huibiao-") ? "_" + bare : bare
  }
}
