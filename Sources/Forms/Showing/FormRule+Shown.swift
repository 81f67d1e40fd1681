extension FormRule {
  /// The rule in short, for people.
  func text(in table: Table?, of schema: Schema) -> Words {
    let text = rule.stated.text(in: table, of: schema)
    let code = terms.code.map { " [\($0.rawValue)]" } ?? ""
    guard let when = terms.when?.text else { return Words(zh: text.zh + code, en: text.en + code) }
    return Words(zh: "\(text.zh)，当 \(when)\(code)", en: "\(text.en) where \(when)\(code)")
  }

  /// The rule as schema files write it.
  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    rule.stated.members(in: table, of: schema) + [
      ("id", terms.id.map { .string($0) }), ("when", terms.when.map { .string($0.text) }),
      ("at", terms.at.map { .string(name(of: $0, in: table, schema)) }),
      ("code", terms.code.map { .string($0.rawValue) }),
      ("say", terms.say.map(Self.json)), ("severity", terms.severity.map { .string($0.rawValue) }),
    ]
  }

  private static func json(_ say: Saying) -> JSONValue {
    say.zh == say.en
      ? .string(say.zh.text)
      : .object([("zh", .string(say.zh.text)), ("en", .string(say.en.text))])
  }

  private func name(of place: Place, in table: Table?, _ schema: Schema) -> String {
    switch place {
    case .field(let field): return table.id(.field(field))
    case .line(let line): return table.id(.line(line))
    case .other(let other): return schema.name(of: other)
    case .cell(let place, let line, let field):
      let cell: Table? = schema.tables[place]
      let name = "\(cell.id(.line(line))).\(cell.id(.field(field)))"
      return cell?.id == table?.id ? name : "\(cell?.id ?? "?").\(name)"
    }
  }
}

extension Conditions {
  /// When it is asked for and required, in short.
  var text: Words {
    let relevant = relevant.map(\.text).joined(separator: " and ")
    let asked = relevant.isEmpty ? nil : relevant
    switch (need, asked) {
    case (.when(let need), nil):
      return Words(zh: "\(need.text) 时必填", en: "required if \(need.text)")
    case (.when(let need), let asked?):
      return Words(
        zh: "仅当 \(asked) 时填写，\(need.text) 时必填", en: "only if \(asked), required if \(need.text)")
    case (.never, let asked?): return Words(zh: "仅当 \(asked) 时选填", en: "optional, only if \(asked)")
    case (_, let asked): return Words(zh: "\(asked ?? "") 时必填", en: "if \(asked ?? "")")
    }
  }
}

extension Field.Requirement {
  /// The condition under which it is asked for, as the schema has it.
  var relevant: String? {
    guard case .conditional(let conditions) = self, !conditions.relevant.isEmpty else { return nil }
    let texts = conditions.relevant.map(\.text)
    return texts.count == 1 ? texts[0] : texts.map { "(\($0))" }.joined(separator: " and ")
  }
}
