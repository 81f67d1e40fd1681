/// What `Schemas/schema.json` and `Schemas/README.md` say of the rules that forms state.
///
/// `make generate` writes it there; a test keeps it equal.
enum RuleGuide {
  /// The definitions for `$defs`: of any rule, and of each.
  static var definitions: [(key: String, value: JSONValue?)] {
    let any = JSONValue.object([
      (
        "oneOf",
        .list(Rule.types.map { .object([("$ref", .string("#/$defs/\(KeySet($0).name)"))]) })
      )
    ])
    return [("rule", any)] + [("saying", saying)]
      + Rule.types.map { (KeySet($0).name, definition(of: $0)) }
  }

  private static var saying: JSONValue {
    let text = JSONValue.object([("type", .string("string"))])
    return .object([
      ("description", .string("A sentence in each language; one that is not given is the other.")),
      ("type", .string("object")), ("additionalProperties", .flag(false)),
      ("properties", .object([("zh", text), ("en", text)])),
    ])
  }

  private static func definition(of rule: any StatedRule.Type) -> JSONValue {
    let summary = rule.summary.prefix(1).uppercased() + rule.summary.dropFirst()
    return .object([
      ("description", .string(summary + ".")), ("type", .string("object")),
      ("required", .list(KeySet(rule).required.map { .string($0) })),
      ("additionalProperties", .flag(false)),
      ("properties", .object(RuleKey.all(of: rule).map { ($0.name, $0.jsonSchema) })),
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
    let members = rule.keys.filter { !$0.isOptional }.map { key in
      switch key.content {
      case .name, .nameOrNames, .nameOrReference, .text: "\(key.name): \(next())"
      case .names, .namesOrReference: "\(key.name): [\(next()), \(next())]"
      case .reference: "\(key.name): table.field"
      case .expression: "\(key.name): an expression"
      case .sentence, .word, .number: "\(key.name): …"
      }
    }
    return members.count == 1 ? members[0] : "{\(members.joined(separator: ", "))}"
  }
}
