public import Forms

extension RoundSession {
  /// Reads all returns, decides which of them count, and then writes those of each form into an
  /// output of its own.
  ///
  /// Of several forms those are written of which a return was read; if one cannot be written, the
  /// others still are. Otherwise it is as ``run(_:open:events:)``.
  /// - Parameters:
  ///   - options: Where the output goes; ``RunOptions/of(_:)`` says where those of several forms go.
  ///   - open: Makes the writer for a form and its output.
  ///   - events: Called with each event.
  /// - Throws: If an output was not written, or not all of it.
  /// - Returns: The result for each form.
  public func runEach<Writer: SettledRoundWriter & ~Copyable>(
    _ options: RunOptions, open: (Schema, RunOptions) throws(ExportError) -> Writer,
    events: (RoundEvent) -> Void
  ) async throws(SessionError) -> [RoundResult] {
    let isOne = request.others.isEmpty
    let parts = parts { isOne ? options : options.of($0) }
    let inputs = try inputs(parts.map(\.options.output))
    let writers = parts.map { _ in OpenedWriter<Writer>() }
    if isOne {
      do throws(ExportError) {
        writers[0].writer = try open(parts[0].schema, options)
      } catch { throw .output(error) }
    }
    try await keep(inputs, options, parts, events) { form throws(ExportError) in
      if writers[form].writer == nil {
        writers[form].writer = try open(parts[form].schema, parts[form].options)
      }
    }
    try Self.expectReturns(parts, options)
    var left: [ExportError] = []
    var written = 0
    for (part, opened) in zip(parts, writers) {
      guard let writer = opened.writer.take() else { continue }
      do throws(ExportError) {
        try part.write(to: writer)
        written += 1
      } catch { left.append(error) }
    }
    if let error = Self.error(of: left, written: written) { throw .output(error) }
    return parts.map(\.result)
  }

  /// What is told of the outputs that were not written; nil where nothing is.
  private static func error(of left: [ExportError], written: Int) -> ExportError? {
    var others: [ExportError] = []
    var unknown: String?
    var known: [String] = []
    var seen: Set<String> = []
    for error in left {
      if case .unknownSender(let sender, let own) = error {
        unknown = sender
        known += own.filter { seen.insert($0).inserted }
      } else {
        others.append(error)
      }
    }
    if let first = others.first { return others.count == 1 ? first : .left(others, written: 0) }
    // A sender who was asked for need not have returned each form.
    guard written == 0, let unknown else { return nil }
    return .unknownSender(unknown, known: known)
  }

  /// Reads all returns, decides which of them count, and then writes those of all forms into one
  /// output, one form after the other.
  ///
  /// What cannot be read and what is skipped comes with the first form. Parameters and errors are those of
  /// ``run(_:open:events:)``.
  public func runTogether<Writer: FormsWriter & ~Copyable>(
    _ options: RunOptions, open: () throws(ExportError) -> Writer, events: (RoundEvent) -> Void
  ) async throws(SessionError) -> [RoundResult] {
    let inputs = try inputs(options)
    var writer: Writer
    do { writer = try open() } catch { throw .output(error) }
    let parts = parts { _ in options }
    try await keep(inputs, options, parts, events)
    try Self.expectReturns(parts, options)
    do throws(ExportError) {
      for (number, part) in parts.enumerated() {
        if parts.count > 1 { writer.turn(to: part.schema) }
        try part.pass(withOthers: number == 0) { outcome throws(ExportError) in
          try writer.add(outcome)
        }
      }
      try Self.finish(writer, parts)
    } catch { throw .output(error) }
    return parts.map(\.result)
  }

  /// Reads the returns of one form or of several and writes each as soon as it is read, into one
  /// output; otherwise it is as ``stream(_:open:events:)``.
  public func streamTogether<Writer: FormsWriter & ~Copyable>(
    _ options: RunOptions, open: () throws(ExportError) -> Writer, events: (RoundEvent) -> Void
  ) async throws(SessionError) -> [RoundResult] {
    let inputs = try inputs(options)
    var writer: Writer
    do { writer = try open() } catch { throw .output(error) }
    let parts = parts(comparesRecords: true) { _ in options }
    try await stream(inputs, options, parts, events) { outcome throws(ExportError) in
      if parts.count > 1, case .read(let returned) = outcome {
        writer.turn(to: parts[returned.form].schema)
      }
      try writer.add(outcome)
    }
    do { try Self.finish(writer, parts) } catch { throw .output(error) }
    return parts.map(\.result)
  }

