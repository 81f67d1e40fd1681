public import Forms

/// How much was read, and how much is wrong.
public struct RoundSummary: Sendable {
  public private(set) var returns = 0
  public private(set) var failures = 0
  public private(set) var skipped = 0
  /// Returns of which another of the same sender counts, and those where it cannot be told which.
  public private(set) var superseded = 0
  public private(set) var unclear = 0
  public private(set) var errors = 0
  public private(set) var warnings = 0
  /// The number of records of each table of the schema.
  public private(set) var records: [Int]

  /// The form that was returned.
  package let schema: Schema

  /// Begins to count.
  public init(schema: Schema) {
    self.schema = schema
    records = schema.tables.map { _ in 0 }
  }

  /// Counts what became of one file.
  public mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .failed: failures += 1
    case .skipped: skipped += 1
    case .read(let form):
      returns += 1
      for record in form.records { records[record.table] += 1 }
      for issue in form.issues {
        switch issue.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        }
      }
    }
  }

  /// Counts anew what depends on which returns count: their records, and all issues but those of
  /// returns that were superseded.
  package mutating func correct(_ entries: [CollectedRound.Entry]) {
    records = schema.tables.map { _ in 0 }
    (errors, warnings, superseded, unclear) = (0, 0, 0, 0)
    for entry in entries {
      if case .superseded = entry.standing {
        superseded += 1
        continue
      }
      if case .unclear = entry.standing {
        unclear += 1
      } else {
        for (table, count) in entry.records.enumerated() { records[table] += count }
      }
      errors += entry.errors
      warnings += entry.warnings
    }
  }
}
