import ArgumentParser
import FormExport
import Forms
import Foundation
import Rounds
import Spreadsheet

/// What the commands that read returns have in common: load, read in order, tell, and exit.
struct Session {
  let schema: Schema
  /// The language of messages.
  let language: Language
  private let options: ReturnOptions
  /// What this run reads: nothing that is written replaces any of it.
  let files = ReadFiles()
  /// Who must return, where a roster was given.
  let roster: Roster?

  private let reference: Reference?

  /// Loads the schema, the roster and the reference figures; where one does not load, says so and exits.
  init(_ options: ReturnOptions) throws {
    let language = options.lang ?? Language.ofLocale(ProcessInfo.processInfo.environment)
    schema = try LoadedSchema.load(options.schema, into: files, language: language)
    self.language = language
    self.options = options
    do {
      let schema = schema
      roster = try options.roster.map { path throws(RosterError) in
        try Roster(path: path, schema: schema)
      }
      if let path = options.roster { files.insert(path) }
    } catch {
      let place = error.line.map { "\(error.path):\($0)" } ?? error.path
      StandardError.say("\(place): \(error.message.text(language))")
      throw ExitCode(2)
    }
    do {
      let schema = schema
      reference = try options.reference.map { path throws(ReferenceError) in
        try Reference(path: path, schema: schema)
      }
      if let path = options.reference { files.insert(path) }
    } catch {
      let place = error.line.map { "\(error.path):\($0)" } ?? error.path
      StandardError.say("\(place): \(error.message.text(language))")
      throw ExitCode(2)
    }
  }

  /// What happens besides writing the output.
  struct Manner {
    /// The file that is written, if it is one.
    var output: String?
    /// Whether skipped files are told; formats that hold them tell them there.
    var tellsSkipped = true
    /// Whether an error found is a reason for exit code 1 without `--strict`.
    var isCheck = false
    /// Whether returns are written as they are read: each is then held against those before it only.
    var isStream = false
    /// Whether returns keep where they come from, with the digest of their bytes.
    var keepsOrigins = false
    /// The name in the output, a folder, of what is written for a return, as far as it is known before.
    var name: ((String) -> String)?
  }

  /// Reads all returns into an output, and exits with what the contract says where it did not go well.
  /// - Parameters:
  ///   - manner: What happens besides.
  ///   - open: Makes the output; it begins before the first file is read, so that an output that
  ///     cannot be written is known at once.
  ///   - done: Told what was read when the output is in its place.
  /// - Throws: The exit code, once the reason has been said.
  func run<Writer: RoundWriter & ~Copyable>(
    _ manner: Manner, open: () throws(ExportError) -> Writer,
    done: (RoundSummary) -> Void = { _ in }
  ) async throws {
    var summary = RoundSummary(schema: schema)
    // The only time that they are looked for: what arrives from now on is for the next run.
    let inputs = InputList(paths: options.paths, into: files, output: manner.output).inputs
    try refuseReplacing(inputs, manner)
    do {
      var writer = try open()
      try await read(inputs, manner, into: &writer, &summary)
      // An older output is worth more than one of nothing.
      if summary.returns == 0, manner.output != nil || summary.failures == 0 {
        if summary.failures == 0 { say(Self.nothingFound(options.paths)) }
        if let output = manner.output { say(Self.notWritten(output)) }
        throw ExitCode(2)
      }
      try writer.finish(correcting: &summary)
    } catch let error as ExportError {
      say(error.words)
      throw ExitCode(2)
    }
    done(summary)
    if summary.failures > 0 { throw ExitCode(2) }
    if summary.errors > 0, manner.isCheck || options.strict { throw ExitCode(1) }
  }

  /// Says so, and exits, where the user named an output that is read: before anything is.
  private func refuseReplacing(_ inputs: [Input], _ manner: Manner) throws {
    guard let output = manner.output else { return }
    let named = manner.name.map { name in
      inputs.compactMap { input -> String? in
        guard case .workbook(_, let file, _) = input else { return nil }
        return "\(output)/\(name(file))"
      }
    }
    let refusal =
      if let named { files.refusal(ofFolderWith: named) } else { files.refusal(of: output) }
    guard let refusal else { return }
    say(refusal)
    throw ExitCode(64)
  }

  /// A writer that gets the returns once it is known which of them count.
  /// - Parameters:
  ///   - writer: What writes them.
  ///   - order: The order in which it gets them.
  ///   - path: The file beside which they are put aside; nil for the folder of temporary files.
  /// - Returns: What puts them aside.
  func decided<Writer: RoundWriter & ~Copyable>(
    _ writer: consuming Writer, in order: DecidedRound<Writer>.Order = .input, beside path: String?
  ) -> DecidedRound<Writer> {
    DecidedRound(writer, schema: schema, roster: roster, order: order, beside: path)
  }

  private func read<Writer: RoundWriter & ~Copyable>(
    _ inputs: [Input], _ manner: Manner, into writer: inout Writer,
    _ summary: inout RoundSummary
  ) async throws {
    var jobs = JobList(
      inputs, limits: options.limits.limits, keepsOrigins: manner.keepsOrigins)
    var round = Round(
      schema: schema, roster: roster, deadline: options.deadline, reference: reference,
      comparesRecords: manner.isStream)
    // Lines of a result on the same terminal would run into the bar.
    let sharesTerminal = manner.output == nil && isatty(STDOUT_FILENO) == 1
    var bar = ProgressBar(isWanted: !options.quiet && !sharesTerminal)
    let intake = Intake(
      importer: Importer(schema: schema), window: 2 * ProcessInfo.processInfo.activeProcessorCount)
    defer { bar.clear() }
    try await intake.read(&jobs) { outcome, begun, count in
      var outcome = outcome
      if case .read(let form) = outcome { outcome = .read(round.checked(form)) }
      if let line = line(about: outcome, manner) {
        bar.clear()
        StandardError.say(line)
      }
      summary.add(outcome)
      try writer.add(outcome)
      bar.show(begun, of: count)
    }
    bar.clear()
    let rest = round.notCompared
    if !rest.isEmpty {
      tell(
        Words(
          zh: "年度统计数据未比对（没有这些单位的填报表）：\(rest.joined(separator: "、"))",
          en:
            "reference figures not compared, as there is no return of: \(rest.joined(separator: ", "))"
        ).text(language))
    }
  }

  private func line(about outcome: Outcome, _ manner: Manner) -> String? {
    switch outcome {
    case .read: nil
    case .failed(let failure):
      Words(
        zh: "\(failure.file): 无法读取 [\(failure.code)] \(failure.message.zh)",
        en: "\(failure.file): cannot be read [\(failure.code)] \(failure.message.en)"
      ).text(language)
    case .skipped(let file):
      options.quiet || !manner.tellsSkipped
        ? nil
        : Words(
          zh: "\(file.file): 跳过（\(file.reason.zh)）", en: "\(file.file): skipped (\(file.reason.en))"
        ).text(language)
    }
  }

  /// Says something that is no failure, unless the user wants quiet.
  func tell(_ text: String) { if !options.quiet { StandardError.say(text) } }

  private func say(_ words: Words) { StandardError.say(words.text(language)) }

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
