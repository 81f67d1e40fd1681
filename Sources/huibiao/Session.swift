import ArgumentParser
import FormOutput
import Forms
import Glibc
import Rounds
import Spreadsheet

/// What the commands that read returns have in common: runs the session, tells what happens, and exits with
/// what the contract says where it did not go well.
struct Session {
  /// The language of messages.
  let language: Language
  private let options: ReturnOptions
  private let session: RoundSession

  /// The form that was returned, or the first of several.
  var schema: Schema { session.request.schema }
  var schemas: [Schema] { session.request.schemas }
  /// What this run reads: nothing that is written replaces any of it.
  var files: ReadFiles { session.files }

  /// Loads the schema, the lists and the office's decisions; where one does not load, says so and exits.
  init(_ options: ReturnOptions) throws {
    let language = options.lang ?? .ofLocale()
    self.language = language
    self.options = options
    let files = ReadFiles()
    let (schema, others) = try LoadedSchema.loadAll(
      options.schema, into: files, language: language)
    var request = RoundRequest(
      schema: schema, paths: options.paths, roster: options.roster, reference: options.reference,
      decisions: options.decisions, uses: options.use, deadline: options.deadline,
      limits: options.limits.limits)
    request.others = others
    if !others.isEmpty, options.reference != nil {
      throw ValidationError(
        Help.text(
          "--reference 只能与一种表比对；请用 --schema 每次读取一种",
          "--reference goes with one form; read one form at a time, with --schema"))
    }
    do { session = try RoundSession(request, files: files) } catch {
      throw Self.exit(error, request, RunOptions(), language)
    }
    for line in session.understood { tell(line.text(language)) }
  }

  /// What a command tells besides its output.
  struct Telling {
    /// Whether skipped files are told; formats that hold them tell them there.
    var tellsSkipped = true
    /// Whether an error found is a reason for exit code 1 without `--strict`.
    var isCheck = false
  }

  /// Reads all returns, and writes those of each form, once it is known which count, into an output
  /// of its own.
  /// - Parameters:
  ///   - run: Where the output goes.
  ///   - telling: What is told besides.
  ///   - open: Makes the output for a form. Of one form it begins before the first file is read, so
  ///     that an output that cannot be written is known at once.
  ///   - done: Told what was read when the outputs are in their places.
  /// - Throws: The exit code, once the reason has been said.
  func each<Writer: SettledRoundWriter & ~Copyable>(
    _ run: RunOptions, _ telling: Telling = Telling(),
    open: (Schema, RunOptions) throws(ExportError) -> Writer,
    done: (RoundSummaries) -> Void = { _ in }
  ) async throws {
    let isOne = schemas.count == 1
    if !isOne, run.path == nil {
      throw ValidationError(
        Help.text(
          "有几种表时，每种写一份，请用 -o 指定写到哪里",
          "of several forms each has an output of its own; name it with -o"))
    }
    try await told(run, telling, done) { run, events throws(SessionError) in
      try await session.runEach(
        run,
        open: { schema, own throws(ExportError) in
          // The folder of a form lies in the one that the user named.
          if !isOne, case .folder(let folder, _) = run.output { try OutputFolder.make(folder) }
          return try open(schema, own)
        }, events: events)
    }
  }

  /// Reads all returns, and writes those of all forms into one output.
  /// - Parameters:
  ///   - run: Where the output goes.
  ///   - telling: What is told besides.
  ///   - asRead: Whether each return is written as soon as it is read, and not once it is known which
  ///     count.
  ///   - open: Makes the output, before the first file is read.
  ///   - done: Told what was read when the output is in its place.
  /// - Throws: The exit code, once the reason has been said.
  func together<Writer: FormsWriter & ~Copyable>(
    _ run: RunOptions, _ telling: Telling = Telling(), asRead: Bool = false,
    open: () throws(ExportError) -> Writer, done: (RoundSummaries) -> Void = { _ in }
  ) async throws {
    try await told(run, telling, done) { run, events throws(SessionError) in
      if asRead {
        try await session.streamTogether(run, open: open, events: events)
      } else {
        try await session.runTogether(run, open: open, events: events)
      }
    }
  }

