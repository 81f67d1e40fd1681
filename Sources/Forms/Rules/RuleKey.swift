/// A key of a rule in a schema file, and what stands behind it.
struct RuleKey {
  enum Content {
    /// A field or a line of the rule's table.
    case name
    /// Several of them, each once, and so many at least.
    case names(least: Int)
    /// One of them, or several.
    case nameOrNames
    /// One of them, or a field of another table.
    case nameOrReference
    /// Several of them, or the rows of a table as `table.field`.
    case namesOrReference
    /// A field of any table, as `table.field`.
    case reference
    case expression
    /// One of some words.
    case word([String])
    case number
    case text
    /// A text, or one in each language.
    case sentence
  }

  let name: String
  let content: Content
  /// What it is, in English, for editors that show it.
  let summary: String
  let isOptional: Bool

  init(_ name: String, _ content: Content, _ summary: String, isOptional: Bool = false) {
    self.name = name
    self.content = content
    self.summary = summary
    self.isOptional = isOptional
  }

  /// What every rule may say.
  static let common = [
    RuleKey("id", .text, "What it is called.", isOptional: true),
    RuleKey("when", .expression, "It is judged only where this holds.", isOptional: true),
    RuleKey(
      "at", .text, "Where it is said that it does not hold: field, line, line.field, table.field.",
      isOptional: true),
    RuleKey("code", .text, "The code under which it is said.", isOptional: true),
    RuleKey("say", .sentence, "What is said; {expression} is worked out.", isOptional: true),
    RuleKey(
      "severity", .word(Issue.Severity.allCases.map(\.rawValue)),
      "How bad it is; an error if it is not said.", isOptional: true),
  ]

  /// All keys of a rule, its own first.
  static func all(of rule: any StatedRule.Type) -> [RuleKey] {
    rule.keys + common.filter { common in !rule.keys.contains { $0.name == common.name } }
  }

  /// What may stand there, for `Schemas/schema.json`.
  var jsonSchema: JSONValue {
    let id = "[a-z][a-z0-9_]*"
    // In form.yaml, names are `table.field`.
    let name = "\(id)(\\.\(id))?"
    func members(_ members: [(key: String, value: JSONValue?)]) -> JSONValue {
      .object(members + [("description", .string(summary))])
    }
    func either(_ values: JSONValue...) -> JSONValue { members([("oneOf", .list(values))]) }
    switch content {
    case .name, .nameOrReference: return Self.text(name, summary)
    case .reference: return Self.text("\(id)\\.\(id)", summary)
    case .names(let least):
      return members(Self.list(of: Self.text(name, "A field of this table."), least: least))
    case .nameOrNames:
      let one = Self.text(name, nil)
      return either(one, .object(Self.list(of: one, least: 1)))
    case .namesOrReference:
      let one = Self.text(id, nil)
      let reference = Self.text("\(id)\\.\(id)", nil)
      return either(one, reference, .object(Self.list(of: one, least: 1)))
    case .expression: return members([("type", .list([.string("string"), .string("boolean")]))])
    case .word(let words): return members([("enum", .list(words.map { .string($0) }))])
    case .number: return members([("type", .string("number"))])
    case .text: return members([("type", .string("string"))])
    case .sentence:
      return either(
        .object([("type", .string("string"))]), .object([("$ref", .string("#/$defs/saying"))]))
    }
  }

  private static func list(of item: JSONValue, least: Int) -> [(key: String, value: JSONValue?)] {
    [
      ("type", .string("array")), ("minItems", .number(least)), ("uniqueItems", .flag(true)),
      ("items", item),
    ]
  }

  private static func text(_ pattern: String, _ summary: String?) -> JSONValue {
    .object([
      ("type", .string("string")), ("pattern", .string("^\(pattern)$")),
      ("description", summary.map { .string($0) }),
    ])
  }
}

extension KeySet {
  /// The keys of a rule; the first names it.
  init(_ rule: any StatedRule.Type) {
    let keys = RuleKey.all(of: rule)
    self.init(
      "\(rule.keys[0].name)_rule", required: keys.filter { !$0.isOptional }.map(\.name),
      optional: keys.filter(\.isOptional).map(\.name))
  }
}
