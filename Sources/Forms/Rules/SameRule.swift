/// `{same: a, as: table.b}`: the field repeats an answer of another table, such as who returns the form;
/// `sender-mismatch` where it differs.
public struct SameRule: StatedRule {
  public var field: Int
  public var other: FieldReference

  public init(field: Int, as other: FieldReference) {
    self.field = field
    self.other = other
  }

  static let keys = [
    RuleKey("same", .name, "A field of this table."),
    RuleKey("as", .reference, "The other: table.field."),
  ]
  static let summary = "the field says what the one of the other table does"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let field = members["same"].flatMap(loader.ownField),
      let cursor = members["as"], let other = loader.tables.reference(at: cursor),
      let mine = loader.field(field), let theirs = loader.tables.field(other)
    else { return nil }
    guard mine.kind.agrees(with: theirs.kind) else {
      cursor.report(.differentKinds(mine.id, mine.kind.name, theirs.id, theirs.kind.name))
      return nil
    }
    let table = loader.tables.loaded[other.table].table
    guard table.copies == .one else {
      cursor.report(.notOfOneCopy(table.id))
      return nil
    }
    self.init(field: field, as: other)
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    let answers = check.answers
    guard let home, let first = answers.records(of: other.table).first else { return [] }
    let wanted = answers.value(of: other.field, in: first)
    guard wanted != .wrong, wanted != .empty else { return [] }
    return answers.records(of: home).compactMap { record in
      let place = AnswerPlace(record: record, field: field)
      let found = answers.value(at: place)
      guard found != .wrong, found != .empty, !agrees(found, wanted, check.schema) else {
        return nil
      }
      return RuleFailure(
        issue: answers.issue(SenderMismatch(expected: wanted.words, table: other.table), at: place),
        place: ExpressionRun.Place(record: record))
    }
  }

  /// Names agree without spaces and the prefix of the form.
  private func agrees(_ found: ExpressionValue, _ wanted: ExpressionValue, _ schema: Schema)
    -> Bool
  {
    // Most are written alike.
    if found == wanted { return true }
    guard case .text(let name) = found, case .text(let expected) = wanted else { return false }
    return SenderName.key(name, schema: schema) == SenderName.key(expected, schema: schema)
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let text = "\(table.id(.field(field))) = \(schema.name(of: other))"
    return Words(zh: text, en: text)
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("same", table.json(.field(field))), ("as", .string(schema.name(of: other)))]
  }

  var repeated: (field: Int, of: FieldReference)? { (field, other) }
}

extension Field.Kind {
  /// Whether equal values of the two kinds mean the same: amounts in 万元 and in 亿元 do not.
  fileprivate func agrees(with other: Field.Kind) -> Bool {
    guard name == other.name else { return false }
    switch shape {
    case .text, .digits, .integer, .date, .span, .flag, .list: return true
    case .decimal, .percent: return unit == other.unit
    case .options: return self == other
    }
  }
}

extension Mistake {
  fileprivate static func differentKinds(
    _ first: String, _ kind: String, _ second: String, _ other: String
  )
    -> Mistake
  {
    Mistake(
      zh: "两个字段类型应相同：“\(first)”是 \(kind)，“\(second)”是 \(other)",
      en: "the two should be of one kind: \"\(first)\" is \(kind), \"\(second)\" is \(other)")
  }
}

/// A record names another sender than the table that says who returns.
public struct SenderMismatch: Finding {
  /// What that table says.
  public var expected: String
  /// The table, an index into ``Schema/tables``.
  public var table: Int

  static let code: Issue.Code = "sender-mismatch"
  static let title = Words(zh: "填报单位不一致", en: "Sender differs")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应与\(sheet(issue))的“\(expected)”一致\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be “\(expected)” as in \(sheet(issue))\(issue.now)\(issue.ask(": correct one of them"))."
  }

  private func sheet(_ issue: IssueContext) -> String {
    issue.schema.tables[checked: table]?.sheet ?? ""
  }
}
