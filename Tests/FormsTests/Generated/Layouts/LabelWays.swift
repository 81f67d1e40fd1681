import Spreadsheet

/// How the form's own words are retyped.
enum LabelWay: String, Way {
  static let group = "labels"
  case asPrinted = "as printed"
  case fullWidth = "full-width punctuation and digits"
  case noSpaces = "no spaces"
  case moreSpaces = "more spaces"
  case noNumbers = "no numbers"
  case colon = "a colon added"
  case noParentheses = "without what stands in parentheses"
  case fewerCharacters = "a few characters dropped"
  case otherNumbers = "numbered 一、二、"

  func retype(_ label: String, _ seed: inout Seed) -> String {
    switch self {
    case .asPrinted: return label
    case .fullWidth: return Self.widened(label)
    case .noSpaces: return label.filter { $0 != " " }
    case .moreSpaces:
      return label.replacing("称", by: "称 ").replacing("地", by: " 地").replacing(".", by: " . ")
    case .noNumbers: return Self.withoutNumber(label)
    case .colon: return label.hasSuffix(":") || label.hasSuffix("：") ? label : label + "："
    case .noParentheses: return Self.withoutParentheses(label)
    case .fewerCharacters: return Self.withFewer(label, &seed)
    case .otherNumbers:
      let rest = Self.withoutNumber(label)
      return rest == label || label.hasPrefix("(") ? label : "一二三四五六七八九".prefix(1) + "、" + rest
    }
  }

  private static func widened(_ text: String) -> String {
    String(
      text.map { character -> Character in
        switch character {
        case "(": "（"
        case ")": "）"
        case ",": "，"
        case ":": "："
        case "?": "？"
        case "0"..."9": Character(String(character).fullWidth())
        default: character
        }
      })
  }

  static func withoutNumber(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, "0123456789.() ".contains(first) {
      // `(港澳台)` is no number.
      if first == "(", rest.dropFirst().first?.isNumber != true { break }
      rest.removeFirst()
    }
    return rest.isEmpty ? text : String(rest)
  }

  private static func withoutParentheses(_ text: String) -> String {
    let number = text.count - withoutNumber(text).count
    var depth = 0
    let kept = text.dropFirst(number).filter { character in
      if character == "(" || character == "（" { depth += 1 }
      defer { if character == ")" || character == "）" { depth -= 1 } }
      return depth == 0
    }
    return kept.count < 2 ? text : String(text.prefix(number)) + kept
  }

  /// One character of a question of six or more, two of one of twelve or more.
  private static func withFewer(_ text: String, _ seed: inout Seed) -> String {
    let number = text.count - withoutNumber(text).count
    var characters = Array(text)
    let places = characters.indices.filter { $0 >= number && characters[$0].isLetter }
    let count = places.count < 6 ? 0 : places.count < 12 ? 1 : 2
    // What is dropped stands inside: a question's first letter is the last thing to go.
    for place in seed.some(count, of: Array(places.dropFirst())).reversed() {
      characters.remove(at: place)
    }
    return String(characters)
  }
}

/// What becomes of the title.
enum TitleWay: String, Way {
  static let group = "title"
  case asPrinted = "as printed"
  case deleted = "deleted"
  case numbered = "with the number of the table before"
  case inParentheses = "with words in parentheses behind"
}

extension Sketch {
  /// Retypes the labels; of a label with its answer in one cell, the words before the answer.
  mutating func retype(_ way: LabelWay, _ seed: inout Seed) {
    for index in pieces.indices {
      switch pieces[index].role {
      case .label, .heading: pieces[index].value = .string(way.retype(pieces[index].text, &seed))
      case .inside:
        let text = pieces[index].text
        let cut = text.firstRange(of: "()")?.lowerBound ?? text.firstRange(of: "__")?.lowerBound
        let label = String(text[..<(cut ?? text.endIndex)])
        let isSentence = cut != nil && text[(cut ?? text.startIndex)...].hasPrefix("__")
        guard !isSentence || way != .colon else { continue }
        pieces[index].value = .string(way.retype(label, &seed) + text[(cut ?? text.endIndex)...])
      default: break
      }
    }
  }

  mutating func change(_ way: TitleWay, sheet: String) {
    guard let index = pieces.firstIndex(where: { $0.role == .title }) else { return }
    switch way {
    case .asPrinted: break
    case .deleted:
      pieces.remove(at: index)
      for index in pieces.indices { pieces[index].row -= 1 }
    case .numbered: pieces[index].value = .string("\(sheet) \(pieces[index].text)")
    case .inParentheses: pieces[index].value = .string("\(pieces[index].text)（2021年）")
    }
  }
}
