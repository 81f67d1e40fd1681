/// Works out the expressions of a form for one return.
///
/// What comes to the same for all its records, such as the sum of a list, is worked out once and kept.
struct ExpressionRun {
  /// For what an expression is worked out.
  struct Place {
    /// The record, or in `sum(…)` and its like the row.
    var record: Int?
    /// The field of a table of lines whose column is looked at.
    var column: Int?
    /// Behind `where`: the record that asks.
    var asking: Int?
  }

  private let answers: any ExpressionAnswers
  /// The day of the run.
  let today: PartialDate
  /// By the number of an aggregate: what it comes to, by what the record that asks must share.
  private var kept: [Int: [[ExpressionValue]: [ExpressionValue]]] = [:]
  /// The table of the expression that is worked out.
  private var home: Int?

  init(answers: any ExpressionAnswers, today: PartialDate) {
    self.answers = answers
    self.today = today
  }

  /// What an expression comes to.
  /// - Parameters:
  ///   - expression: The expression.
  ///   - place: The record or column it is worked out for.
  /// - Returns: The value; empty where it says nothing, wrong where an answer in it has an issue.
  mutating func value(of expression: Expression, at place: Place = Place()) -> ExpressionValue {
    home = expression.home
    return value(expression.node, place)
  }

  mutating func value(_ node: ExpressionNode, _ place: Place) -> ExpressionValue {
    switch node {
    case .constant(let value): return value
    case .own(let field):
      guard let record = place.record else { return .empty }
      return answers.value(of: field, in: record)
    case .asking(let field):
      guard let record = place.asking else { return .empty }
      return answers.value(of: field, in: record)
    case .line(let line):
      guard let home, let column = place.column,
        let record = answers.record(ofLine: line, of: home)
      else { return .empty }
      return answers.value(of: column, in: record)
    case .other(let table, let field):
      guard let record = record(of: table, from: place) else { return .empty }
      return answers.value(of: field, in: record)
    case .cell(let table, let line, let field):
      guard let record = answers.record(ofLine: line, of: table) else { return .empty }
      return answers.value(of: field, in: record)
    case .aggregate(let aggregate): return self.aggregate(aggregate, place)
    case .negative(let inner):
      let value = value(inner, place)
      guard case .number(let number) = value else { return value }
      return .number(number.negated)
    case .chain(let first, let links):
      var result = value(first, place)
      for link in links {
        result = ExpressionArithmetic.combined(result, link.sign, value(link.value, place))
      }
      return result
    case .joined(let parts):
      var text = ""
      var isEmpty = false
      for part in parts {
        switch value(part, place) {
        case .wrong: return .wrong
        case .empty: isEmpty = true
        case let value: text += value.words
        }
      }
      return isEmpty ? .empty : .text(text)
    case .compared(let sign, let left, let right, let within):
      return ExpressionArithmetic.compared(
        value(left, place), sign, value(right, place), within: within.map { value($0, place) })
    case .member(let left, let members, let isNegated):
      var equal: [ExpressionValue] = []
      let wanted = value(left, place)
      for member in members {
        equal.append(
          ExpressionArithmetic.compared(wanted, .equal, value(member, place), within: nil))
      }
      let found = ExpressionLogic.or(equal)
      return isNegated ? ExpressionLogic.not(found) : found
    case .memberOfList(let left, let list, let isNegated):
      switch (value(left, place), value(list, place)) {
      case (.wrong, _), (_, .wrong): return .wrong
      case (.text(let text), .list(let words)): return .flag(words.contains(text) != isNegated)
      default: return .empty
      }
    case .not(let inner): return ExpressionLogic.not(value(inner, place))
    case .and(let terms):
      var values: [ExpressionValue] = []
      for term in terms { values.append(value(term, place)) }
      return ExpressionLogic.and(values)
    case .or(let terms):
      var values: [ExpressionValue] = []
      for term in terms { values.append(value(term, place)) }
      return ExpressionLogic.or(values)
    case .call(let function, let arguments):
      var values: [ExpressionValue] = []
      for argument in arguments { values.append(value(argument, place)) }
      return function.value(
        of: values, today: today, row: place.record.map { answers.place(of: $0) })
    case .position(let choice, let options):
      let value = value(choice, place)
      guard case .text(let word) = value else { return value }
      guard let index = options.firstIndex(of: word) else { return .empty }
      return .number(DecimalNumber(digits: Int128(index + 1)))
    case .matches(let text, let pattern):
      let value = value(text, place)
      guard case .text(let text) = value else { return value }
      return .flag(pattern.matches(text))
    }
  }

  /// The record of another table: that in which the row stands, or the only one.
  private func record(of table: Int, from place: Place) -> Int? {
    var record = place.asking ?? place.record
    let all = answers.records(of: table)
    while let parent = record.flatMap({ answers.parent(of: $0) }) {
      if all.contains(parent) { return parent }
      record = parent
    }
    return all.first
  }

  private mutating func aggregate(
    _ aggregate: ExpressionAggregate, _ place: Place
  ) -> ExpressionValue {
    switch aggregate.source {
    case .values(let nodes):
      var values: [ExpressionValue] = []
      for node in nodes { values.append(value(node, place)) }
      return aggregate.operation.result(of: values)
    case .rows(let table, true, let node):
      let rows = place.record.map { answers.rows(of: table, in: $0) } ?? []
      let asked = aggregate.equalities.map { value($0.asking, at: place) }
      if asked.contains(.wrong) { return .wrong }
      guard let groups = grouped(aggregate, node, rows, place) else { return .wrong }
      return aggregate.operation.result(of: groups[asked] ?? [])
    case .rows(let table, false, let node):
      let asked = aggregate.equalities.map { value($0.asking, at: place) }
      if asked.contains(.wrong) { return .wrong }
      if kept[aggregate.number] == nil {
        let groups = grouped(aggregate, node, answers.records(of: table), place)
        guard let groups else { return .wrong }
        kept[aggregate.number] = groups.mapValues { [aggregate.operation.result(of: $0)] }
      }
      return kept[aggregate.number]?[asked]?.first ?? aggregate.operation.result(of: [])
    }
  }

  /// What the record that asks says, behind `where`.
  private func value(_ asking: ExpressionNode, at place: Place) -> ExpressionValue {
    var other = self
    return other.value(asking, Place(record: nil, column: nil, asking: place.record))
  }

  /// The values of the rows that count, by what they must share with the record that asks; nil where
  /// it is not known of a row which record that is.
  private mutating func grouped(
    _ aggregate: ExpressionAggregate, _ node: ExpressionNode?, _ rows: [Int], _ place: Place
  ) -> [[ExpressionValue]: [ExpressionValue]]? {
    var groups: [[ExpressionValue]: [ExpressionValue]] = [:]
    for row in rows {
      let own = Place(record: row, column: nil, asking: nil)
      var counts: ExpressionValue = .flag(true)
      if let condition = aggregate.condition { counts = value(condition, own) }
      var key: [ExpressionValue] = []
      for equality in aggregate.equalities { key.append(value(equality.row, own)) }
      if key.contains(.wrong), counts == .flag(true) || counts == .wrong { return nil }
      switch counts {
      case .flag(true): groups[key, default: []].append(node.map { value($0, own) } ?? .flag(true))
      case .wrong: groups[key, default: []].append(.wrong)
      default: continue
      }
    }
    return groups
  }
}
