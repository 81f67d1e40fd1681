/// What `Schemas/schema.json` and `Schemas/README.md` say of the kinds of answers.
///
/// `make generate` writes it there; a test keeps it equal.
enum KindGuide {
  /// The definitions of fields for `$defs`: of a field of any kind, and of a field of each.
  static var definitions: [(key: String, value: JSONValue?)] {
    let any = JSONValue.object([
      ("type", .string("object")), ("required", .list([.string("kind")])),
      (
        "properties",
        .object([("kind", .object([("enum", .list(KeySet.kinds.map { .string($0) }))]))])
      ),
      (
        "oneOf",
        .list(KeySet.kinds.map { .object([("$ref", .string("#/$defs/\($0)_field"))]) })
      ),
    ])
    return [("field", any)] + Field.Kind.all.map { ("\($0.word)_field", definition(of: $0)) }
  }

  private static func definition(of kind: any AnswerKind.Type) -> JSONValue {
    let summary = description(kind.summary)
    var properties: [(key: String, value: JSONValue?)] = [
      ("kind", .object([("const", .string(kind.word)), ("description", summary)])),
      (
        "title",
        .object([
          (
            "oneOf",
            .list([
              .object([("type", .string("string")), ("minLength", .number(1))]),
              .object([("$ref", .string("#/$defs/title"))]),
            ])
          )
        ])
      ),
    ]
    if kind.takesRequired {
      for key in KeySet.conditions {
        properties.append((key, .object([("$ref", .string("#/$defs/\(key)"))])))
      }
    }
    for key in (kind.takesRequired ? KindKey.general : []) + kind.keys {
      properties.append(
        (key.name, .object(key.content.jsonSchema + [("description", description(key.summary))])))
    }
    return .object([
      ("description", summary), ("type", .string("object")),
      ("required", .list(KeySet.field(kind).required.map { .string($0) })),
      ("additionalProperties", .flag(false)), ("properties", .object(properties)),
    ])
  }

  /// A sentence in each language.
  private static func description(_ words: Words) -> JSONValue {
    .string("\(words.en.sentenceCase). \(words.zh)。")
  }

  /// The table of kinds in Markdown, a line a kind.
  static var table: [String] {
    ["| kind of field | an answer | keys of its own |", "|---|---|---|"]
      + Field.Kind.all.map { kind in
        let keys = kind.keys.map { key in
          "`\(key.name)`\(key.isRequired ? " (needed)" : ""): \(key.summary.en)"
        }
        return "| `\(kind.word)` | \(kind.summary.en) | \(keys.joined(separator: "; ")) |"
      }
  }
}

extension JSONValue {
  /// The value as people lay out JSON: a member or item a line.
  func lines(indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .list(let items):
      let items = items.map { space + $0.lines(indent: indent + 2) }
      return "[\n" + items.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let members = members.compactMap { key, value in
        value.map { space + "\"\(key)\": " + $0.lines(indent: indent + 2) }
      }
      return "{\n" + members.joined(separator: ",\n") + end + "}"
    case .string, .number, .flag:
      var json = JSONText()
      write(to: &json)
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
