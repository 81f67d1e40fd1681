public import Forms
import Glibc
public import Rounds
public import Spreadsheet

/// Writes, for each return with issues, a form to mend and send back.
///
/// A return without issues gets none, nor does one of which another counts. The forms are called as
/// the files are that came back, and lie in folders as those do, as far as the disk takes such names.
/// A file that is there already and holds something else is kept: it may be one that was mended. What
/// keeps one form from being written keeps no other.
public struct CorrectionFolder: RoundWriter, ~Copyable {
  private let folder: String
  private let files: ReadFiles
  private let schema: Schema
  private let language: Language
  private let tell: (Words) -> Void
  private var names: OutputNames
  private var left: [ExportError] = []
  /// How many forms were written.
  public private(set) var count = 0

  /// Begins the folder.
  /// - Parameters:
  ///   - folder: The folder; it is made if its own folder is there.
  ///   - files: What is read, none of which a form may replace.
  ///   - schema: The form that was returned.
  ///   - language: The language of what is said about the issues.
  ///   - tell: Told of each form that cannot be called as its file is.
  /// - Throws: If it cannot be made or written into.
  public init(
    folder: String, sparing files: ReadFiles, schema: Schema, language: Language,
    tell: @escaping (Words) -> Void = { _ in }
  ) throws(ExportError) {
    try OutputFolder.make(folder)
    self.tell = tell
    names = OutputNames(folder: folder)
    self.folder = folder
    self.files = files
    self.schema = schema
    self.language = language
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome, form.hasToBeMended, form.standing.isOpen
    else { return }
    let wished = Self.name(of: form.file)
    let name = names.take(wished)
    if name != wished { tell(OutputNames.words(form.file, name)) }
    do {
      try OutputFolder.makeFolders(of: name, in: folder)
      try CorrectionForm(schema: schema, language: language, form: form)
        .write(path: "\(folder)/\(name)", sparing: files)
      count += 1
    } catch {
      if error.stopsAll { throw error }
      left.append(error)
    }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    if !left.isEmpty { throw .left(left, written: count) }
  }

  /// Where the form for a return lies in the folder: `区/嘉定园.xlsx`, also of an .xls or .et.
  public static func name(of file: String) -> String {
    var parts = file.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    guard var last = parts.popLast() else { return "_.xlsx" }
    if let dot = last.lastIndex(of: "."), dot != last.startIndex { last = String(last[..<dot]) }
    return (parts + [last + ".xlsx"]).joined(separator: "/")
  }
}
