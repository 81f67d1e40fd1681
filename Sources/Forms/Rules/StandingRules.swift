/// The rules that hold for every form.
enum StandingRules {
  /// The rules within one record; issues at one cell are listed in this order.
  static let ofRecord: [any RecordRule.Type] = [
    LabelRule.self, AnswerRule.self, RequiredRule.self, SkipRule.self, NoteRule.self,
    BoundsRule.self, DateRule.self, LengthRule.self, PeriodRule.self,
  ]

  /// Between the records of one return.
  static let ofReturn: [any ReturnRule.Type] = [TableRule.self, CountRule.self, OptionRule.self]

  /// What is wrong with the records of one return, by these rules and by those that its form states.
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    let counted = TableRule.counted(records, schema: schema)
    var issues = counted.flatMap { record in ofRecord.flatMap { $0.issues(in: record) } }
    for (index, table) in schema.tables.enumerated() where !table.rules.isEmpty {
      let own = counted.filter { $0.tableIndex == index }
      guard !own.isEmpty else { continue }
      for rule in table.rules { issues += rule.stated.issues(in: own, of: records, schema: schema) }
    }
    for rule in ofReturn { issues += rule.issues(in: records, schema: schema) }
    return issues
  }
}

/// A rule that looks at one record; nothing wrong is an empty list.
protocol RecordRule: Sendable {
  static func issues(in record: ReadRecord) -> [Issue]
}

/// A rule that looks at all records of a return; nothing wrong is an empty list.
protocol ReturnRule: Sendable {
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue]
}
