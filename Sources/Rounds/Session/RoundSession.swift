import Forms
public import Spreadsheet

/// Reads the returns of one round and writes them with a writer.
///
/// It prints nothing: it reports ``RoundEvent``s and ends with a ``RoundResult`` or a
/// ``SessionError``. A request may have several forms; ``runEach(_:open:events:)``,
/// ``runTogether(_:open:events:)`` and ``streamTogether(_:open:events:)`` write all of them.
///
/// To take the steps one by one, for example to read one changed file again, use ``inputs(_:)``,
/// ``jobs(_:keepsOrigins:)``, ``read(_:)`` and ``round(comparesRecords:)``.
///
/// ```swift
/// let session = try RoundSession(RoundRequest(schema: schema, paths: ["回收/"]))
/// let result = try await session.run(RunOptions(output: .file("汇总.xlsx"))) { () throws(ExportError) in
///   try ConsolidatedWorkbook(
///     path: "汇总.xlsx", sparing: session.files, schema: schema, language: .zh)
/// } events: { event in
///   if case .failed(let failure) = event { print(failure.file) }
/// }
/// ```
public struct RoundSession: Sendable {
  public let request: RoundRequest
  /// Who must return the form; nil without a roster.
  public let roster: Roster?
  /// The files that the session reads; no output may replace them.
  public let files: ReadFiles
  private let reference: Reference?
  let forms: RoundForms
  private let decisions: DecisionIndex
  private let decisionFiles: [String]

  /// What was understood of the lists that the request names, a line each.
  public var understood: [Words] {
    var schema = request.schema
    // Two forms may call their senders differently.
    if !request.others.isEmpty { schema.called = Called() }
    return [roster?.understood(schema), reference?.understood].compactMap(\.self)
  }

  /// Loads the lists that the request names.
  /// - Parameters:
  ///   - request: What is read.
  ///   - files: Receives the files that are read; it may hold others already, such as those of the
  ///     schema.
  /// - Throws: If a list cannot be read.
  public init(_ request: RoundRequest, files: ReadFiles = ReadFiles()) throws(SessionError) {
    self.request = request
    self.files = files
    for list in [request.roster, request.reference].compactMap(\.self) { files.insert(list) }
    do throws(ListError) {
      roster = try request.roster.map { path throws(ListError) in
        try Self.roster(path, request.schemas)
      }
      reference = try request.reference.map { path throws(ListError) in
        try Reference(path: path, schema: request.schema)
      }
    } catch { throw .list(error) }
    decisionFiles = request.decisions.map { [$0] } ?? DecisionFiles.beside(request.paths)
    var decisions = DecisionIndex()
    do throws(SchemaError) {
      for path in decisionFiles {
        files.insert(path)
        decisions.add(
          try Decision.load(
            path: path, schemas: request.schemas, sparesOthers: request.sparesOtherDecisions),
          from: path)
      }
    } catch { throw .decisions(error) }
    request.uses.forEach { decisions.use($0) }
    self.decisions = decisions
    forms = RoundForms(request.schemas)
  }

  /// The roster, whose header may have the words of any of the forms.
  private static func roster(_ path: String, _ schemas: [Schema]) throws(ListError) -> Roster {
    var first: ListError?
    for schema in schemas {
      do throws(ListError) { return try Roster(path: path, schema: schema) } catch {
        first = first ?? error
      }
    }
    throw first ?? ListError(path: path, "没有表格定义", "there is no form")
  }

  // MARK: The steps

  /// Finds the files to read; files that arrive later are for another session.
  ///
  /// - Parameter options: Where the output goes.
  /// - Throws: If the output would replace an input.
  /// - Returns: All files in the order of the input, also those that cannot be read or are skipped.
  public func inputs(_ options: RunOptions) throws(SessionError) -> [Input] {
    try inputs([options.output])
  }

  func inputs(_ outputs: [RunOptions.Output]) throws(SessionError) -> [Input] {
    let inputs =
      InputList(
        paths: request.paths, into: files, outputs: outputs.compactMap(\.path),
        decisions: decisionFiles,
        lists: [request.roster, request.reference].compactMap(\.self)
      ).inputs
    for output in outputs {
      switch output {
      case .stream: break
      case .file(let path), .folder(let path, name: nil):
        if let file = files.replaced(by: path) { throw .wouldReplace(file) }
      case .folder(let path, let name?):
        for case .workbook(_, let file, _) in inputs {
          let target = "\(path)/\(name(file))"
          if files.replaced(by: target) != nil { throw .wouldReplaceReturn(target) }
        }
      }
    }
    return inputs
  }

  /// The files of the input, including those in archives, to be read one after another.
  public func jobs(_ inputs: [Input], keepsOrigins: Bool = false) -> JobList {
    JobList(
      inputs, limits: request.limits, keepsOrigins: keepsOrigins, decisions: decisions,
      converter: Converter())
  }

  /// Reads one file, without regard to the others.
  public func read(_ job: Job) -> Outcome { job.outcome(with: forms) }

  /// Makes the checks against the roster, the deadline, the reference figures and other returns.
  ///
  /// - Parameter comparesRecords: Whether each record is compared with those before it. A round
  ///   that is settled does this later, when it is known which returns count.
  /// - Returns: The checks, for the returns in the order of the input; those of the first form, if
  ///   there are several.
  public func round(comparesRecords: Bool) -> Round {
    round(of: request.schema, comparesRecords: comparesRecords)
  }

  func round(of schema: Schema, comparesRecords: Bool) -> Round {
    Round(
      schema: schema, roster: roster, deadline: request.deadline, reference: reference,
      comparesRecords: comparesRecords)
  }

  // MARK: The whole

  /// Reads all returns of one form, decides which of them count, and then writes them.
  /// - Parameters:
  ///   - options: Where the output goes.
  ///   - open: Makes the writer, before the first file is read, so that an output that cannot be
  ///     written is known at once.
  ///   - events: Called with each event.
  /// - Throws: If the output was not written, or not all of it. A file that cannot be read is an
  ///   event, not an error, unless no return is left.
  /// - Returns: The status and the summary of the round.
  public func run<Writer: SettledRoundWriter & ~Copyable>(
    _ options: RunOptions, open: () throws(ExportError) -> Writer, events: (RoundEvent) -> Void
  ) async throws(SessionError) -> RoundResult {
    try await runEach(
      options, open: { (_, _) throws(ExportError) in try open() }, events: events)[0]
  }

  /// Reads all returns of one form and writes each as soon as it is read; which of them count is
  /// known at the end.
  ///
  /// Each record is compared with those before it only. Parameters and errors are those of
  /// ``run(_:open:events:)``.
  public func stream<Writer: RoundWriter & ~Copyable>(
    _ options: RunOptions, open: () throws(ExportError) -> Writer, events: (RoundEvent) -> Void
  ) async throws(SessionError) -> RoundResult {
    let inputs = try inputs(options)
    var writer: Writer
    do { writer = try open() } catch { throw .output(error) }
    let parts = parts(comparesRecords: true) { _ in options }
    try await stream(inputs, options, parts, events) { outcome throws(ExportError) in
      try writer.add(outcome)
    }
    do { try writer.finish(parts[0].status) } catch { throw .output(error) }
    return parts[0].result
  }
}
