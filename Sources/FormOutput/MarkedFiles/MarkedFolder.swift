public import Forms
import Rounds
public import Spreadsheet

/// A return whose own file is to be marked.
public struct MarkedReturn {
  /// The path of the return as the user will see it.
  public var file: String
  public var origin: Origin
  public var marks: [Annotation]
  /// The list of what they say; nil for none.
  public var front: FrontSheet?

  public init(file: String, origin: Origin, marks: [Annotation], front: FrontSheet? = nil) {
    self.file = file
    self.origin = origin
    self.marks = marks
    self.front = front
  }
}

/// Reads the files of returns again and writes marked copies into a folder.
///
/// It marks only bytes with the digest that the return had: in a changed file the marks would be at
/// wrong cells, or in another sender's file.
public struct MarkedFolder {
  private let folder: String
  private let limits: Limits
  /// The files that are read; a marked file may replace none of them.
  private let files: ReadFiles

  public init(folder: String, limits: Limits, files: ReadFiles) {
    self.folder = folder
    self.limits = limits
    self.files = files
  }

  /// Why a return was not marked.
  public enum Fault: Error {
    /// Its file has changed or is gone.
    case changed
    case unmarked(AnnotationError)
    case folder(ExportError)
  }

  /// Writes as many as can be written.
  /// - Parameters:
  ///   - returns: The returns, in the order of the input.
  ///   - renamed: Called for each that cannot have the name of its file.
  ///   - failed: Called for each that was not written, with the reason.
  /// - Returns: The number of files written.
  public func write(
    _ returns: [MarkedReturn], renamed: (Words) -> Void, failed: (MarkedReturn, Fault) -> Void
  ) -> Int {
    var count = 0
    var names = OutputNames(folder: folder)
    func settle(_ marked: MarkedReturn, _ bytes: () throws(Fault) -> [UInt8]) {
      do throws(Fault) {
        try write(try bytes(), marked) { wished in
          let name = names.take(wished)
          if name != wished { renamed(OutputNames.words(marked.file, name)) }
          return name
        }
        count += 1
      } catch { failed(marked, error) }
    }
    let together = Dictionary(grouping: returns, by: \.origin.path)
    var begun: Set<String> = []
    for path in returns.map(\.origin.path) where begun.insert(path).inserted {
      var waiting = Dictionary(
        (together[path] ?? []).map { ($0.origin.entries, $0) }, uniquingKeysWith: { one, _ in one })
      if let marked = waiting.removeValue(forKey: []) {
        settle(marked) { () throws(Fault) in try contents(of: path) }
      }
      // An archive is opened once, however many of its returns are to be marked.
      var jobs = JobList(
        waiting.isEmpty ? [] : [.archive(path: path, file: path)], limits: limits)
      while !waiting.isEmpty, let job = jobs.next() {
        guard let archived = job.archived,
          let marked = waiting.removeValue(forKey: archived.entries)
        else { continue }
        settle(marked) { () throws(Fault) in archived.bytes }
      }
      for marked in together[path] ?? [] where waiting[marked.origin.entries] != nil {
        failed(marked, .changed)
      }
    }
    return count
  }

  /// The bytes of a file that was read before; if it cannot be read now, it has changed.
  private func contents(of path: String) throws(Fault) -> [UInt8] {
    do throws(SpreadsheetError) {
      return try FileContents(path: path, limits: limits).bytes
    } catch {
      switch error.cause {
      case .unreadable(.denied), .unreadable(.system), .legacyXLS, .notAWorkbook(.openDocument),
        .notAWorkbook(.binaryWorkbook), .notAWorkbook(.xml2003):
        throw .unmarked(.read(error))
      default: throw .changed
      }
    }
  }

  private func write(
    _ bytes: [UInt8], _ marked: MarkedReturn, named name: (String) -> String
  ) throws(Fault) {
    let digest: FileDigest
    do throws(SpreadsheetError) { digest = try FileDigest(of: bytes, name: marked.file) } catch {
      throw .unmarked(.read(error))
    }
    guard digest == marked.origin.digest else { throw .changed }
    let name = name(ReturnMarks.name(of: marked.file))
    do throws(ExportError) { try OutputFolder.makeFolders(of: name, in: folder) } catch {
      throw .folder(error)
    }
    do throws(AnnotationError) {
      try AnnotatedWorkbook.write(
        bytes, name: marked.file, with: marked.marks, front: marked.front,
        tabColors: ReturnMarks.tabColors(of: marked.marks), to: "\(folder)/\(name)",
        sparing: files, limits: limits)
    } catch { throw .unmarked(error) }
  }
}

extension MarkedFolder.Fault {
  /// The reason, and what to do.
  public var words: Words {
    switch self {
    case .changed:
      Words(
        zh: "读取以后，这个文件被改动或移走了，没有加批注；请重新运行",
        en: "was changed or moved away after it was read, and is not marked; run the command again")
    case .unmarked(let error): error.words
    case .folder(let error): error.sentence
    }
  }
}
