/// A rule that a form states, in the `rules` of one of its tables.
///
/// A rule is one file. `make generate` adds its case to ``Rule`` and its property `rule`; until
/// then the compiler says that `rule` is missing. Fields are indexes into ``Table/fields``.
protocol StatedRule: Hashable, Sendable {
  /// Its keys in a schema file; the first tells it from other rules.
  static var keys: [RuleKey] { get }
  /// What must hold, in English and without a full stop; editors and the guide to schemas show it.
  static var summary: String { get }
  /// Whether it may stand in `form.yaml`, where it is judged once a return.
  static var mayStandInForm: Bool { get }
  /// Reads it; nil after a fault was reported.
  init?(_ members: YamlMembers, loader: RuleLoader)
  /// What does not hold.
  /// - Parameters:
  ///   - home: The table in which the rule stands; nil for a rule of the form, judged once a return.
  ///   - check: The return.
  /// - Returns: An issue for each record or column for which it does not hold.
  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure]
  /// The rule in short, for people.
  func text(in table: Table?, of schema: Schema) -> Words
  /// The rule as schema files write it.
  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)]
  /// The field that repeats an answer of another table.
  var repeated: (field: Int, of: FieldReference)? { get }
  /// The fields by which a record is recognised when somebody else returns it too; empty if there
  /// are none.
  var identity: [Int] { get }
  /// The case that holds it; written by `make generate`.
  var rule: Rule { get }
}

extension StatedRule {
  static var mayStandInForm: Bool { false }
  var repeated: (field: Int, of: FieldReference)? { nil }
  var identity: [Int] { [] }
}

extension Table {
  /// The fields that repeat answers of other tables, and which.
  package var repeatedFields: [(field: Int, of: FieldReference)] {
    rules.compactMap { $0.rule.stated.repeated }
  }

  /// Of each rule that tells records of a round apart, the fields by which it does.
  package var identities: [[Int]] { rules.map { $0.rule.stated.identity }.filter { !$0.isEmpty } }

}

/// What rules name, as schema files write it.
extension Table? {
  /// The ids of some fields and lines, one after the other.
  func ids(_ names: [RuleName]) -> String { names.map(id).joined(separator: ", ") }

  /// The id of a field or a line.
  func id(_ name: RuleName) -> String {
    switch name {
    case .field(let field): self?.fields[checked: field]?.id ?? "?"
    case .line(let line): self?.list?.lines[checked: line]?.id ?? "?"
    }
  }

  /// The same in JSON.
  func json(_ name: RuleName) -> JSONValue { .string(id(name)) }
}
