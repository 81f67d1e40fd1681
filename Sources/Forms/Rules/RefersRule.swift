/// `{refers: site, to: sites.name}`: the return has a record of that name; `reference-unknown`.
public struct RefersRule: StatedRule {
  public var field: Int
  public var other: FieldReference

  public init(field: Int, to other: FieldReference) {
    self.field = field
    self.other = other
  }

  static let keys = [
    RuleKey("refers", .name, "A field of this table."),
    RuleKey("to", .reference, "What it names: table.field."),
  ]
  static let summary = "the field names a record of the other table, which is there"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let field = members["refers"].flatMap(loader.ownField),
      let cursor = members["to"], let other = loader.tables.reference(at: cursor),
      let mine = loader.field(field), let theirs = loader.tables.field(other)
    else { return nil }
    guard mine.shape.expressionType != .list || theirs.shape.expressionType == .text,
      mine.shape.expressionType == .list
        || mine.shape.expressionType == theirs.shape.expressionType
    else {
      cursor.report(.refersToOtherKind(mine.id, theirs.id))
      return nil
    }
    self.init(field: field, to: other)
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    guard let home else { return [] }
    let answers = check.answers
    var known: Set<ExpressionValue> = []
    var names: [String] = []
    for record in answers.records(of: other.table) {
      let value = answers.value(of: other.field, in: record)
      guard value != .empty, value != .wrong else { continue }
      known.insert(value.key)
      names.append(value.words)
    }
    return answers.records(of: home).compactMap { record in
      let place = AnswerPlace(record: record, field: field)
      let wanted: [ExpressionValue] =
        switch answers.value(at: place) {
        case .empty, .wrong: []
        case .list(let words): words.map(ExpressionValue.text)
        case let value: [value]
        }
      guard let strange = wanted.first(where: { !known.contains($0.key) }) else { return nil }
      let finding = ReferenceUnknown(
        table: other.table, field: other.field,
        nearest: EditDistance.nearest(to: strange.words, among: names))
      return RuleFailure(
        issue: answers.issue(finding, at: place), place: ExpressionRun.Place(record: record))
    }
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let text = "\(table.id(.field(field))) → \(schema.name(of: other))"
    return Words(zh: text, en: text)
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("refers", table.json(.field(field))), ("to", .string(schema.name(of: other)))]
  }
}

extension ExpressionValue {
  /// What two answers have in common that people take for the same: texts without spaces, width and case.
  var key: ExpressionValue {
    guard case .text(let text) = self else { return self }
    return .text(String(scalars: FoldedText(text).key))
  }
}

/// An answer names a record that the return does not have.
public struct ReferenceUnknown: Finding {
  /// Where the names stand, indexes into ``Schema/tables`` and ``Table/fields``.
  public var table: Int
  public var field: Int
  /// The name that is nearly it.
  public var nearest: String?

  static let code: Issue.Code = "reference-unknown"
  static let title = Words(zh: "所指不存在", en: "Names what is not there")

  func zh(_ issue: IssueContext) -> String {
    let hint = nearest.map { "，是否应为“\($0)”" } ?? ""
    return
      "\(issue.question)应是\(issue.name(ofTable: table))中已填的\(issue.title(of: field, ofTable: table))\(issue.now)\(hint)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let hint = nearest.map { "; did you mean “\($0)”?" } ?? issue.ask(": correct one of them") + "."
    return
      "\(issue.question) must be the \(issue.title(of: field, ofTable: table)) of a record in \(issue.name(ofTable: table))"
      + "\(issue.now)\(hint)"
  }
}

extension Mistake {
  fileprivate static func refersToOtherKind(_ id: String, _ other: String) -> Mistake {
    Mistake(
      zh: "“\(id)”与“\(other)”类型不同，无法对应",
      en: "\"\(id)\" and \"\(other)\" are not of one kind, so that one cannot name the other")
  }
}
