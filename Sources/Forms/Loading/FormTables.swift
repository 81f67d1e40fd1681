/// The tables of a form, which references from one to another are looked up in.
struct FormTables {
  let loaded: [LoadedTable]
  /// Whether each file was read; where one was not, a table that is not found may well be there.
  let areWhole: Bool

  /// The table that a cursor names; reports where there is none.
  func table(at cursor: YamlCursor) -> Int? { cursor.text().flatMap { table($0, at: cursor) } }

  /// The field that a cursor names as `table.field`; reports where there is none.
  func reference(at cursor: YamlCursor) -> FieldReference? {
    guard let text = cursor.text() else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      cursor.report(.notAReference(text))
      return nil
    }
    guard let table = table(parts[0], at: cursor) else { return nil }
    guard let field = loaded[table].names.index[parts[1]] else {
      cursor.report(.unknownField(parts[1], known: loaded[table].names.ids))
      return nil
    }
    return FieldReference(table: table, field: field)
  }

  /// The field of a reference; nil where it has faults of its own.
  func field(_ reference: FieldReference) -> Field? {
    loaded[reference.table].fields[reference.field]
  }

  private func table(_ id: String, at cursor: YamlCursor) -> Int? {
    if let index = loaded.firstIndex(where: { $0.table.id == id }) { return index }
    if areWhole { cursor.report(.unknownTable(id, known: loaded.map(\.table.id))) }
    return nil
  }
}
