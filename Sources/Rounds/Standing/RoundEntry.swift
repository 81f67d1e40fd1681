public import Forms

/// The facts about a return of a round that are kept in memory.
public struct RoundEntry: Sendable {
  /// The return's path as the user will see it.
  public let file: String
  /// Who returned it: as the roster says, else as the return says; nil if it does not say.
  public let sender: String?
  /// The sender's group, in the same way.
  public let group: String?
  /// The sender's index on the roster; nil without a roster and for a sender that is not on it.
  public let place: Int?
  /// When it was last saved, from its document properties; nil if these do not say.
  public let saved: SavedTime?
  /// The number of records of each table of the schema.
  public let records: [Int]
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var notes = 0
  /// The number of cells that neither the form nor an answer accounts for.
  public let unread: Int
  /// Whether it was saved after the deadline.
  public private(set) var isLate = false
  /// Whether the sender has something to mend, as `Return.hasToBeMended` tells.
  public private(set) var hasToBeMended = false
  /// Whether it counts; known once all files are read.
  public internal(set) var standing = Standing.counts
  /// The number of the return that counts instead; nil if there is none.
  public internal(set) var supersededBy: Int?

  /// How many of its issues were accepted, and how many answers changed.
  public var decided: Int { decisions.accepted.count + decisions.changes.count }
  /// Why and by whom it was sent back to be mended; nil if it was not.
  public var sentBack: String? { decisions.sentBack }

  /// The facts that decide whether it counts.
  private(set) var candidate: WhichCounts.Candidate
  /// What the office decided about its file.
  let decisions: FileDecisions

  /// - Parameters:
  ///   - returned: A return that was checked against the round, see ``Round``.
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it; nil for none.
  ///   - isComparedLater: Whether ``compare(with:)`` follows where that is needed: what all records of a return come
  ///     to takes long to work out, and seldom says which counts.
  init(
    _ returned: Return, schema: Schema, roster: RosterIndex?, isComparedLater: Bool = false
  ) {
    let known = returned.sender.flatMap { roster?.place(of: $0) }
    let sender = known.map { $0.sender } ?? returned.sender
    let saved = returned.modified.flatMap { SavedTime(W3CDTF: $0) }
    var records = schema.tables.map { _ in 0 }
    for record in returned.records { records[record.table] += 1 }
    file = returned.file
    self.sender = sender
    group = known.flatMap { roster?.group(at: $0.place) } ?? returned.group
    place = known?.place
    self.saved = saved
    self.records = records
    unread = returned.unread.count
    decisions = returned.decisions
    candidate = WhichCounts.Candidate(
      sender: sender.map { SenderName.key($0, schema: schema) }, saved: saved,
      digest: isComparedLater ? 0 : returned.digest,
      isNamedRight: !returned.issues.contains { $0.code == .fileName },
      mends: returned.mends.flatMap { UInt64($0.digest, radix: 16) },
      isUntouched: returned.mends?.isUntouched == true, chosen: returned.decisions.chosen)
    count(returned.issues)
  }

  /// Notes what the records come to.
  mutating func compare(with returned: Return) { candidate.digest = returned.digest }

  /// Counts issues of the return.
  mutating func count(_ issues: [Issue]) {
    for issue in issues {
      switch issue.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
      if issue.code == .late { isLate = true }
      if issue.hasToBeMended { hasToBeMended = true }
    }
  }
}
