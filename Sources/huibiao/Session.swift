import ArgumentParser
import FormOutput
import Forms
import Foundation
import Rounds
import Spreadsheet

/// What the commands that read returns have in common: runs the session, tells what happens, and exits with
/// what the contract says where it did not go well.
struct Session {
  /// The language of messages.
  let language: Language
  private let options: ReturnOptions
  private let session: RoundSession

  var schema: Schema { session.request.schema }
  /// What this run reads: nothing that is written replaces any of it.
  var files: ReadFiles { session.files }

  /// Loads the schema, the roster and the reference figures; where one does not load, says so and exits.
  init(_ options: ReturnOptions) throws {
    let language = options.lang ?? Language.ofLocale(ProcessInfo.processInfo.environment)
    self.language = language
    self.options = options
    let files = ReadFiles()
    let request = RoundRequest(
      schema: try LoadedSchema.load(options.schema, into: files, language: language),
      paths: options.paths, roster: options.roster, reference: options.reference,
      decisions: options.decisions, uses: options.use, deadline: options.deadline,
      limits: options.limits.limits)
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

  /// Reads all returns, and writes them once it is known which count.
  /// - Parameters:
  ///   - run: Where the output goes.
  ///   - telling: What is told besides.
  ///   - open: Makes the output; it begins before the first file is read, so that an output that
  ///     cannot be written is known at once.
  ///   - done: Told what was read when the output is in its place.
  /// - Throws: The exit code, once the reason has been said.
  func run<Writer: SettledRoundWriter & ~Copyable>(
    _ run: RunOptions, _ telling: Telling = Telling(),
    open: () throws(ExportError) -> Writer, done: (RoundSummary) -> Void = { _ in }
  ) async throws {
    let run = sized(run)
    var teller = teller(run, telling)
    let result: RoundResult
    do {
      result = try await session.run(run, open: open) { teller.tell($0) }
    } catch {
      teller.end()
      throw Self.exit(error, session.request, run, language)
    }
    try end(result, telling, done)
  }

  /// Reads all returns, and writes each as soon as it is read; otherwise as ``run(_:_:open:done:)``.
  func stream<Writer: RoundWriter & ~Copyable>(
    _ run: RunOptions, _ telling: Telling = Telling(),
    open: () throws(ExportError) -> Writer, done: (RoundSummary) -> Void = { _ in }
  ) async throws {
    let run = sized(run)
    var teller = teller(run, telling)
    let result: RoundResult
    do {
      result = try await session.stream(run, open: open) { teller.tell($0) }
    } catch {
      teller.end()
      throw Self.exit(error, session.request, run, language)
    }
    try end(result, telling, done)
  }

  /// As many files at once as this process may use processors for.
  private func sized(_ run: RunOptions) -> RunOptions {
    var run = run
    run.window = 2 * ProcessInfo.processInfo.activeProcessorCount
    return run
  }

  private func teller(_ run: RunOptions, _ telling: Telling) -> EventTeller {
    EventTeller(
      language: language, isQuiet: options.quiet, tellsSkipped: telling.tellsSkipped,
      // Lines of a result on the same terminal would run into the bar.
      hasBar: !options.quiet && (run.path != nil || isatty(STDOUT_FILENO) == 0))
  }

  private func end(
    _ result: RoundResult, _ telling: Telling, _ done: (RoundSummary) -> Void
  ) throws {
    done(result.summary)
    if result.summary.failures > 0 { throw ExitCode(2) }
    if result.summary.errors > 0, telling.isCheck || options.strict { throw ExitCode(1) }
    if options.strict, !result.summary.missing.isEmpty { throw ExitCode(1) }
  }

  /// Says something that is no failure, unless the user wants quiet.
  func tell(_ text: String) { if !options.quiet { StandardError.say(text) } }

  /// Says why a session did not come to its end, and gives the exit code for that.
  private static func exit(
    _ error: SessionError, _ request: RoundRequest, _ run: RunOptions, _ language: Language
  ) -> ExitCode {
    func say(_ words: Words) { StandardError.say(words.text(language)) }
    func say(_ words: Words, path: String, line: Int?) {
      StandardError.say("\(line.map { "\(path):\($0)" } ?? path): \(words.text(language))")
    }
    switch error {
    case .list(let error): say(error.message, path: error.path, line: error.line)
    case .decisions(let error):
      StandardError.say(error.text(in: language == .zh ? \.zh : \.en))
    case .notAmongInputs(let files):
      say(
        Words(
          zh: "--use 指定的文件不在要读取的文件中：\(files.joined(separator: "、"))",
          en: "--use names what is not among the files that are read: "
            + files.joined(separator: ", ")))
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
    case .output(let error): say(error.words)
    }
    return ExitCode(2)
  }

  private static func nothingFound(_ paths: [String]) -> Words {
    let list = paths.joined(separator: " ")
    return Words(
      zh: "\(list)：没有找到填报的工作簿（.xlsx、.xlsm、.xls、.et 或 .zip）",
      en: "\(list): no returned workbook found (.xlsx, .xlsm, .xls, .et or .zip)")
  }

  private static func notWritten(_ output: String) -> Words {
    let isThere = access(output, F_OK) == 0
    return Words(
      zh: "没有读到任何填报表，未写出 \(output)" + (isThere ? "；原有内容未改动" : ""),
      en: "no return was read, so \(output) was not written"
        + (isThere ? "; what was there is as it was" : ""))
  }
}
