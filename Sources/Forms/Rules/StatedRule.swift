/// A rule that a form states, in the `rules` of one of its tables.
///
/// A rule is one file. `make generate` adds its case to ``Rule`` and its property `rule`; until
/// then the compiler says that `rule` is missing. Fields are indexes into ``Table/fields``.
protocol StatedRule: Hashable, Sendable {
  /// Its keys in a schema file, all of them needed; the first tells it from other rules.
  static var keys: [RuleKey] { get }
  /// What must hold, in English and without a full stop; editors and the guide to schemas show it.
  static var summary: String { get }
  /// Reads it; nil after a fault was reported.
  init?(_ members: YamlMembers, loader: RuleLoader)
  /// What is wrong with the records of its table.
  /// - Parameters:
  ///   - own: The records of the table, but for copies of a table that stands once.
  ///   - all: Those of the whole return.
  ///   - schema: The form.
  /// - Returns: The issues; none where all is right.
  func issues(in own: [ReadRecord], of all: [ReadRecord], schema: Schema) -> [Issue]
  /// The rule in short, for people.
  func text(in table: Table, of schema: Schema) -> Words
  /// The rule as schema files write it.
  func members(in table: Table, of schema: Schema) -> [(key: String, value: JSONValue?)]
  /// The field that repeats an answer of another table.
  var repeated: (field: Int, of: FieldReference)? { get }
  /// The fields by which a record is recognised when somebody else returns it too; empty if there
  /// are none.
  var identity: [Int] { get }
  /// The case that holds it; written by `make generate`.
  var rule: Rule { get }
}

extension StatedRule {
  var repeated: (field: Int, of: FieldReference)? { nil }
  var identity: [Int] { [] }
}

extension Table {
  /// The fields that repeat answers of other tables, and which.
  package var repeatedFields: [(field: Int, of: FieldReference)] {
    rules.compactMap { $0.stated.repeated }
  }

  /// Of each rule that tells records of a round apart, the fields by which it does.
  package var identities: [[Int]] { rules.map { $0.stated.identity }.filter { !$0.isEmpty } }

  /// The ids of some fields, one after the other.
  func ids(_ fields: [Int]) -> String { fields.map { self.fields[$0].id }.joined(separator: ", ") }

  /// The id of a field, in JSON.
  func json(_ field: Int) -> JSONValue { .string(fields[field].id) }
}
