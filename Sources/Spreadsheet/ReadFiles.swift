internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The files that a run reads: the one place that knows them, so that no output replaces one.
///
/// Everything that is written asks here, when it is begun and again before it is put in its place. A
/// file is known by what it is, so that links, `..` and other spellings lead to the same one, and by
/// its place too: a program that saves anew puts another file there.
public final class ReadFiles: Sendable {
  private struct Known {
    var files: [FileIdentity: String] = [:]
    /// Full paths, without links.
    var places: [String: String] = [:]
  }

  private let known = Mutex(Known())

  /// Begins with no file.
  public init() {}

  /// For what is written without anything being read; a new one each time.
  public static var none: ReadFiles { ReadFiles() }

  /// Notes a file that is read, or is going to be.
  ///
  /// - Parameter path: The file; a folder, or a path where nothing is, is no error and not noted.
  public func insert(_ path: String) {
    guard let identity = FileIdentity(path: path), !identity.isFolder else { return }
    let place = Self.place(of: path)
    known.withLock { known in
      if known.files[identity] == nil { known.files[identity] = path }
      if let place, known.places[place] == nil { known.places[place] = path }
    }
  }

  /// The file that would be replaced by one at a path, as it was noted; nil where none would.
  public func replaced(by path: String) -> String? {
    let identity = FileIdentity(path: path)
    let place = Self.place(of: path)
    return known.withLock { known in
      identity.flatMap { known.files[$0] } ?? place.flatMap { known.places[$0] }
    }
  }

  /// The noted file that an open descriptor writes into, as it was noted; nil where it is none.
  package func replaced(byDescriptor descriptor: Int32) -> String? {
    guard let identity = FileIdentity(descriptor: descriptor) else { return nil }
    return known.withLock { $0.files[identity] }
  }

  /// The full path of a file without links, also of one that is not there; nil where its folder is not.
  private static func place(of path: String) -> String? {
    if let real = resolved(path) { return real }
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return resolved(".").map { "\($0)/\(path)" }
    }
    let folder = resolved(slash == bytes.startIndex ? "/" : String(path[..<slash]))
    return folder.map { "\($0)/\(path[bytes.index(after: slash)...])" }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
