import Forms

/// What the questions of a form are called in lists of issues; made once for a list.
struct QuestionNames {
  /// Of each table, the names of its fields.
  let fields: [[String]]
  /// Of each table, what its lines are called.
  private let lines: [[String]]

  init(_ schema: Schema, language: Language) {
    fields = schema.tables.map { FieldHeading.names(in: $0, language: language) }
    lines = schema.tables.map { $0.list?.lineNames ?? [] }
  }

  /// The question that an issue is about, with its line; nil if it is about none.
  func name(for issue: Issue) -> String? {
    guard let table = issue.table, let field = issue.field else { return nil }
    let question = fields[table][field]
    guard let line = issue.line, lines[table].indices.contains(line) else { return question }
    return "\(lines[table][line]) – \(question)"
  }
}
