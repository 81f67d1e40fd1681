public import Forms

/// Who returned what, what of it counts, and who is missing.
public struct RoundStatus: Sendable {
  /// A sender of the roster, and what came of it.
  public struct Expected: Sendable {
    public let entry: Roster.Entry
    /// Its returns, as indexes into ``RoundStatus/returns``, in the order of the input.
    public fileprivate(set) var returns: [Int] = []
    /// Files that cannot be read and are its own, as far as their names tell.
    public fileprivate(set) var unreadable: [Failure] = []

    /// Whether nothing has come of it.
    public var isMissing: Bool { returns.isEmpty && unreadable.isEmpty }
  }

  /// The returns in the order of the input.
  public internal(set) var returns: [RoundEntry] = []
  /// The files that cannot be read, in the order of the input.
  public private(set) var failures: [Failure] = []
  /// The files that were left alone, in the order of the input.
  public private(set) var skipped: [Skipped] = []

  /// The senders of the roster, in its order; none without a roster.
  public private(set) var expected: [Expected]
  /// The returns of others, as indexes into ``returns``, in the order of the input: all of them without
  /// a roster.
  public private(set) var unexpected: [Int] = []
  /// The files that cannot be read and whose names tell no sender of the roster.
  public private(set) var unplaced: [Failure] = []

  private let schema: Schema
  private let roster: RosterIndex?

  /// Begins a round of which nothing has been read.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it; nil where nobody is expected, so that nobody can be missing.
  public init(schema: Schema, roster: Roster? = nil) {
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
    expected = (roster?.entries ?? []).map { Expected(entry: $0) }
  }

  /// Whether it is known who must return the form.
  public var hasRoster: Bool { roster != nil }

  /// The indexes of ``returns`` in the order of the roster; those of senders that are not on it follow in
  /// the order of the input, as all do without a roster.
  public var order: [Int] { expected.flatMap(\.returns) + unexpected }

  /// Of whom nothing has come, in the order of the roster.
  public var missing: [String] { expected.filter(\.isMissing).map(\.entry.sender) }

  /// Of whom nothing has come but files that cannot be read, as far as their names tell.
  public var onlyUnreadable: [String] {
    expected.filter { $0.returns.isEmpty && !$0.unreadable.isEmpty }.map(\.entry.sender)
  }

  /// What the roster calls a sender; the same name without a roster and for one that is not on it.
  public func name(of sender: String) -> String { roster?.place(of: sender)?.sender ?? sender }

  /// Adds what became of the next file of the input.
  /// - Parameter outcome: A return has been checked against the round, see ``Round``.
  public mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .skipped(let file): skipped.append(file)
    case .failed(let failure):
      failures.append(failure)
      if let place = roster?.place(ofFile: failure.file)?.place {
        expected[place].unreadable.append(failure)
      } else {
        unplaced.append(failure)
      }
    case .read(let form):
      let entry = RoundEntry(form, schema: schema, roster: roster)
      if let place = entry.place {
        expected[place].returns.append(returns.count)
      } else {
        unexpected.append(returns.count)
      }
      returns.append(entry)
    }
  }

  /// Decides which of the returns count, once all are added.
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
