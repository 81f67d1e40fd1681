/// The rules that hold for every form.
enum StandingRules {
  /// The rules within one record; issues at one cell are listed in this order.
  static let ofRecord: [any DatedRecordRule.Type] = [
    LabelRule.self, AnswerRule.self, RequiredRule.self, SkipRule.self, NoteRule.self,
    BoundsRule.self, DateRule.self, LengthRule.self, PeriodRule.self,
  ]

  /// Between the records of one return.
  static let ofReturn: [any ReturnRule.Type] = [TableRule.self, CountRule.self, OptionRule.self]

  /// What is wrong with the records of one return, by these rules and by those that its form states.
  static func issues(
    in records: [ReadRecord], lists: [ReadList] = [], schema: Schema,
    today: PartialDate
  ) -> [Issue] {
    let counted = TableRule.counted(records, schema: schema)
    var issues = ListRule.issues(in: lists, schema: schema)
    issues += counted.flatMap { record in ofRecord.flatMap { $0.issues(in: record, on: today) } }
    let answers = ReturnAnswers(counted, lists: lists, schema: schema)
    answers.note(issues)
    let check = ReturnCheck(answers, today: today)
    issues += ConditionRule.issues(in: check)
    let totals = ListTotal.issues(in: check)
    issues += totals + RowCountRule.issues(in: check)
    issues += stated(in: check, wrongTotals: Set(totals.compactMap(\.place)))
    for rule in ofReturn { issues += rule.issues(in: records, schema: schema) }
    guard schema.tables.contains(where: { $0.relevant != nil }) else { return issues }
    return issues.filter { issue in
      // Nothing is missing of a table that is not asked for.
      guard let table = issue.table, [.tableMissing, .rowsMissing].contains(issue.code) else {
        return true
      }
      return check.isAsked(table)
    }
  }

  /// What the rules of the form find.
  /// - Parameters:
  ///   - check: The return.
  ///   - wrongTotals: The totals of lists that are wrong.
  /// - Returns: The issues.
  private static func stated(in check: ReturnCheck, wrongTotals: Set<Issue.Place>) -> [Issue] {
    var totals: [(rule: FormRule, home: Int?)] = []
    var others: [(rule: FormRule, home: Int?)] = []
    func sort(_ rules: [FormRule], _ home: Int?) {
      for rule in rules {
        if case .total = rule.rule {
          totals.append((rule, home))
        } else {
          others.append((rule, home))
        }
      }
    }
    for (index, table) in check.schema.tables.enumerated() where !table.rules.isEmpty {
      sort(table.rules, index)
    }
    sort(check.schema.rules, nil)
    var issues = totals.isEmpty ? [] : TotalRules.issues(totals, of: check)
    // Where a total is wrong, what else is wrong there comes from that.
    let wrongTotals = wrongTotals.union(issues.compactMap(\.place))
    var repeated: Set<Issue.Place> = []
    for (rule, home) in others {
      for issue in rule.issues(in: home, of: check) {
        if let place = issue.place {
          if case .check = rule.rule, wrongTotals.contains(place) { continue }
          // A name that is there twice in a return is so in all returns too.
          if case .unique = rule.rule, !repeated.insert(place).inserted { continue }
        }
        issues.append(issue)
      }
    }
    return issues
  }
}

/// A rule that looks at one record and the day of the run; nothing wrong is an empty list.
protocol DatedRecordRule: Sendable {
  static func issues(in record: ReadRecord, on today: PartialDate) -> [Issue]
}

/// A rule that looks at one record.
protocol RecordRule: DatedRecordRule {
  static func issues(in record: ReadRecord) -> [Issue]
}

extension RecordRule {
  static func issues(in record: ReadRecord, on today: PartialDate) -> [Issue] {
    issues(in: record)
  }
}

/// A rule that looks at all records of a return; nothing wrong is an empty list.
protocol ReturnRule: Sendable {
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue]
}
