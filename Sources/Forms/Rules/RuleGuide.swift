/// What `Schemas/schema.json` and `Schemas/README.md` say of the rules that forms state.
///
/// `make generate` writes it there; a test keeps it equal.
enum RuleGuide {
  /// The definitions for `$defs`: of any rule, and of each.
  static var definitions: [(key: String, value: JSONValue?)] {
    let any = JSONValue.object([
      (
        "oneOf",
        .list(Rule.types.map { .object([("$ref", .string("#/$defs/\($0.keys[0].name)"))]) })
      )
    ])
    return [("rule", any)] + Rule.types.map { ($0.keys[0].name, definition(of: $0)) }
  }

  private static func definition(of rule: any StatedRule.Type) -> JSONValue {
    let summary = rule.summary.prefix(1).uppercased() + rule.summary.dropFirst()
    return .object([
      ("description", .string(summary + ".")), ("type", .string("object")),
      ("required", .list(rule.keys.map { .string($0.name) })),
      ("additionalProperties", .flag(false)),
      ("properties", .object(rule.keys.map { ($0.name, $0.jsonSchema) })),
    ])
  }

  /// The table of rules in Markdown, a line a rule, its fields called a, b and so on.
  static var table: [String] {
    ["| rule | what must hold |", "|---|---|"]
      + Rule.types.map { "| `\(example(of: $0))` | \($0.summary) |" }
  }

  private static func example(of rule: any StatedRule.Type) -> String {
    var letters = "abcdefghijklmnopqrstuvwxyz".makeIterator()
    func next() -> String { letters.next().map(String.init) ?? "field" }
    let members = rule.keys.map { key in
      switch key.content {
      case .field: "\(key.name): \(next())"
      case .fields: "\(key.name): [\(next()), \(next())]"
      case .reference: "\(key.name): table.field"
      }
    }
    return members.count == 1 ? members[0] : "{\(members.joined(separator: ", "))}"
  }
}
