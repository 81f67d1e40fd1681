/// Reads `required`: true, false, or the condition under which a field is.
struct RequirementLoader {
  let table: WrittenTable

  /// The requirement; a field for which none is written is required.
  func load(_ cursor: YamlCursor?) -> Field.Requirement {
    guard let cursor else { return .required }
    if cursor.node.scalar != nil { return cursor.flag() == false ? .optional : .required }
    let starts = KeySet.requirement.optional
    guard let start = YamlMembers.start(of: cursor, among: starts),
      let members = YamlMembers(cursor, keys: .requirement), let value = members[start]
    else { return .required }
    switch start {
    case "if_answered":
      return table.field(at: value).map { .ifAnswered($0) } ?? .required
    case "if_several":
      return table.field(at: value).map { .ifSeveral($0) } ?? .required
    default:
      return chosen(value) ?? .required
    }
  }

  /// `if_chosen: {overseas_intent: A}`.
  private func chosen(_ cursor: YamlCursor) -> Field.Requirement? {
    guard let entries = cursor.entries(), let (key, value) = entries.first else { return nil }
    guard entries.count == 1 else {
      entries[1].key.report(.oneConditionOnly)
      return nil
    }
    guard let field = table.field(at: key), let text = value.text() else { return nil }
    return .ifChosen(field, text)
  }
}
