/// A printed line as schema files write it: words, and `{field}` where something is filled in.
///
/// `企业共有{enterprise_count}家` is words, a blank, words. A brace that is printed is doubled.
enum LineNotation {
  enum Piece: Hashable {
    case words(String)
    case blank(String)
  }

  private enum Token {
    case words(String)
    case blank(String)
    /// A part of a date: `{founded.year}`.
    case part(String, DatePart)
  }

  /// Splits a line into its pieces; words that touch are one piece.
  static func pieces(of line: String) throws(Mistake) -> [Piece] { try read([line]).pieces }

  /// The pieces of a line, or of cells beside each other, with one blank for each date; and of dates that
  /// are asked for part by part, which parts.
  static func read(
    _ cells: [String]
  ) throws(Mistake) -> (pieces: [Piece], frames: [String: DateFrame]) {
    var tokens: [Token] = []
    for cell in cells { tokens += try Self.tokens(of: cell) }
    return joined(tokens)
  }

  private static func tokens(of line: String) throws(Mistake) -> [Token] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var pieces: [Token] = []
    var words = ""
    var rest = line.utf8[...]
    while let index = rest.firstIndex(where: { $0 == open || $0 == close }) {
      let brace = rest[index]
      words += String(line[rest.startIndex..<index])
      rest = rest[rest.index(after: index)...]
      if rest.first == brace {
        rest.removeFirst()
        words += brace == open ? "{" : "}"
        continue
      }
      guard brace == open else { throw .closingBrace }
      guard let end = rest.firstIndex(of: close) else { throw .openBrace }
      let blank = try blank(String(line[rest.startIndex..<end]))
      rest = rest[rest.index(after: end)...]
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      pieces.append(blank)
    }
    words += String(line[rest.startIndex...])
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  private static func blank(_ name: String) throws(Mistake) -> Token {
    if isFieldID(name) { return .blank(name) }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let id = names.first, isFieldID(id), names.count <= 2 else { throw .notAnID(name) }
    guard names.count == 2 else { return .blank(id) }
    guard let part = DatePart(rawValue: names[1]) else { throw .notADatePart(names[1]) }
    return .part(id, part)
  }

  private static func joined(
    _ pieces: [Token]
  ) -> (pieces: [Piece], frames: [String: DateFrame]) {
    var joined: [Piece] = []
    var frames: [String: DateFrame] = [:]
    var index = 0
    while index < pieces.count {
      let id: String
      let part: DatePart
      switch pieces[index] {
      case .words(let words):
        joined.append(.words(words))
        index += 1
        continue
      case .blank(let name):
        joined.append(.blank(name))
        index += 1
        continue
      case .part(let name, let own): (id, part) = (name, own)
      }
      var frame = DateFrame(parts: [part])
      if part == .year, case .words(let words) = joined.last {
        frame.beforeYear = EraYear.name(endingIn: words) ?? ""
        if let century = century(endingIn: words) {
          // It is part of the answer: people type 2026 over it.
          frame.beforeYear = century
          joined.removeLast()
          let rest = words.dropLast(century.count)
          if !rest.isEmpty { joined.append(.words(String(rest))) }
        }
      }
      index += 1
      while index + 1 < pieces.count, case .words(let words) = pieces[index],
        case .part(id, let next) = pieces[index + 1]
      {
        frame.words.append(words)
        frame.parts.append(next)
        index += 2
      }
      joined.append(.blank(id))
      frames[id] = frame
    }
    return (joined, frames)
  }

  /// The 19 or 20 that a form prints before the two digits of a year.
  private static func century(endingIn words: String) -> String? {
    let digits = words.reversed().prefix { $0.isNumber }
    let century = String(digits.reversed())
    return ["19", "20", "２０", "１９"].contains(century) ? century : nil
  }

  /// The most letters of an id: a cell's name in a workbook holds those of a table, a field and an option, and has 255.
  static let longestID = 60

  /// Whether a name can be the id of a field or a table: `team_size`.
  static func isFieldID(_ name: String) -> Bool {
    guard let first = name.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first,
      name.utf8.count <= longestID
    else { return false }
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
