/// Reads the rules that a table states, once all tables are known.
struct RuleLoader {
  let tables: FormTables
  let table: LoadedTable

  func load() -> [Rule] {
    guard let items = table.members["rules"]?.items() else { return [] }
    return items.compactMap(rule)
  }

  private func rule(_ cursor: YamlCursor) -> Rule? {
    guard let start = YamlMembers.start(of: cursor, among: KeySet.ruleStarts),
      let type = Rule.types.first(where: { $0.keys[0].name == start }),
      let members = YamlMembers(cursor, keys: KeySet(type))
    else { return nil }
    return type.init(members, loader: self)?.rule
  }

  /// A list of fields, each once; nil after a fault was reported.
  func fields(_ cursor: YamlCursor?) -> [Int]? {
    guard let items = cursor?.items() else { return nil }
    var fields: [Int] = []
    for item in items {
      guard let field = table.names.field(at: item) else { continue }
      if fields.contains(field) {
        item.report(.sameFieldTwice(table.names.ids[field]))
      } else {
        fields.append(field)
      }
    }
    return fields.isEmpty ? nil : fields
  }

  /// A field that holds a number; nil after a fault was reported.
  func number(_ cursor: YamlCursor) -> Int? {
    guard let index = table.names.field(at: cursor) else { return nil }
    guard let field = table.fields[index] else { return index }
    guard field.shape.isNumber else {
      cursor.report(.notANumberField(field.id, kind: field.kind.name))
      return nil
    }
    return index
  }
}
