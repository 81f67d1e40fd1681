/// A key of a rule in a schema file, and what stands behind it.
struct RuleKey {
  enum Content {
    /// A field of the rule's table.
    case field
    /// Several fields of it, each once, and so many at least.
    case fields(least: Int)
    /// A field of any table, as `table.field`.
    case reference
  }

  let name: String
  let content: Content
  /// What it is, in English, for editors that show it.
  let summary: String

  init(_ name: String, _ content: Content, _ summary: String) {
    self.name = name
    self.content = content
    self.summary = summary
  }

  /// What may stand there, for `Schemas/schema.json`.
  var jsonSchema: JSONValue {
    let id = "[a-z][a-z0-9_]*"
    func text(_ pattern: String, _ summary: String) -> JSONValue {
      .object([
        ("type", .string("string")), ("pattern", .string("^\(pattern)$")),
        ("description", .string(summary)),
      ])
    }
    switch content {
    case .field: return text(id, summary)
    case .reference: return text("\(id)\\.\(id)", summary)
    case .fields(let least):
      return .object([
        ("type", .string("array")), ("minItems", .number(least)), ("uniqueItems", .flag(true)),
        ("items", text(id, "A field of this table.")), ("description", .string(summary)),
      ])
    }
  }
}

extension KeySet {
  /// The keys of a rule; the first names it.
  init(_ rule: any StatedRule.Type) {
    self.init(rule.keys[0].name, required: rule.keys.map(\.name))
  }
}
