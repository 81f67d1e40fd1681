public import Forms

/// Checks the returns of one round for what one return alone does not show, in the order of the
/// input.
///
/// It checks the file's name, the deadline, the roster, reference figures, and whether another
/// sender has returned the same record. It keeps the keys of records, not the records.
public struct Round: Sendable {
  private let schema: Schema
  private let roster: RosterIndex?
  private let deadline: Deadline?
  private let comparesRecords: Bool
  private let reference: Reference?
  /// The keys of the senders that returned.
  private var compared: Set<String> = []
  private var repeats = RepeatedRecords()

  /// Begins a round.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it; nil to take any sender.
  ///   - deadline: The last day; nil for none.
  ///   - reference: Figures that returns must agree with; nil for none.
  ///   - comparesRecords: Whether repeated records are looked for here. If not,
  ///     ``CollectedRound/settled()`` does it, which knows which returns count.
  public init(
    schema: Schema, roster: Roster? = nil, deadline: Deadline? = nil, reference: Reference? = nil,
    comparesRecords: Bool = true
  ) {
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
    self.deadline = deadline
    self.comparesRecords = comparesRecords
    let index = self.roster
    self.reference = reference.map { figures in
      index.map { figures.named(by: $0, schema: schema) } ?? figures
    }
  }

  /// The senders of the reference figures without a return, in the order of their names.
  public var notCompared: [String] {
    (reference?.senders ?? [:]).filter { !compared.contains($0.key) }.map(\.value.name)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file that cannot be read, with the sender whose name it or its folder has.
  public func placed(_ failure: Failure) -> Failure {
    var failure = failure
    failure.isPlaced = roster != nil
    failure.sender =
      failure.sender.map { roster?.place(of: $0)?.sender ?? $0 }
      ?? roster?.place(ofFile: failure.file)?.sender
      ?? failure.subject.flatMap { roster?.place(ofFile: $0)?.sender }
    return failure
  }

  /// Adds to a return the issues that only the round shows.
  ///
  /// With a roster, the sender and its group get the names of the roster.
  /// - Parameter returned: The next return in the order of the input.
  /// - Returns: The same return with more issues.
  public mutating func checked(_ returned: Return) -> Return {
    var returned = returned
    let decisions = returned.decisions
    if let sender = decisions.sender { returned.sender = sender }
    if decisions.outdated > 0 {
      returned.insert(Issue(.decisionOutdated(DecisionOutdated(count: decisions.outdated))))
    }
    returned = compared(returned)
    if !decisions.accepted.isEmpty {
      returned.issues = returned.issues.map { decisions.applied(to: $0, schema: schema) }
    }
    return returned
  }

  private mutating func compared(_ returned: Return) -> Return {
    var returned = returned
    if let issue = FileNameRule.issue(for: returned, schema: schema) { returned.insert(issue) }
    if let deadline {
      let received = returned.sender.flatMap { roster?.received(from: $0) }
      if let issue = deadline.issue(for: returned, received: received, in: schema.timeZone) {
        returned.insert(issue)
      }
    }
    if let roster, let issue = roster.issue(for: returned) { returned.insert(issue) }
    if let roster, let known = returned.sender.flatMap({ roster.place(of: $0) }) {
      returned.sender = known.sender
      returned.group = roster.group(at: known.place) ?? returned.group
    }
    if let reference {
      returned.insert(reference.issues(for: returned, schema: schema))
      if let sender = returned.sender { compared.insert(SenderName.key(sender, schema: schema)) }
    }
    guard comparesRecords else { return returned }
    returned.insert(repeats.issues(for: returned, schema: schema))
    return returned
  }
}