  private static func finish<Writer: FormsWriter & ~Copyable>(
    _ writer: consuming Writer, _ parts: [FormPart]
  ) throws(ExportError) {
    if parts.count == 1 {
      try writer.finish(parts[0].status)
    } else {
      try writer.finish(parts.map { FormStatus(schema: $0.schema, status: $0.status) })
    }
  }

  // MARK: What they have in common

  /// The parts of a round, one for each form.
  func parts(
    comparesRecords: Bool = false, _ options: (Schema) -> RunOptions
  ) -> [FormPart] {
    request.schemas.map { schema in
      FormPart(
        schema, options(schema), checks: round(of: schema, comparesRecords: comparesRecords),
        roster: roster)
    }
  }

  /// Reads all returns, keeps them, and decides which count.
  private func keep(
    _ inputs: [Input], _ options: RunOptions, _ parts: [FormPart], _ events: (RoundEvent) -> Void,
    first: (_ form: Int) throws(ExportError) -> Void = { _ in }
  ) async throws(SessionError) {
    let unmet: [String]
    do {
      unmet = try await read(inputs, options, parts, events) { outcome throws(ExportError) in
        if case .read(let returned) = outcome {
          try first(returned.form)
          try parts[returned.form].keep(outcome)
        } else {
          // Of which form it is nobody knows.
          for part in parts { try part.keep(outcome) }
        }
      }
    } catch { throw .output(error) }
    guard unmet.isEmpty else { throw .notAmongInputs(unmet) }
    do { for part in parts { try part.settle() } } catch { throw .output(error) }
  }

  /// Reads all returns, passes them on, and decides at the end which count.
  func stream(
    _ inputs: [Input], _ options: RunOptions, _ parts: [FormPart], _ events: (RoundEvent) -> Void,
    each body: (Outcome) throws(ExportError) -> Void
  ) async throws(SessionError) {
    let unmet: [String]
    do {
      unmet = try await read(inputs, options, parts, events) { outcome throws(ExportError) in
        if case .read(let returned) = outcome {
          parts[returned.form].status.add(outcome)
        } else {
          for part in parts { part.status.add(outcome) }
        }
        try body(outcome)
      }
    } catch { throw .output(error) }
    guard unmet.isEmpty else { throw .notAmongInputs(unmet) }
    for part in parts { part.status.decide() }
    try Self.expectReturns(parts, options)
  }

  /// An older output is worth more than an empty one; a stream at least shows what could not be read.
  private static func expectReturns(
    _ parts: [FormPart], _ options: RunOptions
  ) throws(SessionError) {
    let failures = parts[0].status.failures.count
    guard parts.allSatisfy(\.status.returns.isEmpty), options.path != nil || failures == 0 else {
      return
    }
    throw .nothingRead(failures: failures)
  }

  /// Reads all files in order.
  ///
  /// - Returns: The files that the user chose and that were not among them.
  private func read(
    _ inputs: [Input], _ options: RunOptions, _ parts: [FormPart], _ events: (RoundEvent) -> Void,
    each body: (Outcome) throws(ExportError) -> Void
  ) async throws(ExportError) -> [String] {
    var jobs = jobs(inputs, keepsOrigins: options.keepsOrigins)
    let intake = Intake(forms: forms, window: options.window)
    events(.begun(count: jobs.count))
    try await intake.read(&jobs, converting: { events(.converting(count: $0)) }) {
      outcome, begun, count throws(ExportError) in
      var outcome = outcome
      switch outcome {
      case .read(let returned):
        let checked = parts[returned.form].checks.checked(returned)
        outcome = .read(checked)
        events(.read(checked))
      case .failed(let failure):
        let placed =
          parts.lazy.map { $0.checks.placed(failure) }.first { $0.sender != nil }
          ?? parts[0].checks.placed(failure)
        outcome = .failed(placed)
        events(.failed(placed))
      case .skipped(let file): events(.skipped(file))
      }
      try body(outcome)
      events(.progress(done: begun, of: count))
    }
    events(.ended(notCompared: parts.flatMap(\.checks.notCompared), lost: jobs.decisions.lost))
    return jobs.decisions.unmetUses
  }
}
