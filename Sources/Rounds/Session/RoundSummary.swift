public import Forms

/// How much was read, and how much is wrong.
public struct RoundSummary: Sendable {
  public private(set) var returns = 0
  public private(set) var failures = 0
  public private(set) var skipped = 0
  /// Returns of which another of the same sender counts, and those where it cannot be told which.
  public private(set) var superseded = 0
  public private(set) var undecided = 0
  public private(set) var errors = 0
  public private(set) var warnings = 0
  /// The number of records of each table of the schema.
  public private(set) var records: [Int]

  /// The form that was returned.
  package let schema: Schema

  /// Counts what is in a round: records of the returns that count, issues of all but those of which
  /// another counts.
  /// - Parameters:
  ///   - status: The round, of which it is decided what counts.
  ///   - schema: The form that was returned.
  public init(_ status: RoundStatus, schema: Schema) {
    self.schema = schema
    records = schema.tables.map { _ in 0 }
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
    }
  }
}
