/// The checking of one return: its answers, and the expressions that are worked out over them.
final class ReturnCheck {
  let answers: ReturnAnswers
  private var run: ExpressionRun

  init(_ answers: ReturnAnswers, today: PartialDate) {
    self.answers = answers
    run = ExpressionRun(answers: answers, today: today)
  }

  var schema: Schema { answers.schema }

  /// Whether a table is asked for in this return: where that is open, it is not.
  func isAsked(_ table: Int) -> Bool {
    guard let relevant = schema.tables[table].relevant, relevant.scope == .once else { return true }
    return value(of: relevant, at: ExpressionRun.Place()) == .flag(true)
  }

  /// What an expression comes to for a record, a column or once.
  func value(of expression: Expression, at place: ExpressionRun.Place) -> ExpressionValue {
    run.value(of: expression, at: place)
  }

  /// What a sentence says for a record, a column or once.
  func text(_ template: ExpressionTemplate, at place: ExpressionRun.Place) -> String {
    template.text(&run, at: place)
  }

  /// For what an expression is worked out: each record of its table, each column, or once.
  func places(of scope: Expression.Scope, in home: Int?) -> [ExpressionRun.Place] {
    guard let home else { return [ExpressionRun.Place()] }
    switch scope {
    case .record: return answers.records(of: home).map { ExpressionRun.Place(record: $0) }
    case .column:
      return schema.tables[home].fields.indices.map { ExpressionRun.Place(column: $0) }
    case .once: return [ExpressionRun.Place()]
    }
  }

  /// The answers that a rule looks at together: those of each record, or those of its lines in each column.
  /// - Returns: For each record or column the answers in the order of the names, nil where the form does not ask for
  ///   that line in that column. Where a line is gone, nothing is looked at.
  func places(
    of names: [RuleName], in home: Int
  ) -> [(place: ExpressionRun.Place, answers: [AnswerPlace?])] {
    if case .line = names.first {
      let lines = names.compactMap { if case .line(let line) = $0 { line } else { nil } }
      let records = lines.compactMap { answers.record(ofLine: $0, of: home) }
      guard records.count == names.count else { return [] }
      return schema.tables[home].fields.indices.map { column in
        let places = zip(lines, records).map { line, record in
          isLeftOut(column, ofLine: line, of: home)
            ? nil : AnswerPlace(record: record, field: column)
        }
        return (ExpressionRun.Place(column: column), places)
      }
    }
    return answers.records(of: home).map { record in
      let places = names.map { name -> AnswerPlace? in
        if case .field(let field) = name { AnswerPlace(record: record, field: field) } else { nil }
      }
      return (ExpressionRun.Place(record: record), places)
    }
  }

  private func isLeftOut(_ column: Int, ofLine line: Int, of table: Int) -> Bool {
    schema.tables[table].list?.lines[checked: line]?.without.contains(column) ?? false
  }
}
