/// Reads the rules of a table, once all tables are known.
struct RuleLoader {
  let tables: FormTables
  let table: LoadedTable

  func load() -> [Rule] {
    guard let items = table.members["rules"]?.items() else { return [] }
    return items.compactMap(rule)
  }

  private func rule(_ cursor: YamlCursor) -> Rule? {
    switch YamlMembers.start(of: cursor, among: KeySet.ruleStarts) {
    case "at_least_one":
      YamlMembers(cursor, keys: .atLeastOne).flatMap { atLeastOne($0) }
    case "part": YamlMembers(cursor, keys: .part).flatMap { part($0) }
    case "same": YamlMembers(cursor, keys: .same).flatMap { same($0) }
    case "unique":
      YamlMembers(cursor, keys: .unique).flatMap { fields($0["unique"]).map(Rule.unique) }
    default: nil
    }
  }

  private func atLeastOne(_ members: YamlMembers) -> Rule? {
    guard let cursor = members["at_least_one"], let fields = fields(cursor) else { return nil }
    guard cursor.node.sequence?.count != 1 else {
      cursor.report(.oneIsNoChoice)
      return nil
    }
    for (index, item) in zip(fields, cursor.items() ?? [])
    where table.fields[index]?.requirement == .required {
      item.report(.alwaysRequired(table.names.ids[index]))
    }
    return .atLeastOne(fields)
  }

  private func part(_ members: YamlMembers) -> Rule? {
    guard let part = members["part"].flatMap(number), let whole = members["of"].flatMap(number)
    else { return nil }
    guard part != whole else {
      members["of"]?.report(.sameFieldTwice(table.names.ids[part]))
      return nil
    }
    return .part(part, of: whole)
  }

  private func same(_ members: YamlMembers) -> Rule? {
    guard let field = members["same"].flatMap({ table.names.field(at: $0) }),
      let cursor = members["as"], let other = tables.reference(at: cursor)
    else { return nil }
    guard let mine = table.fields[field], let theirs = tables.field(other) else { return nil }
    guard mine.kind.agrees(with: theirs.kind) else {
      cursor.report(
        .differentKinds(mine.id, mine.kind.name, theirs.id, theirs.kind.name))
      return nil
    }
    guard tables.loaded[other.table].table.copies == .one else {
      cursor.report(.notOfOneCopy(tables.loaded[other.table].table.id))
      return nil
    }
    return .same(field, as: other)
  }

  /// A list of fields, each once.
  private func fields(_ cursor: YamlCursor?) -> [Int]? {
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

  private func number(_ cursor: YamlCursor) -> Int? {
    guard let index = table.names.field(at: cursor) else { return nil }
    guard let field = table.fields[index] else { return index }
    guard field.shape.isNumber else {
      cursor.report(.notANumberField(field.id, kind: field.kind.name))
      return nil
    }
    return index
  }
}

extension Field.Kind {
  /// Whether equal values of both mean the same: an amount in 万元 is none in 亿元.
  fileprivate func agrees(with other: Field.Kind) -> Bool {
    guard name == other.name else { return false }
    switch shape {
    case .text, .digits, .integer, .date, .span, .flag, .list: return true
    case .decimal, .options: return self == other
    }
  }
}
