public import Forms

/// Who returned what, which returns count, and who is missing.
public struct RoundStatus: Sendable {
  /// A sender of the roster, and the files that came from it.
  public struct Expected: Sendable {
    public let entry: Roster.Entry
    /// Its returns, as indexes into ``RoundStatus/returns``, in the order of the input.
    public fileprivate(set) var returns: [Int] = []
    /// Files that cannot be read and are from this sender, as their names tell.
    public fileprivate(set) var unreadable: [Failure] = []

    /// Whether nothing has come from the sender.
    public var isMissing: Bool { returns.isEmpty && unreadable.isEmpty }
  }

  /// The returns in the order of the input.
  public internal(set) var returns: [RoundEntry] = []
  /// The files that cannot be read, in the order of the input.
  public private(set) var failures: [Failure] = []
  /// The files that were skipped, in the order of the input.
  public private(set) var skipped: [Skipped] = []

  /// The senders of the roster, in its order; empty without a roster.
  public private(set) var expected: [Expected]
  /// The returns of senders that are not on the roster, as indexes into ``returns``, in the order
  /// of the input; without a roster, all of them.
  public private(set) var unexpected: [Int] = []
  /// The files that cannot be read and whose names fit no sender of the roster.
  public private(set) var unplaced: [Failure] = []

  private let schema: Schema
  private let roster: RosterIndex?

  /// Begins a round from which nothing has been read yet.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it; nil if that is not known, so that nobody can be missing.
  public init(schema: Schema, roster: Roster? = nil) {
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
    expected = (roster?.entries ?? []).map { Expected(entry: $0) }
  }

  /// Begins a round with a roster that is at hand in order of its names.
  init(schema: Schema, roster: Roster?, index: RosterIndex?) {
    self.schema = schema
    self.roster = index
    expected = (roster?.entries ?? []).map { Expected(entry: $0) }
  }

  /// Whether it is known who must return the form.
  public var hasRoster: Bool { roster != nil }

  /// The indexes of ``returns`` in the order of the roster; those of other senders follow in the
  /// order of the input, as all do without a roster.
  public var order: [Int] { expected.flatMap(\.returns) + unexpected }

  /// By the number of a return, the addresses that the roster has of its sender.
  public var emails: [Int: [String]] {
    var emails: [Int: [String]] = [:]
    for sender in expected {
      for number in sender.returns { emails[number] = sender.entry.contact.emails }
    }
    return emails
  }

  /// The senders from whom nothing has come, in the order of the roster.
  public var missing: [String] { expected.filter(\.isMissing).map(\.entry.sender) }

  /// The senders from whom only files have come that cannot be read, as their names tell.
  public var onlyUnreadable: [String] {
    expected.filter { $0.returns.isEmpty && !$0.unreadable.isEmpty }.map(\.entry.sender)
  }

  /// The files that were skipped, in groups by their reasons.
  public var skippedGroups: [SkippedGroup] { SkippedGroup.groups(of: skipped) }

  /// The name of a sender on the roster; the name as given for one that is not on it, or without a
  /// roster.
  public func name(of sender: String) -> String { roster?.place(of: sender)?.sender ?? sender }

  /// Adds the outcome of the next file of the input.
  /// - Parameter outcome: The outcome; a return must have been checked by a ``Round``.
  public mutating func add(_ outcome: Outcome) { add(outcome, isComparedLater: false) }

  /// Adds the outcome of the next file of a round whose returns can be read again.
  /// - Parameters:
  ///   - outcome: As of ``add(_:)``.
  ///   - isComparedLater: Whether those of ``compared`` are given to ``compare(_:with:)`` before ``decide()``.
  mutating func add(_ outcome: Outcome, isComparedLater: Bool) {
    switch outcome {
    case .skipped(let file): skipped.append(file)
    case .failed(let failure):
      failures.append(failure)
      let known = failure.sender.flatMap { roster?.place(of: $0) }
      let named = failure.isPlaced ? nil : roster?.place(ofFile: failure.file)
      if let place = (known ?? named)?.place {
        expected[place].unreadable.append(failure)
      } else {
        unplaced.append(failure)
      }
    case .read(let returned):
      add(
        RoundEntry(
          returned, schema: schema, roster: roster, isComparedLater: isComparedLater))
    }
  }

  /// The returns of which it matters what their records come to, by their numbers.
  var compared: [Int] { WhichCounts.compared(returns.map(\.candidate)) }

  /// Notes what the records of a return come to.
  mutating func compare(_ number: Int, with returned: Return) {
    returns[number].compare(with: returned)
  }

  /// Adds the facts about the next return of the input.
  mutating func add(_ entry: RoundEntry) {
    if let place = entry.place {
      expected[place].returns.append(returns.count)
    } else {
      unexpected.append(returns.count)
    }
    returns.append(entry)
  }

  /// Decides which of the returns count; to be called when all are added.
  public mutating func decide() {
    let verdicts = WhichCounts.verdicts(of: returns.map(\.candidate))
    for (number, verdict) in verdicts.enumerated() {
      switch verdict {
      case .counts:
        let isExpected = !hasRoster || returns[number].place != nil
        returns[number].standing = isExpected ? .counts : .notOnRoster
      case .superseded(let other):
        returns[number].standing = .superseded(by: returns[other].file)
        returns[number].supersededBy = other
      case .undecided(let others):
        returns[number].standing = .undecided(others: others.map { returns[$0].file })
      }
    }
  }
}
