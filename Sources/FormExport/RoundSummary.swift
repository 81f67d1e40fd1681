public import FormImport
public import FormSchema

/// How much was read, and how much is wrong.
public struct RoundSummary: Sendable {
  public private(set) var returns = 0
  public private(set) var failures = 0
  public private(set) var skipped = 0
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
        }
      }
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
      if failures > 0 { text += "; " + Self.count(failures, "file") + " unreadable" }
      if skipped > 0 { text += "; " + Self.count(skipped, "file") + " skipped" }
      return text
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
