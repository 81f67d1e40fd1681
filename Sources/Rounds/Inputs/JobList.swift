import Forms
import Spreadsheet

/// Gives the files of the input one after the other, those in archives unpacked when it is their turn.
public struct JobList {
  private var inputs: ArraySlice<Input>
  private var archives: [OpenArchive] = []
  /// How many inputs there are, an archive counted as one.
  public let count: Int

  private let limits: Limits

  /// - Parameters:
  ///   - list: What the user named.
  ///   - limits: How much of one file is read.
  public init(_ list: InputList, limits: Limits) {
    self.limits = limits
    inputs = list.inputs[...]
    count = list.inputs.count
  }

  /// How many inputs have been begun.
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
        guard kind == .archive else { return .archived(archived, file: file, limits) }
        archives.append(OpenArchive(try archived.archive(), file: file))
      } catch {
        return .known(.failed(Failure(error, file: file)))
      }
    }
    guard let input = inputs.popFirst() else { return nil }
    switch input {
    case .workbook(let path, let file, let isNamed):
      return .file(path: path, file: file, isNamed: isNamed, limits)
    case .failed(let failure): return .known(.failed(failure))
    case .skipped(let file): return .known(.skipped(file))
    case .archive(let path, let file):
      do throws(SpreadsheetError) {
        archives.append(OpenArchive(try ZipArchive(path: path, limits: limits), file: file))
      } catch {
        return .known(.failed(Failure(error, file: file)))
      }
      return next()
    }
  }
}

/// An archive whose files are being taken out; a class, as an array cannot hold the archive itself.
private final class OpenArchive {
  let archive: ZipArchive
  let file: String
  private var entries: ArraySlice<ZipArchive.Entry>

  init(_ archive: consuming ZipArchive, file: String) {
    entries =
      archive.entries.sorted {
        $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }[...]
    self.archive = archive
    self.file = file
  }

  func next() -> ZipArchive.Entry? { entries.popFirst() }
}
