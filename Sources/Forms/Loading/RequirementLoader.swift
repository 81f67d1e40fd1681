/// Reads `required`: true, false, or a condition in the words of before; expressions are read by
/// ``ConditionLoader``.
struct RequirementLoader {
  let table: WrittenTable

  /// The requirement; a field for which none is written is required.
  func load(_ cursor: YamlCursor?) -> Field.Requirement {
    guard let cursor else { return .required }
    if cursor.node.scalar != nil { return scalar(cursor) }
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

  private func scalar(_ cursor: YamlCursor) -> Field.Requirement {
    if Self.isFlag(cursor) { return Self.isPlain("false", at: cursor) ? .optional : .required }
    if Self.isForeignFlag(cursor) { cursor.report(.wrongType(.flag)) }
    return .optional
  }

  /// Whether a word stands there that other programs take for true or false; it is no expression.
  static func isForeignFlag(_ cursor: YamlCursor) -> Bool {
    let word = cursor.node.scalar?.string.lowercased() ?? ""
    return ["", "yes", "no", "on", "off", "true", "false"].contains(word) && !isFlag(cursor)
  }

  /// Whether true or false stands there.
  static func isFlag(_ cursor: YamlCursor) -> Bool {
    isPlain("true", at: cursor) || isPlain("false", at: cursor)
  }

  /// Whether a word stands there without quotes.
  static func isPlain(_ word: String, at cursor: YamlCursor) -> Bool {
    cursor.node.scalar.map { $0.style == .plain && $0.string == word } ?? false
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
