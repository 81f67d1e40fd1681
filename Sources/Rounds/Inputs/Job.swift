import Forms
import Spreadsheet

/// One file of the input: to be read, or with an outcome that is known already.
public enum Job: Sendable {
  case known(Outcome, Archive? = nil)
  case file(path: String, file: String, isNamed: Bool, Limits, keepsOrigin: Bool)
  /// A file in the archive at a path, with the names that lead to it through inner archives.
  case archived(
    ArchivedFile, Archive, path: String, entries: [String], file: String, Limits,
    keepsOrigin: Bool)

  /// The archive on the disk that a file came from, by its number among the archives of the input.
  public struct Archive: Hashable, Sendable { let number: Int }

  /// A file that was read, and what its archive is to count for it.
  public struct Result: Sendable {
    let outcome: Outcome
    let archive: Archive?
    let file: String
    let cost: ReadingCost
  }

  /// Reads and checks the return, and tells what that cost.
  public func result(with importer: Importer) -> Result {
    let outcome = outcome(with: importer)
    return switch self {
    case .archived(let archived, let archive, _, _, let file, _, _):
      Result(outcome: outcome, archive: archive, file: file, cost: archived.cost)
    case .known(_, let archive):
      Result(outcome: outcome, archive: archive, file: file, cost: ReadingCost())
    case .file: Result(outcome: outcome, archive: nil, file: file, cost: ReadingCost())
    }
  }

  /// Reads and checks the return.
  public func outcome(with importer: Importer) -> Outcome {
    do throws(SpreadsheetError) {
      switch self {
      case .known(let outcome, _): return outcome
      case .file(let path, let file, let isNamed, let limits, let keepsOrigin):
        var origin: Origin?
        var reader: WorkbookReader
        if keepsOrigin {
          // Read the bytes once, for the return and for the digest: the file may change meanwhile.
          let contents = try FileContents(path: path, limits: limits)
          origin = Origin(path: path, digest: try FileDigest(of: contents.bytes, name: path))
          reader = try WorkbookReader(bytes: contents.bytes, name: path, limits: limits)
        } else {
          reader = try WorkbookReader(path: path, limits: limits)
        }
        var outcome = try Self.read(&reader, file: file, isNamed: isNamed, limits, with: importer)
        if case .read(var form) = outcome {
          form.path = path
          form.origin = origin
          outcome = .read(form)
        }
        return outcome
      case .archived(let archived, _, let path, let entries, let file, let limits, let keepsOrigin):
        var reader = try archived.reader()
        var outcome = try Self.read(&reader, file: file, isNamed: false, limits, with: importer)
        if keepsOrigin, case .read(var form) = outcome {
          form.origin = Origin(
            path: path, entries: entries,
            digest: try FileDigest(of: archived.bytes, name: archived.name))
          outcome = .read(form)
        }
        return outcome
      }
    } catch {
      return .failed(Failure(error, file: file))
    }
  }

  private var file: String {
    switch self {
    case .known: ""
    case .file(_, let file, _, _, _), .archived(_, _, _, _, let file, _, _): file
    }
  }

  /// Reads a return, with each copy of a table counted against the limit of sheets: an output has a
  /// sheet for each.
  private static func read(
    _ reader: inout WorkbookReader, file: String, isNamed: Bool, _ limits: Limits,
    with importer: Importer
  ) throws(SpreadsheetError) -> Outcome {
    if try ConsolidatedMark.stands(in: reader) {
      return .skipped(Skipped(file: file, reason: Self.consolidated))
    }
    let workbook = try Workbook(&reader)
    // A blank form that the user named is read; one in a folder is waiting to be sent out.
    if !isNamed, importer.isUntouchedBlank(workbook) {
      return .skipped(Skipped(file: file, reason: Self.blank))
    }
    let form = importer.read(workbook, file: file)
    // Rows of a list are as many as its sheet has.
    let copies = form.records.count { !importer.schema.tables[$0.table].isList }
    guard copies <= limits.sheets else {
      throw SpreadsheetError(.limitExceeded(.sheets, allowed: limits.sheets), file: file)
    }
    return .read(form)
  }

  private static let consolidated = Words(
    zh: "本程序写出的汇总工作簿，不是填报表", en: "a consolidated workbook that this program wrote, no return")
  private static let blank = Words(
    zh: "还没有人填写的空白表", en: "a blank form that nobody has filled in")
}
