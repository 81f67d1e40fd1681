/// What an expression may name: the tables, fields, lines and lists of a form.
struct ExpressionNames: Sendable {
  struct Table: Sendable {
    let id: String
    /// Whether a return has at most one record of it.
    let isSingle: Bool
    /// The table in whose records its rows stand, if it is a list inside a form.
    let parent: Int?
    let fields: [Field]
    /// The ids of printed lines, in the form's order; empty for other tables.
    let lines: [String]
  }

  struct Field: Sendable {
    let id: String
    let type: ExpressionType
    /// The words (or keys) that it may be answered with, where those are known.
    let options: [String]?
  }

  let tables: [Table]
  /// The words of each list of the form.
  let lists: [String: [String]]

  func table(_ id: String) -> Int? { tables.firstIndex { $0.id == id } }
}

extension ExpressionNames.Table {
  func field(_ id: String) -> Int? { fields.firstIndex { $0.id == id } }
  func line(_ id: String) -> Int? { lines.firstIndex(of: id) }
}
