/// Swift names made from the ids of a schema.
enum SwiftName {
  /// `team_size` as `teamSize`; in backticks if it is a word of Swift.
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
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where OutsideText.printable(scalar) != scalar:
        literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A text as it stands in a comment, on one line: a line end in it would begin code.
  static func comment(_ text: String) -> String {
    OutsideText.line(
      text.split(whereSeparator: \.isNewline).joined(separator: " "), length: .max)
  }

  /// `floor_area_m2` as `floorAreaM2`.
  static func camelCase(_ id: String) -> String {
    if id.utf8.allSatisfy({ $0 < 0x80 }) { return camelCase(ofASCII: id) }
    let words = id.split(separator: "_")
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  /// The same of ASCII, as nearly all ids are: each field of a schema asks for it.
  private static func camelCase(ofASCII id: String) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(id.utf8.count)
    var beginsWord = false
    for byte in id.utf8 {
      guard byte != UInt8(ascii: "_") else {
        beginsWord = !name.isEmpty
        continue
      }
      let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      name.append(beginsWord && isSmall ? byte - 0x20 : byte)
      beginsWord = false
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The names of the cases of some options: the letter, or the words without what no name may have.
  static func cases(of options: [Option]) -> [String] {
    var names: [String] = []
    for option in options {
      let words =
        option.key == option.words || option.isLettered
          || !option.key.utf8.allSatisfy({ $0 < 0x80 })
        ? option.isLettered ? option.key : option.words : option.key
      var name = identifier(words)
      if names.contains(name) { name += "\(names.count + 1)" }
      names.append(name)
    }
    return names
  }

  /// `Being watched` as `beingWatched`, `3 - Medium` as `option3Medium`, 有限责任公司 as it is.
  private static func identifier(_ words: String) -> String {
    let pieces = words.split {
      !($0.isLetter || $0.isNumber) || !$0.unicodeScalars.allSatisfy(isPart)
    }
    let name = pieces.enumerated().map { index, piece in
      guard index > 0 else {
        let isWord = piece.dropFirst().contains(where: \.isLowercase)
        return isWord ? piece.prefix(1).lowercased() + piece.dropFirst() : piece.lowercased()
      }
      return piece.prefix(1).uppercased() + piece.dropFirst()
    }.joined()
    guard let first = name.first else { return "option" }
    return first.isNumber ? "option" + name : name
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isXIDContinue
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
