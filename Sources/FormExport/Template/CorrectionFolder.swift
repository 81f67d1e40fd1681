public import Forms
import Glibc
public import Rounds
public import Spreadsheet

/// Writes, for each return with issues, a form to mend and send back.
///
/// A return without issues gets none, nor does one of which another counts. The forms are called as
/// the files are that came back, and lie in folders as those do. A file that is there already and
/// holds something else is kept: it may be one that was mended.
public struct CorrectionFolder: RoundWriter, ~Copyable {
  private let folder: String
  private let files: ReadFiles
  private let schema: Schema
  private let language: Language
  private var taken: Set<String> = []
  private var kept: [FileError] = []
  /// How many forms were written.
  public private(set) var count = 0

  /// Begins the folder.
  /// - Parameters:
  ///   - folder: The folder; it is made if its own folder is there.
  ///   - files: What is read, none of which a form may replace.
  ///   - schema: The form that was returned.
  ///   - language: The language of what is said about the issues.
  /// - Throws: If it cannot be made or written into.
  public init(
    folder: String, sparing files: ReadFiles, schema: Schema, language: Language
  ) throws(ExportError) {
    try OutputFolder.make(folder)
    self.folder = folder
    self.files = files
    self.schema = schema
    self.language = language
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome, !form.issues.isEmpty, form.standing.isOpen
    else { return }
    let name = Self.free(Self.name(of: form.file), &taken)
    try OutputFolder.makeFolders(of: name, in: folder)
    let path = "\(folder)/\(name)"
    do {
      try CorrectionForm(schema: schema, language: language, form: form).write(
        path: path, sparing: files)
      count += 1
    } catch {
      guard case .workbook(let cause) = error, case .file(let code) = cause.cause,
        [EEXIST, FileError.isRead].contains(code)
      else { throw error }
      kept.append(FileError(path: path, code: code))
    }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    if !kept.isEmpty { throw .kept(kept, written: count) }
  }

  /// Where the form for a return lies in the folder: `区/嘉定园.xlsx`, also of an .xls or .et.
  public static func name(of file: String) -> String {
    var parts = file.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    guard var last = parts.popLast() else { return "_.xlsx" }
    if let dot = last.lastIndex(of: "."), dot != last.startIndex { last = String(last[..<dot]) }
    return (parts + [last + ".xlsx"]).joined(separator: "/")
  }

  /// The name, with a number where it is taken.
  static func free(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = name.dropLast(5) + " (\(number)).xlsx"
      number += 1
    }
    return candidate
  }
}
