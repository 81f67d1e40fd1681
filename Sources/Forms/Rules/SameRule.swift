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
    RuleKey("same", .field, "A field of this table."),
    RuleKey("as", .reference, "The other: table.field."),
  ]
  static let summary = "the field says what the one of the other table does"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let field = members["same"].flatMap({ loader.table.names.field(at: $0) }),
      let cursor = members["as"], let other = loader.tables.reference(at: cursor),
      let mine = loader.table.fields[field], let theirs = loader.tables.field(other)
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

  func issues(in own: [ReadRecord], of all: [ReadRecord], schema: Schema) -> [Issue] {
    guard let home = all.first(where: { $0.tableIndex == other.table }),
      case .text(let expected) = home.fields[other.field].value
    else { return [] }
    return own.compactMap { record in
      guard case .text(let name) = record.fields[field].value,
        SenderName.key(name, schema: schema) != SenderName.key(expected, schema: schema)
      else { return nil }
      return record.issue(SenderMismatch(expected: expected), field: field)
    }
  }

  func text(in table: Table, of schema: Schema) -> Words {
    let text = "\(table.ids([field])) = \(schema.name(of: other))"
    return Words(zh: text, en: text)
  }

  func members(in table: Table, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("same", table.json(field)), ("as", .string(schema.name(of: other)))]
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

  static let code: Issue.Code = "sender-mismatch"
  static let title = Words(zh: "填报单位不一致", en: "Sender differs")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应与\(sheet(issue))的“\(expected)”一致\(issue.now)。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be “\(expected)” as in \(sheet(issue))\(issue.now)."
  }

  private func sheet(_ issue: IssueContext) -> String {
    issue.schema.tables[checked: issue.schema.sender.table]?.sheet ?? ""
  }
}
