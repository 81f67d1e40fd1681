import Drafting
import FormOutput
import FoundationEssentials
public import Forms
import Rounds
import Spreadsheet

/// What is to be said of a schema that was drafted from a blank form, before it is taken.
public struct FormDraft: Sendable {
  public struct Sender: Sendable {
    /// The field as `table.field`, and its title.
    public var field: String
    public var title: String
    public var isChosen: Bool
  }

  public var title: Words
  public var tables: Int
  public var fields: Int
  /// Who may send the form, the likeliest first.
  public var senders: [Sender]
  /// Whether the form leaves open who sends it.
  public var isSenderDoubtful: Bool
  /// What the author should look at.
  public var doubts: [String]
  /// The blank as a page, tinted by what each cell was taken for.
  public var page: [UInt8]
}

/// Drafts the schema of a form of one's own, step by step.
///
/// It works in a folder of temporary files, which is gone when the draft is taken or dropped.
public actor FormDrafter {
  private let folder: String
  private let language: Language
  private var draft: Draft?
  private var blank = ""
  private let place = OutputPlace(in: TemporaryFiles.folder)
  /// The folder of ``begin()``; nil where no draft was begun.
  private var work: String?

  /// - Parameters:
  ///   - folder: The folder of returns, where the schema goes at last.
  ///   - language: The language of what is said of the draft.
  public init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// A folder of temporary files for the blank; an older draft is dropped.
  public func begin() throws(DeskError) -> String {
    drop()
    let path = try place.root()
    work = path
    return path
  }

  /// Drafts the schema of the blank that was put into the folder of ``begin()``.
  /// - Parameter name: The name of the blank there.
  /// - Throws: Why no schema can be drafted.
  /// - Returns: What is to be said of the draft.
  public func draft(blank name: String) async throws(DeskError) -> FormDraft {
    guard let work else { throw .gone }
    blank = "\(work)/\(name)"
    do {
      var reader = try WorkbookReader(path: blank, limits: .returns)
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      draft = try Draft(reading: &reader, named: stem, isChinese: language == .zh)
    } catch { throw Self.failure(error, name) }
    return try await shown()
  }

  /// Says who sends the form, and what it is called.
  /// - Parameters:
  ///   - field: One of the draft's senders.
  ///   - title: What the form is called; empty for the title that was found.
  /// - Throws: Where there is no such draft.
  /// - Returns: The draft with it.
  public func choose(sender field: String, title: String = "") async throws(DeskError) -> FormDraft
  {
    guard let sender = draft?.senders.first(where: { $0.field == field }) else { throw .gone }
    draft?.choose(sender)
    draft?.call(OutsideText.line(title, length: 100))
    chosen = field
    return try await shown()
  }

  private var chosen: String?

  private func shown() async throws(DeskError) -> FormDraft {
    guard let work, var draft else { throw .gone }
    let schema: Schema
    do {
      let path = "\(work)/form"
      try draft.check { try Self.write($0, to: path) }
      schema = try Self.write(draft.files, to: path)
    } catch { throw Self.failure(error, blank) }
    self.draft = draft
    let (tables, fields) = draft.counts
    let first = chosen ?? draft.senders.first?.field
    return FormDraft(
      title: schema.title, tables: tables, fields: fields,
      senders: draft.senders.map {
        FormDraft.Sender(field: $0.field, title: $0.title, isChosen: $0.field == first)
      },
      isSenderDoubtful: draft.isSenderDoubtful, doubts: draft.doubts.map(\.words),
      page: try await page(schema, work))
  }

  /// The blank, read with the draft, as a page.
  private func page(_ schema: Schema, _ work: String) async throws(DeskError) -> [UInt8] {
    let path = "\(work)/page.html"
    do {
      let session = try RoundSession(RoundRequest(schema: schema, paths: [blank], limits: .returns))
      let language = language
      _ = try await session.stream(
        RunOptions(output: .file(path)),
        open: { () throws(ExportError) in
          try TrialPage(
            to: .opened(path, sparing: session.files), schema: schema, language: language)
        }, events: { _ in })
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch { throw Self.failure(error, blank) }
  }

  /// Writes the files of a schema in place of those written before, and loads it.
  private static func write(
    _ files: [(name: String, text: String)], to path: String
  ) throws -> Schema {
    let manager = FileManager.default
    try? manager.removeItem(atPath: path)
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: URL(filePath: "\(path)/\(file.name)"))
    }
    return try Schema.load(path: path)
  }

  /// Puts the schema into the folder of returns; an older one there is kept under another name.
  public func take() throws(DeskError) {
    guard let work, draft != nil else { throw .gone }
    let manager = FileManager.default
    let target = "\(folder)/\(RoundFolder.form)"
    do {
      let new = "\(target)-new"
      try? manager.removeItem(atPath: new)
      try manager.copyItem(atPath: "\(work)/form", toPath: new)
      if manager.fileExists(atPath: target) {
        let number = (1...10_000).first { !manager.fileExists(atPath: "\(target)-\($0)") } ?? 0
        try manager.moveItem(atPath: target, toPath: "\(target)-\(number)")
      }
      try manager.moveItem(atPath: new, toPath: target)
    } catch { throw .unwritten(target) }
    drop()
  }

  /// Forgets the draft, and takes its files away.
  public func drop() {
    place.drop()
    (work, draft, chosen, blank) = (nil, nil, nil, "")
  }

  private static func failure(_ error: any Error, _ path: String) -> DeskError {
    let name = String(path.split(separator: "/").last ?? "")
    switch error {
    case let error as DeskError: return error
    case let error as SpreadsheetError: return .draft(Failure(error, file: name).message)
    case let error as DraftError: return .draft(error.words)
    case let error as SchemaError: return .schema(error)
    default:
      return .draft(
        Words(
          zh: "\(OutsideText.name(name)) 起草未能完成",
          en: "\(OutsideText.name(name)) could not be drafted"))
    }
  }
}
