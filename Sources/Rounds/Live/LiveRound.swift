public import Forms

/// A round whose files come, change and go while somebody looks at it.
///
/// Each input is read by itself, and only facts about its returns are kept. What the whole round shows is
/// worked out from these facts, so that after a change one file is read, not all.
///
/// It says the same of the round as ``RoundSession/run(_:open:events:)`` does.
public struct LiveRound: Sendable {
  public let session: RoundSession
  /// The form that is returned; a live round has one.
  public let schema: Schema
  private let checks: Round
  private let roster: RosterIndex?

  /// - Parameter session: What is read; of several forms the first is taken.
  public init(_ session: RoundSession) {
    self.session = session
    schema = session.request.schema
    roster = session.roster.map { RosterIndex($0, schema: session.request.schema) }
    checks = session.round(comparesRecords: false)
  }

  // MARK: Reading

  /// What is kept of one input: of a workbook one file, of an archive or a mail all that is in it.
  public struct Part: Sendable {
    enum File: Sendable {
      case read(RoundEntry, keys: RecordKeys, sender: SenderPlace)
      case other(Outcome)
    }
    var files: [File] = []

    /// Nothing was read.
    public init() {}
  }

  /// The inputs in the portions in which they are read: each by itself, but those together that may have to be
  /// converted, since converting takes long to begin.
  public static func portions(of inputs: [Input]) -> [[Input]] {
    var portions: [[Input]] = []
    var converted: [Input] = []
    for input in inputs {
      if case .workbook(let path, _, _) = input, !FileKind.isOurs(path) {
        converted.append(input)
      } else {
        portions.append([input])
      }
    }
    return converted.isEmpty ? portions : portions + [converted]
  }

  /// Reads a portion of the inputs.
  /// - Parameters:
  ///   - portion: One of ``portions(of:)``.
  ///   - window: How many files of an archive are read side by side.
  /// - Returns: What is kept of each input, in order.
  public func read(_ portion: [Input], window: Int = 1) async -> [Part] {
    var parts: [Part] = []
    await outcomes(of: portion, window: window) { outcome in
      var part = Part()
      part.files = [kept(outcome)]
      parts.append(part)
    }
    guard portion.count == 1 else { return parts }
    var whole = Part()
    whole.files = parts.flatMap(\.files)
    return [whole]
  }

  private func outcomes(
    of portion: [Input], window: Int, each body: (Outcome) -> Void
  ) async {
    var jobs = session.jobs(portion)
    await Intake(forms: session.forms, window: max(1, window)).read(&jobs) { outcome, _, _ in
      body(outcome)
    }
  }

  /// Checks an outcome, and keeps the facts about it.
  func kept(_ outcome: Outcome) -> Part.File {
    switch outcome {
    case .read(let returned):
      var checks = checks
      let checked = checks.checked(returned)
      return .read(
        RoundEntry(checked, schema: schema, roster: roster),
        keys: RecordKeys(checked, schema: schema), sender: SenderPlace(checked, schema: schema))
    case .failed(let failure): return .other(.failed(checks.placed(failure)))
    case .skipped: return .other(outcome)
    }
  }

  // MARK: The round

  /// The round as it stands.
  public struct Standings: Sendable {
    /// Which returns there are, how they stand, and who is missing.
    public let status: RoundStatus
    /// The issues of each return that only the whole round shows.
    let later: [Int: [Issue]]
  }

  /// Works out the round from its parts.
  /// - Parameter parts: What is kept of each input, in the order of the input.
  /// - Returns: The round.
  public func standings(of parts: some Sequence<Part>) -> Standings {
    var status = RoundStatus(schema: schema, roster: session.roster, index: roster)
    var facts: [(keys: RecordKeys, sender: SenderPlace)] = []
    for part in parts {
      for file in part.files {
        switch file {
        case .other(let outcome): status.add(outcome)
        case .read(let entry, let keys, let sender):
          status.add(entry)
          facts.append((keys, sender))
        }
      }
    }
    status.decide()
    var later: [Int: [Issue]] = [:]
    var repeats = RepeatedRecords()
    for (number, fact) in facts.enumerated() {
      let entry = status.returns[number]
      var issues: [Issue] = []
      if entry.standing.isCounted {
        issues = repeats.issues(for: fact.keys)
      } else if case .undecided(let others) = entry.standing {
        issues = [fact.sender.unclear(others: others, schema: schema)]
      }
      guard !issues.isEmpty else { continue }
      later[number] = issues.map { entry.decisions.applied(to: $0, schema: schema) }
      status.returns[number].count(later[number] ?? [])
    }
    return Standings(status: status, later: later)
  }

  // MARK: One return

  /// Reads a return again, to look at its answers.
  /// - Parameters:
  ///   - number: Its index in ``RoundStatus/returns``.
  ///   - standings: The round.
  ///   - input: The input that it is from.
  ///   - keepsOrigin: Whether it keeps its `Origin`, for writers that need its bytes again.
  /// - Returns: The return with all its issues; nil where it is not there any more, or cannot be read.
  public func opened(
    _ number: Int, of standings: Standings, from input: Input, keepsOrigin: Bool = false
  ) -> Return? {
    read(number, of: standings, from: input, keepsOrigin: keepsOrigin) { returned, _ in returned }
  }

  /// Reads a return again, and gives the sheets that it was read from as well, to be drawn.
  ///
  /// Parameters are those of ``opened(_:of:from:keepsOrigin:)``.
  /// - Returns: The return, and its sheets; no sheets where they cannot be drawn, as of a list in CSV. Nil where
  ///   it is not there any more, or changed while it was read.
  public func drawn(
    _ number: Int, of standings: Standings, from input: Input
  ) -> (returned: Return, sheets: [DrawnSheet])? {
    read(number, of: standings, from: input, keepsOrigin: true) { returned, job in
      guard let digest = returned.origin?.digest else { return (returned, []) }
      return job.workbook(of: digest).map { (returned, DrawnSheet.all(of: $0)) }
    }
  }

  private func read<Result>(
    _ number: Int, of standings: Standings, from input: Input, keepsOrigin: Bool,
    _ take: (Return, Job) -> Result?
  ) -> Result? {
    let entry = standings.status.returns[number]
    var jobs = session.jobs([input], keepsOrigins: keepsOrigin)
    while let job = jobs.next() {
      guard job.file == entry.file, case .read(let read) = session.read(job) else { continue }
      var checks = checks
      var returned = checks.checked(read)
      returned.insert(standings.later[number] ?? [])
      returned.standing = entry.standing
      // What was converted is there as long as its jobs.
      return withExtendedLifetime(jobs) { take(returned, job) }
    }
    return nil
  }
}
