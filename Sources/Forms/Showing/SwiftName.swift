/// Names for Swift, made of the ids of a schema.
enum SwiftName {
  /// `team_size` as `teamSize`, in backticks where Swift has a use of its own for the word.
  static func property(_ id: String) -> String {
    let name = camelCase(id)
    return keywords.contains(name) ? "`\(name)`" : name
  }

  /// `partner_nature` as `PartnerNature`, the type of a choice within its table's type.
  static func type(_ id: String) -> String {
    let name = camelCase(id)
    let type = name.prefix(1).uppercased() + name.dropFirst()
    return taken.contains(type) ? type + "Choice" : type
  }

  /// A text as a literal.
  static func literal(_ text: String) -> String {
    let words = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(words)\""
  }

  /// `floor_area_m2` as `floorAreaM2`.
  static func camelCase(_ id: String) -> String {
    let words = id.split(separator: "_")
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  /// The words that no declaration may have as its name (The Swift Programming Language, Lexical
  /// Structure).
  private static let keywords: Set<String> = [
    "as", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "operator", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// The types that generated code mentions.
  private static let taken: Set<String> = [
    "Any", "AnswerError", "Answers", "Bool", "Character", "Double", "FormChoice", "FormLine",
    "FormRecord", "Int", "Line", "PartialDate", "Period", "Protocol", "Record", "Return",
    "ReturnRecord", "Self", "String", "Type", "Value",
  ]
}
