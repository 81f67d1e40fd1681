/// Something that a rule found wrong: the values that a message needs, and the message itself.
///
/// A finding is declared in the file of the rule that reports it. `make generate` adds its case to
/// ``Issue/Kind`` and its property `kind`; until then the compiler says that `kind` is missing.
/// Fields and tables are indexes into the schema.
protocol Finding: Codable, Hashable, Sendable {
  /// The code for other programs; several findings may share one.
  static var code: Issue.Code { get }
  /// The name of the code for people, short enough for a column heading.
  static var title: Words { get }
  /// The code of this finding.
  var code: Issue.Code { get }
  var severity: Issue.Severity { get }
  /// How a form that is sent back to be mended shows the issue.
  var mending: Mending { get }
  /// One sentence in Chinese: what stands there, what was expected, and how to mend it.
  func zh(_ issue: IssueContext) -> String
  /// The same in English.
  func en(_ issue: IssueContext) -> String
  /// The case of ``Issue/Kind`` that holds this finding; written by `make generate`.
  var kind: Issue.Kind { get }
}

extension Finding {
  var code: Issue.Code { Self.code }
  var severity: Issue.Severity { .error }
  var mending: Mending { Mending() }
}

extension Issue {
  /// Makes an issue from a finding.
  init(
    _ finding: some Finding, table: Int? = nil, record: Int? = nil, field: Int? = nil,
    place: Place? = nil, found: String? = nil
  ) {
    self.init(
      finding.kind, table: table, record: record, field: field, place: place, found: found)
  }
}

extension Issue.Kind {
  /// How a form that is sent back to be mended shows the issue.
  package var mending: Mending { finding.mending }
}
