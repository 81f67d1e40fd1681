/// What a rule names in its own table: a field, or a line of a list in whichever column.
public enum RuleName: Hashable, Sendable {
  /// An index into ``Table/fields``.
  case field(Int)
  /// An index into ``ListForm/lines``.
  case line(Int)
}

extension [RuleName] {
  /// Whether they are lines: what each answers then stands in one column.
  var haveLines: Bool { contains { if case .line = $0 { true } else { false } } }
}

/// A rule of a form, with what its author says of it.
public struct FormRule: Hashable, Sendable {
  public var rule: Rule
  public var terms: Terms

  public init(_ rule: Rule, terms: Terms = Terms()) {
    self.rule = rule
    self.terms = terms
  }

  /// When a rule is judged, and what is said where it does not hold; what is nil is as for any such rule.
  public struct Terms: Hashable, Sendable {
    public var id: String?
    /// It is judged only where this holds.
    public var when: Expression?
    public var at: Place?
    public var code: Issue.Code?
    var say: Saying?
    public var severity: Issue.Severity?

    public init() {}
  }

  /// A sentence in each language; the one that is not given is the other.
  struct Saying: Hashable, Sendable {
    var zh: ExpressionTemplate
    var en: ExpressionTemplate
  }

  /// Where it is said that a rule does not hold.
  public enum Place: Hashable, Sendable {
    /// At a field of the record that is judged.
    case field(Int)
    /// At a line, in the column that is judged.
    case line(Int)
    /// At a field of a line of a table.
    case cell(table: Int, line: Int, field: Int)
    /// At a field of another table; of a list at its total, or without one at its last row.
    case other(FieldReference)
  }
}

/// An issue that a rule found, and the record or column that it was judged for.
struct RuleFailure {
  var issue: Issue
  var place: ExpressionRun.Place
}

extension FormRule {
  /// What does not hold, as the rule's author wants it said.
  /// - Parameters:
  ///   - home: The table in which the rule stands; nil for a rule of the form.
  ///   - check: The return.
  /// - Returns: The issues; none where the rule holds.
  func issues(in home: Int?, of check: ReturnCheck) -> [Issue] {
    rule.stated.failures(in: home, of: check)
      .filter { isJudged(at: $0.place, of: check) }
      .map { said($0, in: home, of: check) }
  }

  /// Whether the rule is judged for a record or column: where `when` is unknown, it is not.
  func isJudged(at place: ExpressionRun.Place, of check: ReturnCheck) -> Bool {
    guard let when = terms.when else { return true }
    return check.value(of: when, at: place) == .flag(true)
  }

  /// An issue with the code, the words and the place that the rule's author gives it.
  func said(_ failure: RuleFailure, in home: Int?, of check: ReturnCheck) -> Issue {
    var issue = failure.issue
    if let at = terms.at { move(&issue, to: at, for: failure.place, in: home, of: check) }
    guard terms.code != nil || terms.say != nil || terms.severity != nil else { return issue }
    issue.stated = Issue.Stated(
      code: terms.code, severity: terms.severity,
      words: terms.say.map { say in
        Words(
          zh: check.text(say.zh, at: failure.place), en: check.text(say.en, at: failure.place))
      })
    return issue
  }

  private func move(
    _ issue: inout Issue, to place: Place, for judged: ExpressionRun.Place, in home: Int?,
    of check: ReturnCheck
  ) {
    let answers = check.answers
    func move(to record: Int, _ field: Int) {
      let other = answers.records[record].issue(issue.kind, field: field)
      issue = other
    }
    switch place {
    case .field(let field):
      if let record = judged.record {
        move(to: record, field)
      } else if let home {
        moveToEnd(of: FieldReference(table: home, field: field))
      }
    case .line(let line):
      if let table = home, let column = judged.column,
        let record = answers.record(ofLine: line, of: table)
      {
        move(to: record, column)
      }
    case .cell(let table, let line, let field):
      if let record = answers.record(ofLine: line, of: table) { move(to: record, field) }
    case .other(let other): moveToEnd(of: other)
    }
    /// To the total of a list, or its last row, or where it has none its header.
    func moveToEnd(of other: FieldReference) {
      if let total = ListTotal.reading(of: other, for: judged.record, in: answers) {
        issue.table = other.table
        issue.record = nil
        issue.field = other.field
        issue.place = total.place
        issue.found = total.reading.written
        return
      }
      let own = judged.record.map { answers.rows(of: other.table, in: $0) } ?? []
      let rows = own.isEmpty ? answers.records(of: other.table) : own
      if let last = rows.last {
        move(to: last, other.field)
      } else if let list = answers.list(of: other.table, in: judged.record) {
        issue.table = other.table
        issue.record = nil
        issue.field = other.field
        issue.place = Issue.Place(sheet: list.sheet, cell: list.home)
      }
    }
  }
}
