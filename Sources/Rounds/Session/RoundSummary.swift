public import Forms

/// The numbers of returns, records and issues in a round.
public struct RoundSummary: Sendable {
  public private(set) var returns = 0
  public private(set) var failures = 0
  public private(set) var skipped = 0
  /// Returns that do not count because another of the same sender does, and those where it is not
  /// known which one counts.
  public private(set) var superseded = 0
  public private(set) var undecided = 0
  public private(set) var errors = 0
  public private(set) var warnings = 0
  /// The number of cells that neither the form nor an answer accounts for.
  public private(set) var unread = 0
  /// The number of records of each table of the schema.
  public private(set) var records: [Int]

  /// The senders of the roster from whom nothing has come, and those from whom only files have come
  /// that cannot be read.
  public let missing: [String]
  public let onlyUnreadable: [String]

  /// The form that was returned.
  public let schema: Schema

  /// Counts the records of the returns that count, and the issues and unread cells of all but
  /// superseded returns.
  /// - Parameters:
  ///   - status: The round, in which it is decided which returns count.
  ///   - schema: The form that was returned.
  public init(_ status: RoundStatus, schema: Schema) {
    self.schema = schema
    records = schema.tables.map { _ in 0 }
    missing = status.missing
    onlyUnreadable = status.onlyUnreadable
    returns = status.returns.count
    failures = status.failures.count
    skipped = status.skipped.count
    for entry in status.returns {
      if entry.supersededBy != nil { superseded += 1 }
      if entry.standing.isUndecided { undecided += 1 }
      if entry.standing.isCounted {
        for (table, count) in entry.records.enumerated() { records[table] += count }
      }
      guard entry.standing.isOpen else { continue }
      errors += entry.errors
      warnings += entry.warnings
      unread += entry.unread
    }
  }
}
