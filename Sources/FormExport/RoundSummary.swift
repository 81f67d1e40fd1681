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

  private let schema: Schema

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
        case .note: break
        }
      }
    }
  }

  /// Counts anew what depends on which returns count: their records, and all issues but those of
  /// returns that were superseded.
  mutating func correct(_ entries: [CollectedRound.Entry]) {
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

  /// One line: `读取 22 份，记录 131 条（联络表 22、表1 22、…）；错误 45 处，提醒 12 处`.
  public func text(_ language: Language) -> String {
    let tables = zip(schema.tables, records)
    let total = records.reduce(0, +)
    switch language {
    case .zh:
      var text = "读取 \(returns) 份"
      if returns > 0 {
        text += "，记录 \(total) 条"
        text += "（" + tables.map { "\($0.sheet) \($1)" }.joined(separator: "、") + "）"
        text += "；错误 \(errors) 处，提醒 \(warnings) 处"
      }
      if superseded > 0 { text += "；\(superseded) 份已被替代" }
      if unclear > 0 { text += "；\(unclear) 份待定（同一单位，不知以哪份为准）" }
      if failures > 0 { text += "；\(failures) 份无法读取" }
      if skipped > 0 { text += "；跳过 \(skipped) 个文件" }
      return text
    case .en:
      var text = Self.count(returns, "return") + " read"
      if returns > 0 {
        text += ", " + Self.count(total, "record")
        text += " (" + tables.map { "\($0.sheet) \($1)" }.joined(separator: ", ") + ")"
        text += "; " + Self.count(errors, "error") + ", " + Self.count(warnings, "warning")
      }
      if superseded > 0 { text += "; \(superseded) superseded" }
      if unclear > 0 { text += "; \(unclear) undecided (one sender, and not clear which counts)" }
      if failures > 0 { text += "; " + Self.count(failures, "file") + " unreadable" }
      if skipped > 0 { text += "; " + Self.count(skipped, "file") + " skipped" }
      return text
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
