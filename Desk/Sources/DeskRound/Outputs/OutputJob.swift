import FormOutput
import Forms
import FoundationEssentials
import Rounds
import Spreadsheet

/// Makes one file of a round.
struct OutputJob: Sendable {
  let kind: OutputKind
  let session: RoundSession
  /// Where it is made; nothing stands there.
  let path: String
  var days = LetterDays()
  /// Receives how many returns are done, of how many.
  let tell: @Sendable (Int, Int) -> Void

  struct Result: Sendable {
    var path: String
    var ending: String
    /// What is to be said of it.
    var note: Words?
  }

  private var schema: Schema { session.request.schema }
  /// What an office gives to others is in the form's language.
  private var language: Language { schema.language }

  /// The name of the file: the form's title, and what it is.
  func name(ending: String) -> String {
    Upload.safeName("\(schema.title.text(language))-\(kind.words.text(language)).\(ending)")
  }

  /// Makes it.
  func run() async throws(DeskError) -> Result {
    var result = Result(path: path, ending: kind.ending)
    switch kind {
    case .workbook: result.note = try await workbook()
    case .report: return try await ReportJob(session: session, path: path, tell: tell).run()
    case .page:
      try await write { () throws(ExportError) in
        try HTMLPage(
          to: try .opened(path, sparing: session.files), schema: schema, language: language)
      }
    case .issuesJSON:
      try await write { () throws(ExportError) in
        OneByOne(
          JSONExport(
            to: try .opened(path, sparing: session.files), schema: schema, language: language,
            withRecords: false))
      }
    case .contacts:
      try await write { () throws(ExportError) in
        OneByOne(VCardExport(to: try .opened(path, sparing: session.files), schema: schema))
      }
    case .issues:
      try await csv()
      result.path = "\(path)/issues.csv"
    case .records:
      try await csv()
      result.path = "\(path).zip"
      try Self.zip(try filesInside(path), to: result.path)
      OutputPlace.remove(path)
    case .mending:
      result.path = "\(path).zip"
      result.note = try await MendingJob(
        session: session, path: path, days: days, tell: tell
      )
      .run(to: result.path)
      OutputPlace.remove(path)
    }
    return result
  }

  private func workbook() async throws(DeskError) -> Words? {
    do throws(DeskError) {
      try await write { () throws(ExportError) in
        try ConsolidatedWorkbook(
          path: path, sparing: session.files, schema: schema, language: language, progress: tell)
      }
    } catch .session(.output(.unwritten(let file, let left))) {
      // It is written, and says what is not in it.
      let lines = ExportError.unwritten(file, left).lines().dropFirst()
      return Words(
        zh: "以下内容没有写进去：" + lines.map(\.zh).joined(separator: "；"),
        en: "without the following: " + lines.map(\.en).joined(separator: "; "))
    }
    return nil
  }

  private func csv() async throws(DeskError) {
    try await write(.folder(path)) { () throws(ExportError) in
      OneByOne(
        try CSVExport(
          folder: path, sparing: session.files, schema: schema, language: language,
          byteOrderMark: true))
    }
  }

  /// Reads the round, and writes it with a writer.
  private func write<Writer: SettledRoundWriter & ~Copyable>(
    _ output: RunOptions.Output? = nil, _ open: () throws(ExportError) -> Writer
  ) async throws(DeskError) {
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(output: output ?? .file(path)), open: open,
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch { throw .session(error) }
  }

  static func zip(_ files: [ZippedFiles.File], to path: String) throws(DeskError) {
    do throws(FileError) { try ZippedFiles.write(files, to: path) } catch { throw .file(error) }
  }
}