  /// Reads all returns of one form, and writes each as soon as it is read.
  func stream<Writer: RoundWriter & ~Copyable>(
    _ run: RunOptions, _ telling: Telling = Telling(), open: () throws(ExportError) -> Writer
  ) async throws {
    try await told(run, telling, { _ in }) { run, events throws(SessionError) in
      [try await session.stream(run, open: open, events: events)]
    }
  }

  /// Runs a session, tells what happens, and says how it ended.
  private func told(
    _ run: RunOptions, _ telling: Telling, _ done: (RoundSummaries) -> Void,
    _ body: (RunOptions, (RoundEvent) -> Void) async throws(SessionError) -> [RoundResult]
  ) async throws {
    var teller = teller(run, telling)
    let results: [RoundResult]
    do { results = try await body(run) { teller.tell($0) } } catch {
      teller.end()
      throw Self.exit(error, session.request, run, language)
    }
    try end(RoundSummaries(results.map(\.summary)), telling, done)
  }

  private func teller(_ run: RunOptions, _ telling: Telling) -> EventTeller {
    EventTeller(
      language: language, isQuiet: options.quiet, tellsSkipped: telling.tellsSkipped,
      // Lines of a result on the same terminal would run into the bar.
      hasBar: !options.quiet && (run.path != nil || isatty(STDOUT_FILENO) == 0))
  }

  private func end(
    _ summaries: RoundSummaries, _ telling: Telling, _ done: (RoundSummaries) -> Void
  ) throws {
    done(summaries)
    let all = summaries.all
    if all.contains(where: { $0.failures > 0 }) { throw ExitCode(2) }
    if telling.isCheck || options.strict, all.contains(where: { $0.errors > 0 }) {
      throw ExitCode(1)
    }
    if options.strict, all.contains(where: { !$0.missing.isEmpty }) { throw ExitCode(1) }
  }

  /// Says something that is no failure, unless the user wants quiet.
  func tell(_ text: String) { if !options.quiet { StandardError.say(text) } }

  func tell(_ lines: [String]) { for line in lines { tell(line) } }

  /// Says as the result of a command what was read and what was written, unless the user wants quiet.
  func say(_ summaries: RoundSummaries, written: [Words]) {
    guard !options.quiet else { return }
    let lines = summaries.lines(language) + written.map { $0.text(language) }
    for line in lines { StandardOutput.say(line) }
  }

  /// Says why a session did not come to its end, and gives the exit code for that.
  private static func exit(
    _ error: SessionError, _ request: RoundRequest, _ run: RunOptions, _ language: Language
  ) -> ExitCode {
    func say(_ words: Words) { StandardError.say(words.text(language)) }
    switch error {
    case .list(let error): StandardError.say(error, language)
    case .decisions(let error):
      error.lines(in: language == .zh ? \.zh : \.en).forEach(StandardError.say(caret:))
    case .notAmongInputs(let files):
      let list = OutsideText.list(files)
      say(
        Words(
          zh: "--use 指定的文件不在要读取的文件中：\(list.zh)",
          en: "--use names what is not among the files that are read: \(list.en)"))
      return ExitCode(64)
    case .wouldReplace(let file):
      say(Refusal.words(replacing: file))
      return ExitCode(64)
    case .wouldReplaceReturn(let file):
      say(Refusal.words(replacingReturn: file))
      return ExitCode(64)
    case .nothingRead(let failures):
      if failures == 0 { say(nothingFound(request.paths)) }
      if let path = run.path { say(notWritten(path)) }
    case .output(let error): StandardError.say(error, language)
    }
    return ExitCode(2)
  }

  private static func nothingFound(_ paths: [String]) -> Words {
    let list =
      paths.prefix(20).map(OutsideText.name).joined(separator: " ")
      + (paths.count > 20 ? " …" : "")
    return Words(
      zh: "\(list)：没有找到填报的工作簿（.xlsx、.xlsm、.xls、.et、.ods、.xlsb、压缩包或邮件）",
      en: "\(list): no returned workbook found "
        + "(.xlsx, .xlsm, .xls, .et, .ods, .xlsb, an archive or a mail)")
  }

  private static func notWritten(_ output: String) -> Words {
    let isThere = access(output, F_OK) == 0
    let output = OutsideText.name(output)
    return Words(
      zh: "没有读到任何填报表，未写出 \(output)" + (isThere ? "；原有内容未改动" : ""),
      en: "no return was read, so \(output) was not written"
        + (isThere ? "; what was there is as it was" : ""))
  }
}
