/// Reads one field of a table, all but what depends on other fields' kinds.
struct FieldLoader {
  let table: WrittenTable
  let form: FormDefaults

  /// The field, or nil where its kind or title cannot be told.
  func load(_ written: WrittenField) -> Field? {
    guard let kindName = written.kind, let members = written.members else { return nil }
    let source = KindSource(members: members, field: written, table: table, form: form)
    let kind = Field.Kind(kindName, loading: source)
    let title = readTitle(of: written, members: members)
    let requirement = RequirementLoader(table: table).load(members["required"])
    guard let kind, let title else { return nil }
    var field = Field(
      id: written.id, title: title, kind: kind,
      requirement: kind.takesRequired ? requirement : .optional,
      placeholders: form.placeholders, several: source.several,
      alternatives: members["or"]?.items()?.compactMap { $0.text() } ?? [])
    field.decimalMark = form.decimalMark
    switch kind {
    case .number, .count:
      let path = table.question(asking: written.id).map { $0.groups + [$0.label] } ?? []
      field.label = (path + [title.zh, title.en]).joined(separator: " ")
    default: break
    }
    return field
  }

  /// What is asked, in short; of a title that is not given, the label.
  ///
  /// What the form says in one language stands for both.
  private func readTitle(of written: WrittenField, members: YamlMembers) -> Words? {
    let label = table.defaultTitle(asking: written.id)
    guard let cursor = members["title"] else {
      let words = label ?? written.id
      return Words(zh: words, en: words)
    }
    guard cursor.node.mapping != nil else {
      return cursor.text().map { Words(zh: $0, en: $0) }
    }
    guard let words = YamlMembers(cursor, keys: .title) else { return nil }
    let en = words["en"]?.text()
    let zh = words["zh"].map { $0.text() } ?? label ?? written.id
    guard let zh, let en else { return nil }
    return Words(zh: zh, en: en)
  }
}
