import Forms
public import Spreadsheet

/// Reads the returns of one round and writes them with a writer.
///
/// It prints nothing: it reports ``RoundEvent``s and ends with a ``RoundResult`` or a
/// ``SessionError``. To take the steps one by one, for example to read one changed file again, use
/// ``inputs(_:)``, ``jobs(_:keepsOrigins:)``, ``read(_:)`` and ``round(comparesRecords:)``.
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
  private let importer: Importer
  private let decisions: DecisionIndex
  private let decisionFiles: [String]

  /// What was understood of the lists that the request names, a line each.
  public var understood: [Words] {
    [roster?.understood(request.schema), reference?.understood].compactMap(\.self)
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
        try Roster(path: path, schema: request.schema)
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
        decisions.add(try Decision.load(path: path, schemas: [request.schema]), from: path)
      }
    } catch { throw .decisions(error) }
    request.uses.forEach { decisions.use($0) }
    self.decisions = decisions
    importer = Importer(schema: request.schema)
  }

  // MARK: The steps

  /// Finds the files to read; files that arrive later are for another session.
  ///
  /// - Parameter options: Where the output goes.
  /// - Throws: If the output would replace an input.
  /// - Returns: All files in the order of the input, also those that cannot be read or are skipped.
  public func inputs(_ options: RunOptions) throws(SessionError) -> [Input] {
    let inputs =
      InputList(
        paths: request.paths, into: files, output: options.path, decisions: decisionFiles
      ).inputs
    switch options.output {
    case .stream: break
    case .file(let path), .folder(let path, name: nil):
      if let file = files.replaced(by: path) { throw .wouldReplace(file) }
    case .folder(let path, let name?):
      for case .workbook(_, let file, _) in inputs {
        let target = "\(path)/\(name(file))"
        if files.replaced(by: target) != nil { throw .wouldReplaceReturn(target) }
      }
    }
    return inputs
  }

  /// The files of the input, including those in archives, to be read one after another.
  public func jobs(_ inputs: [Input], keepsOrigins: Bool = false) -> JobList {
    JobList(
      inputs, limits: request.limits, keepsOrigins: keepsOrigins, decisions: decisions)
  }

  /// Reads one file, without regard to the others.
  public func read(_ job: Job) -> Outcome { job.outcome(with: importer) }

  /// Makes the checks against the roster, the deadline, the reference figures and other returns.
  ///
  /// - Parameter comparesRecords: Whether each record is compared with those before it. A round
  ///   that is settled does this later, when it is known which returns count.
  /// - Returns: The checks, for the returns in the order of the input.
  public func round(comparesRecords: Bool) -> Round {
    Round(
      schema: request.schema, roster: roster, deadline: request.deadline, reference: reference,
      comparesRecords: comparesRecords)
  }

  // MARK: The whole

  /// Reads all returns, decides which of them count, and then writes them.
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
    let inputs = try inputs(options)
    let writer: Writer
    do { writer = try open() } catch { throw .output(error) }
    var unmet: [String] = []
    let round: SettledRound
    do { round = try await settled(inputs, options, events, &unmet) } catch {
      throw .output(error)
    }
    guard unmet.isEmpty else { throw .notAmongInputs(unmet) }
    let status = round.status
    guard Self.isWorthWriting(status, options) else {
      throw .nothingRead(failures: status.failures.count)
    }
    do { try writer.write(round) } catch { throw .output(error) }
    return RoundResult(status: status, schema: request.schema)
  }

  /// Reads all returns and writes each as soon as it is read; which of them count is known at the
  /// end.
  ///
  /// Each record is compared with those before it only. Parameters and errors are those of
  /// ``run(_:open:events:)``.
  public func stream<Writer: RoundWriter & ~Copyable>(
    _ options: RunOptions, open: () throws(ExportError) -> Writer, events: (RoundEvent) -> Void
  ) async throws(SessionError) -> RoundResult {
    let inputs = try inputs(options)
    var writer: Writer
    do { writer = try open() } catch { throw .output(error) }
    var status = RoundStatus(schema: request.schema, roster: roster)
    let unmet: [String]
    do {
      unmet = try await read(inputs, options, comparesRecords: true, events) {
        outcome throws(ExportError) in
        status.add(outcome)
        try writer.add(outcome)
      }
    } catch { throw .output(error) }
    guard unmet.isEmpty else { throw .notAmongInputs(unmet) }
    status.decide()
    guard Self.isWorthWriting(status, options) else {
      throw .nothingRead(failures: status.failures.count)
    }
    do { try writer.finish(status) } catch { throw .output(error) }
    return RoundResult(status: status, schema: request.schema)
  }

  private func settled(
    _ inputs: [Input], _ options: RunOptions, _ events: (RoundEvent) -> Void,
    _ unmet: inout [String]
  ) async throws(ExportError) -> SettledRound {
    var collected = CollectedRound(
      schema: request.schema, roster: roster, location: options.location)
    unmet = try await read(inputs, options, comparesRecords: false, events) {
      outcome throws(ExportError) in
      try collected.add(outcome)
    }
    return try collected.settled()
  }

  /// Reads all files in order.
  ///
  /// - Returns: The files that the user chose and that were not among them.
  private func read(
    _ inputs: [Input], _ options: RunOptions, comparesRecords: Bool,
    _ events: (RoundEvent) -> Void, each body: (Outcome) throws(ExportError) -> Void
  ) async throws(ExportError) -> [String] {
    var jobs = jobs(inputs, keepsOrigins: options.keepsOrigins)
    var round = round(comparesRecords: comparesRecords)
    let intake = Intake(importer: importer, window: options.window)
    events(.begun(count: jobs.count))
    try await intake.read(&jobs) { outcome, begun, count throws(ExportError) in
      var outcome = outcome
      switch outcome {
      case .read(let form):
        let checked = round.checked(form)
        outcome = .read(checked)
        events(.read(checked))
      case .failed(let failure):
        let placed = round.placed(failure)
        outcome = .failed(placed)
        events(.failed(placed))
      case .skipped(let file): events(.skipped(file))
      }
      try body(outcome)
      events(.progress(done: begun, of: count))
    }
    events(.ended(notCompared: round.notCompared, lost: jobs.decisions.lost))
    return jobs.decisions.unmetUses
  }

  /// An older output is worth more than an empty one; a stream at least shows what could not be
  /// read.
  private static func isWorthWriting(_ status: RoundStatus, _ options: RunOptions) -> Bool {
    !status.returns.isEmpty || (options.path == nil && !status.failures.isEmpty)
  }
}
