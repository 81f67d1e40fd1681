public import Forms
import Glibc
public import Rounds
public import Spreadsheet

/// Writes, for each return with issues, a form to mend and send back.
///
/// A return without issues gets none, and neither does one that is superseded. The forms have the
/// names and folders of the files that came back, as far as the disk can have these names. An
/// existing file with other content is kept: somebody may have mended it. If one form cannot be
/// written, the others still are.
public struct CorrectionFolder: RoundWriter, ~Copyable {
  private let folder: String
  private let files: ReadFiles
  private let schema: Schema
  private let language: Language
  private let tell: (Words) -> Void
  private var names: OutputNames
  private var left: [ExportError] = []
  /// The number of forms that were written.
  public private(set) var count = 0

  /// Begins the folder.
  /// - Parameters:
  ///   - folder: The folder; it is made if its parent folder exists.
  ///   - files: The files that are read; a form may replace none of them.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  ///   - tell: Called for each form that cannot have the name of its file.
  /// - Throws: If the folder cannot be made or written into.
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
      try CorrectionForm(schema: schema, language: language, returned: form.forSender)
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

  /// The path of the form for a return in the folder: `区/嘉定园.xlsx`, even if the return is an .xls
  /// or .et.
  public static func name(of file: String) -> String {
    var parts = file.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    guard var last = parts.popLast() else { return "_.xlsx" }
    if let dot = last.lastIndex(of: "."), dot != last.startIndex { last = String(last[..<dot]) }
    return (parts + [last + ".xlsx"]).joined(separator: "/")
  }
}
