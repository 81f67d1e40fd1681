import Forms
import Spreadsheet

/// Gives the files of the input one after another; those in archives are unpacked when it is their
/// turn.
public struct JobList {
  private var inputs: ArraySlice<Input>
  private var archives: [OpenArchive] = []
  /// The number of inputs; an archive counts as one.
  public let count: Int

  private let limits: Limits
  private let keepsOrigins: Bool

  /// - Parameters:
  ///   - inputs: The files found under the paths that the user named.
  ///   - limits: The limits for one file.
  ///   - keepsOrigins: Whether each return keeps its `Origin`, for writers that need its bytes
  ///     again. Then each file is in memory while it is read.
  public init(_ inputs: [Input], limits: Limits, keepsOrigins: Bool = false) {
    self.limits = limits
    self.keepsOrigins = keepsOrigins
    self.inputs = inputs[...]
    count = inputs.count
  }

  /// The number of inputs that have been begun.
  public var begun: Int { count - inputs.count }

  /// The next file, or nil when there is none.
  public mutating func next() -> Job? {
    while let archive = archives.last {
      guard let entry = archive.next() else {
        archives.removeLast()
        continue
      }
      let file = "\(archive.file)/\(entry.name)"
      let kind = FileKind(name: entry.name)
      if case .skipped(let reason) = kind {
        return .known(.skipped(Skipped(file: file, reason: reason)))
      }
      do throws(SpreadsheetError) {
        let archived = try archive.archive.file(entry)
        let entries = archive.entries + [entry.name]
        guard kind == .archive else {
          return .archived(
            archived, path: archive.path, entries: entries, file: file, limits,
            keepsOrigin: keepsOrigins)
        }
        archives.append(
          OpenArchive(try archived.archive(), path: archive.path, entries: entries, file: file))
      } catch {
        return .known(.failed(Failure(error, file: file)))
      }
    }
    guard let input = inputs.popFirst() else { return nil }
    switch input {
    case .workbook(let path, let file, let isNamed):
      return .file(
        path: path, file: file, isNamed: isNamed, limits, keepsOrigin: keepsOrigins)
    case .failed(let failure): return .known(.failed(failure))
    case .skipped(let file): return .known(.skipped(file))
    case .archive(let path, let file):
      do throws(SpreadsheetError) {
        archives.append(
          OpenArchive(
            try ZipArchive(path: path, limits: limits), path: path, entries: [], file: file))
      } catch {
        return .known(.failed(Failure(error, file: file)))
      }
      return next()
    }
  }
}

/// An archive whose files are being read; a class, as an array cannot hold a noncopyable archive.
private final class OpenArchive {
  let archive: ZipArchive
  /// The path of the archive on the disk, and the names that lead to this one inside it.
  let path: String
  let entries: [String]
  let file: String
  private var rest: ArraySlice<ZipArchive.Entry>

  init(_ archive: consuming ZipArchive, path: String, entries: [String], file: String) {
    rest =
      archive.entries.sorted {
        $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }[...]
    self.archive = archive
    self.path = path
    self.entries = entries
    self.file = file
  }

  func next() -> ZipArchive.Entry? { rest.popFirst() }
}
