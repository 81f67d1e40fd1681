/// Finds the fields on which it depends what may be chosen of a list with levels, once all tables are
/// known.
struct OptionParents {
  private let tables: FormTables
  private var parents: [FieldReference: FieldReference] = [:]

  /// The tables with the level of each such choice; what cannot be is reported.
  static func resolved(_ tables: FormTables) -> FormTables {
    var parents = OptionParents(tables)
    parents.find()
    return parents.resolved()
  }

  private init(_ tables: FormTables) { self.tables = tables }

  private func choice(_ field: FieldReference) -> ChoiceKind? {
    if case .choice(let kind) = tables.field(field)?.kind { kind } else { nil }
  }

  private func cursor(_ field: FieldReference) -> YamlCursor? {
    let names = tables.loaded[field.table].names
    return names.writtenField(names.ids[field.field])?.members?["by"]
  }

  private mutating func find() {
    for (table, loaded) in tables.loaded.enumerated() {
      for field in loaded.fields.indices {
        let own = FieldReference(table: table, field: field)
        guard let kind = choice(own), let by = kind.by, let cursor = cursor(own) else { continue }
        let found =
          by.contains(".")
          ? tables.reference(at: cursor)
          : loaded.names.field(at: cursor).map { FieldReference(table: table, field: $0) }
        guard let found else { continue }
        guard let parent = choice(found), parent.list?.name == kind.list?.name else {
          // A choice with faults of its own is not known.
          if tables.field(found) != nil { cursor.report(.byOtherList(by)) }
          continue
        }
        parents[own] = found
      }
    }
  }

  /// How many choices stand before one; nil where they lead back to it.
  private func level(of field: FieldReference) -> Int? {
    var level = 0
    var next = field
    while let parent = parents[next] {
      level += 1
      guard level <= parents.count else { return nil }
      next = parent
    }
    return level
  }

  private func resolved() -> FormTables {
    var loaded = tables.loaded
    for (field, parent) in parents {
      guard let level = level(of: field) else {
        cursor(field)?.report(.byInCircle(loaded[field.table].names.ids[field.field]))
        continue
      }
      guard var kind = choice(field), let list = kind.list else { continue }
      guard level < list.depth else {
        cursor(field)?.report(.listHasNoLevel(list.name, level))
        continue
      }
      kind.level = level
      kind.parent = parent
      let known = Dictionary(kind.options.map { ($0.key, $0) }) { first, _ in first }
      kind.options = list.words(ofLevel: level).map { known[$0] ?? Option(key: $0, words: $0) }
      loaded[field.table].fields[field.field]?.kind = .choice(kind)
      let id = loaded[field.table].names.ids[field.field]
      if let index = loaded[field.table].table.index(of: id) {
        loaded[field.table].table.fields[index].kind = .choice(kind)
      }
    }
    return FormTables(loaded: loaded, areWhole: tables.areWhole)
  }
}
