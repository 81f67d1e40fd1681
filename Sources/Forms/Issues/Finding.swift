/// What a rule found wrong: the values that a message about it needs, and the message.
///
/// It is declared in the file of the rule that reports it. `make generate` makes each a case of
/// ``Issue/Kind``; until then the compiler says that `kind` is missing. Fields and tables are indexes into
/// the schema.
protocol Finding: Codable, Hashable, Sendable {
  /// The code by which other programs know it; several findings may share one.
  static var code: Issue.Code { get }
  /// The name of the code for people, short enough for the head of a column.
  static var title: Words { get }
  /// The code of this one.
  var code: Issue.Code { get }
  var severity: Issue.Severity { get }
  /// How a form that goes back to its sender shows it.
  var mending: Mending { get }
  /// One sentence in Chinese: what stands there, what was expected, and how to mend it.
  func zh(_ issue: IssueContext) -> String
  /// The same in English.
  func en(_ issue: IssueContext) -> String
  /// The case that holds it; written by `make generate`.
  var kind: Issue.Kind { get }
}

extension Finding {
  var code: Issue.Code { Self.code }
  var severity: Issue.Severity { .error }
  var mending: Mending { Mending() }
}

extension Issue {
  /// An issue of what a rule found.
  init(
    _ finding: some Finding, table: Int? = nil, record: Int? = nil, field: Int? = nil,
    place: Place? = nil, found: String? = nil
  ) {
    self.init(
      finding.kind, table: table, record: record, field: field, place: place, found: found)
  }
}

extension Issue.Kind {
  /// How a form that goes back to its sender shows it.
  package var mending: Mending { finding.mending }
}
