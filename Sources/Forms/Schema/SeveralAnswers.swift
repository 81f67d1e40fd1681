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

  /// The answers in a text, without white space around them.
  func pieces(of text: String) -> [String] {
    let pieces: [Substring]
    if areInCells {
      pieces = text.split(whereSeparator: \.isNewline)
    } else if let separator {
      pieces =
        separator.isEmpty
        ? [text[...]]
        : text.split(separator: separator).flatMap { $0.split(whereSeparator: \.isNewline) }
    } else {
      pieces = text.split { "、,，;；/／".contains($0) || $0.isNewline }
    }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Mistake {
  static var separatorOfOne: Mistake {
    Mistake(zh: "separator 须与 several 同写", en: "separator goes with several")
  }
}
