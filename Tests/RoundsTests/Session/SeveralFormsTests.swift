import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@Suite struct SeveralFormsTests {
  private static let samples =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/Samples/"

  private static func schema(_ name: String) throws -> Schema {
    try Schema.load(path: "\(samples)\(name)/schema")
  }

  /// Notes what a writer is given.
  private final class Log {
    var lines: [String] = []
    var form = ""

    func add(_ outcome: Outcome) {
      switch outcome {
      case .read(let returned): lines.append("\(form) \(returned.file)")
      case .failed(let failure): lines.append("failed \(failure.file) \(failure.code)")
      case .skipped(let file): lines.append("skipped \(file.file)")
      }
    }
  }

  private struct Together: FormsWriter, ~Copyable {
    let log: Log

    mutating func turn(to schema: Schema) { log.form = schema.id }
    mutating func add(_ outcome: Outcome) throws(ExportError) { log.add(outcome) }
    consuming func finish(_ status: RoundStatus) throws(ExportError) {
      log.lines.append("one form")
    }
    consuming func finish(_ rounds: [FormStatus]) throws(ExportError) {
      log.lines += rounds.map { "\($0.schema.id) \($0.status.returns.count) \($0.status.missing)" }
    }
  }

  private struct Own: SettledRoundWriter, ~Copyable {
    let log: Log

    /// The one sender that is written of; nil for all.
    var sender: String?

    consuming func write(_ round: consuming SettledRound) throws(ExportError) {
      if let sender, !round.status.returns.contains(where: { $0.sender == sender }) {
        throw .unknownSender(sender, known: [])
      }
      log.lines.append("\(round.status.returns.count) of \(round.status.failures.count + 1)")
    }
  }

  /// A writer whose disk is full.
  private struct Full: SettledRoundWriter, ~Copyable {
    let path: String

    consuming func write(_ round: consuming SettledRound) throws(ExportError) {
      throw .file(FileError(path: path, code: ENOSPC))
    }
  }

  /// A folder with a return of each form, and an address book.
  private static func inbox(_ names: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: samples + name))
      try folder.write(bytes, to: "in/" + (name.split(separator: "/").last ?? ""))
    }
    return folder
  }

  private static let museum = "museums/returns/Skelter Mill Museum - annual return.xlsx"
  private static let school = "schools/returns/新桥中学安全自查表.xlsx"
  private static let strangers = [
    "inbox/通讯录.xlsx", "returns/张江高新区嘉定园国际合作总结报告.xlsx",
  ]

  private static func session(
    _ folder: borrowing TemporaryFolder, _ schemas: [Schema], roster: String? = nil
  ) throws -> RoundSession {
    var request = RoundRequest(
      schema: schemas[0], paths: [folder.file("in")], roster: roster)
    request.others = Array(schemas.dropFirst())
    return try RoundSession(request)
  }

  @Test(arguments: [false, true])
  func `each return is read as the form that it is, and what is none stands once`(
    isStream: Bool
  ) async throws {
    let folder = try Self.inbox([Self.museum, Self.school] + Self.strangers)
    let session = try Self.session(
      folder, [Self.schema("museums"), Self.schema("schools")],
      roster: Self.samples + "schools/roster.csv")
    let log = Log()
    let results =
      if isStream {
        try await session.streamTogether(
          RunOptions(), open: { Together(log: log) }, events: { _ in })
      } else {
        try await session.runTogether(
          RunOptions(), open: { Together(log: log) }, events: { _ in })
      }
    #expect(
      Set(log.lines.prefix(4)) == [
        "county-museums-2025 Skelter Mill Museum - annual return.xlsx",
        "school-safety-2026 新桥中学安全自查表.xlsx",
        "failed 通讯录.xlsx not-this-form",
        "failed 张江高新区嘉定园国际合作总结报告.xlsx not-this-form",
      ])
    #expect(log.lines.count == 6)
    // Who returned one form only is missing with the other.
    #expect(results.map(\.summary.missing.count) == [7, 6])
  }

  @Test func `each form has an output of its own, and one that nobody returned has none`()
    async throws
  {
    let folder = try Self.inbox([Self.museum])
    let session = try Self.session(
      folder, [Self.schema("schools"), Self.schema("museums")])
    let log = Log()
    var opened: [String] = []
    let out = folder.file("all.xlsx")
    let results = try await session.runEach(
      RunOptions(output: .file(out)),
      open: { (schema, options) throws(ExportError) in
        opened.append("\(schema.id) \(options.path?.split(separator: "/").last ?? "")")
        return Own(log: log)
      }, events: { _ in })
    #expect(opened == ["county-museums-2025 all-county-museums-2025.xlsx"])
    #expect(log.lines == ["1 of 1"])
    #expect(results.map(\.summary.returns) == [0, 1])
  }

  @Test(arguments: [("新桥中学", true), ("无名中学", false)])
  func `a sender who is asked for need not have returned each form`(
    sender: String, isThere: Bool
  ) async throws {
    let folder = try Self.inbox([Self.museum, Self.school])
    let session = try Self.session(folder, [Self.schema("museums"), Self.schema("schools")])
    let log = Log()
    var isWritten = true
    do {
      _ = try await session.runEach(
        RunOptions(output: .file(folder.file("r.md"))),
        open: { (_, _) throws(ExportError) in Own(log: log, sender: sender) }, events: { _ in })
    } catch .output(.unknownSender) { isWritten = false }
    #expect(isWritten == isThere)
    #expect(log.lines.count == (isThere ? 1 : 0))
  }

  @Test func `of several outputs that are not written each is told`() async throws {
    let folder = try Self.inbox([Self.museum, Self.school])
    let session = try Self.session(folder, [Self.schema("museums"), Self.schema("schools")])
    let error = await #expect(throws: SessionError.self) {
      try await session.runEach(
        RunOptions(output: .file(folder.file("r.md"))),
        open: { (_, options) throws(ExportError) in Full(path: options.path ?? "") },
        events: { _ in })
    }
    guard case .output(.left(let left, written: 0)) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(left.count == 2)
  }

  @Test func `an output of one of the forms replaces no input`() async throws {
    let folder = try Self.inbox([Self.museum])
    let file = folder.file("in/a-county-museums-2025.xlsx")
    try FileManager.default.moveItem(
      atPath: folder.file("in/Skelter Mill Museum - annual return.xlsx"), toPath: file)
    let session = try Self.session(
      folder, [Self.schema("schools"), Self.schema("museums")])
    let error = await #expect(throws: SessionError.self) {
      try await session.runEach(
        RunOptions(output: .file(folder.file("in/a.xlsx"))),
        open: { (_, _) throws(ExportError) in Own(log: Log()) }, events: { _ in })
    }
    guard case .wouldReplace(file) = error else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test func `of two editions the one that fits better is taken, wherever it stands`() async throws
  {
    let folder = try Self.inbox([Self.school])
    let schema = try Self.schema("schools")
    // The last table, with an answer in this return, was not asked for then.
    var older = schema
    older.id = "school-safety-2020"
    older.tables.removeLast()
    older.counts = []
    for schemas in [[older, schema], [schema, older]] {
      let log = Log()
      _ = try await Self.session(folder, schemas).runTogether(
        RunOptions(), open: { Together(log: log) }, events: { _ in })
      #expect(log.lines.contains("school-safety-2026 新桥中学安全自查表.xlsx"))
    }
  }

  @Test func `a form that lies beside the one that is read is named`() async throws {
    let folder = try Self.inbox([Self.museum, Self.school])
    for name in ["museums", "schools"] {
      try FileManager.default.createDirectory(
        atPath: folder.file("schemas"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Self.samples)\(name)/schema", toPath: folder.file("schemas/\(name)"))
    }
    let schema = try Schema.load(path: folder.file("schemas/schools"))
    var messages: [String] = []
    _ = try await RoundSession(RoundRequest(schema: schema, paths: [folder.file("in")]))
      .runTogether(
        RunOptions(), open: { Together(log: Log()) },
        events: { event in
          if case .failed(let failure) = event { messages.append(failure.message.en) }
        })
    #expect(messages.count == 1)
    #expect(messages.first?.contains("but “Annual museum return 2025–26”") == true)
    #expect(messages.first?.contains("--schema") == true)
  }

  @Test(arguments: [
    ("汇总.xlsx", "汇总-x-1.xlsx"), ("out/.a/b", "out/.a/b-x-1"), ("out.d/.b", "out.d/.b-x-1"),
    ("a.b.md", "a.b-x-1.md"),
  ])
  func `the output of one of several forms has its name`(path: String, own: String) {
    let schema = Schema(
      id: "x-1", version: "1", title: Words(zh: "", en: ""), tables: [],
      sender: FieldReference(table: 0, field: 0))
    #expect(RunOptions(output: .file(path)).of(schema).path == own)
    #expect(RunOptions(output: .folder(path)).of(schema).path == "\(path)/x-1")
    #expect(RunOptions().of(schema).path == nil)
  }
}
