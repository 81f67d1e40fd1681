/// How several answers to one field are written.
public struct SeveralAnswers: Hashable, Sendable {
  /// What stands between them; nil for the usual signs, empty where nothing does.
  public var separator: String?
  /// Whether each has a cell of its own, one below the other.
  public var areInCells: Bool

  public init(separator: String? = nil, areInCells: Bool = false) {
    self.separator = separator
    self.areInCells = areInCells
  }

  /// Reads `several` and `separator`; nil where one answer is asked for.
  init?(_ members: YamlMembers) {
    guard let cursor = members["several"] else {
      members["separator"]?.report(.separatorOfOne)
      return nil
    }
    let isInCells = cursor.node.scalar?.string == "cells"
    guard isInCells || cursor.flag() == true else { return nil }
    // An empty separator is one: words are not parted.
    self.init(separator: members["separator"]?.node.scalar?.string, areInCells: isInCells)
  }

  /// The answers in a text.
  struct Pieces: Hashable {
    /// Without white space around them.
    var texts: [String] = []
    /// What is one answer or several, both equally well: `1,200`.
    var doubted: String?
  }

  /// Parts a text into its answers.
  /// - Parameters:
  ///   - text: What was written.
  ///   - kind: What each answer is: some signs that part others may stand in one of that kind.
  ///   - isOne: Whether a text is one answer.
  /// - Returns: The answers, in the order in which they are written.
  func pieces(of text: String, _ kind: Field.Kind, isOne: (String) -> Bool) -> Pieces {
    if separator == "", !areInCells { return Pieces(texts: Self.texts([text[...]])) }
    if areInCells || separator != nil {
      let lines = text.split(whereSeparator: \.isNewline)
      let parts = areInCells ? lines : lines.flatMap { $0.split(separator: separator ?? "") }
      return Pieces(texts: Self.texts(parts))
    }
    let inside = kind.signsInside
    let stretches = text.split {
      $0.isNewline || Self.signs.contains($0) && !inside.contains($0)
    }
    var pieces = Pieces()
    for stretch in stretches {
      for piece in Self.runs(of: stretch, partedBy: inside, isOne) {
        let words = piece.split(whereSeparator: \.isWhitespace)
        let areMany =
          kind.isPartedBySpace && words.count > 1 && words.allSatisfy { isOne(String($0)) }
        pieces.texts += Self.texts(areMany ? words : [piece])
      }
    }
    if stretches.count == 1, kind.shape.isNumber, pieces.texts.count == 1, isOne(pieces.texts[0]) {
      let parts = Self.texts(text.split(whereSeparator: inside.contains))
      if parts.count > 1, parts.allSatisfy(isOne) { pieces.doubted = parts.joined(separator: "、") }
    }
    return pieces
  }

  /// The parts of a text, as many as are one answer together as one piece.
  private static func runs(
    of text: Substring, partedBy signs: Set<Character>, _ isOne: (String) -> Bool
  ) -> [Substring] {
    let parts = text.split(whereSeparator: signs.contains)
    guard parts.count > 1, !isOne(text.trimmed) else { return [text] }
    var runs: [Substring] = []
    var start = 0
    while start < parts.count {
      func run(_ end: Int) -> Substring { text[parts[start].startIndex..<parts[end - 1].endIndex] }
      let ends = stride(from: min(parts.count, start + mostParts), to: start + 1, by: -1)
      let end = ends.first { isOne(run($0).trimmed) } ?? start + 1
      runs.append(run(end))
      start = end
    }
    return runs
  }

  private static func texts(_ pieces: [Substring]) -> [String] {
    pieces.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// What stands between answers where the schema does not say.
  private static let signs = commas.union(strokes).union(["、", ";", "；"])
  static let commas: Set<Character> = [",", "，"]
  static let strokes: Set<Character> = ["/", "／"]
  /// Of how many parts one answer is at most.
  private static let mostParts = 12
}

extension Mistake {
  static var separatorOfOne: Mistake {
    Mistake(zh: "separator 须与 several 同写", en: "separator goes with several")
  }
}
