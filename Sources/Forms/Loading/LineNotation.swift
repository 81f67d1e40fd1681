/// A printed line as schema files write it: words, and `{field}` where something is filled in.
///
/// `企业共有{enterprise_count}家` is words, a blank, words. A brace that is printed is doubled.
enum LineNotation {
  enum Piece: Hashable {
    case words(String)
    case blank(String)
  }

  /// Splits a line into its pieces; words that touch are one piece.
  static func pieces(of line: String) throws(Mistake) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        words.append(character)
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw .openBrace }
        let name = String(rest[..<end])
        guard isFieldID(name) else { throw .notAnID(name) }
        rest = rest[rest.index(after: end)...]
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.blank(name))
      case "}":
        throw .closingBrace
      default:
        words.append(character)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// Whether a name can be the id of a field or a table: `team_size`.
  static func isFieldID(_ name: String) -> Bool {
    guard let first = name.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
