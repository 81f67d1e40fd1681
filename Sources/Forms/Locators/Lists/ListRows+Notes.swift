import Spreadsheet

/// What somebody wrote below a list that is no row of it.
extension ListRows {
  /// Whether a sentence stands alone below a gap, where the sheet ends: somebody has noted something.
  func isRemark(_ entries: [Int], at index: Int, in all: GridRows) -> Bool {
    guard entries.count == 1, index == all.rows.count - 1, shape.lines.isEmpty, shape.answered >= 3,
      !rows.isEmpty, all.rows[index].number > all.rows[index - 1].number + 1
    else { return false }
    let text = grid.entries[entries[0]].text
    guard text.key.count >= 8 else { return false }
    if text.folded.last.map({ ".。!".unicodeScalars.contains($0) }) == true { return true }
    // Where more must be answered, so many words are no name that somebody began a row with.
    return text.folded.split(separator: " ").count > 3
      && shape.columns.count { $0.isRequired } > 2
  }

  /// Whether a row below a gap has no number though all before it have one, and lacks what must be answered: whoever
  /// signs the list writes place and date there.
  func isNote(_ entries: [Int], at index: Int, in all: GridRows) -> Bool {
    guard numbered, !rows.isEmpty, !hasNumber(entries),
      all.rows[index].number > all.rows[index - 1].number + 1,
      !all.rows[(index + 1)...].prefix(5).contains(where: { hasNumber($0.entries) })
    else { return false }
    let filled = Set(entries.compactMap(column))
    let missing = shape.columns.indices.filter {
      shape.columns[$0].isRequired && !filled.contains($0)
    }
    guard let first = missing.first else { return false }
    // A name alone may be a row that somebody began; nobody begins one in brackets, or in the middle.
    let isFirst = shape.columns[..<first].allSatisfy {
      if case .answer = $0.role { false } else { true }
    }
    return isFirst
      || all.rows[index].entries.contains { Self.isInBrackets(grid.entries[$0].text) }
  }

  /// Whether a row holds nothing but words with a colon and what they ask for: whoever made the list signs it there,
  /// `Prepared by: Ann | Checked by: Bob`.
  func isSigned(_ entries: [Int], at index: Int, in all: GridRows) -> Bool {
    guard shape.lines.isEmpty, !rows.isEmpty,
      numbers != nil ? !hasNumber(entries) : entries.count > 1,
      numbered || all.rows[index].number > all.rows[index - 1].number + 1,
      entries.allSatisfy({ Self.isSignature(grid.entries[$0].text) }),
      !all.rows[(index + 1)...].prefix(5).contains(where: { hasNumber($0.entries) })
    else { return false }
    let filled = Set(entries.compactMap(column))
    return shape.columns.indices.contains { shape.columns[$0].isRequired && !filled.contains($0) }
  }

  /// Whether a text begins with some words and a colon, `Prepared by: Ann`.
  private static func isSignature(_ text: FoldedText) -> Bool {
    guard let colon = text.folded.firstIndex(of: ":"), colon <= 24 else { return false }
    let words = text.folded[..<colon].filter { !$0.isWhitespace }
    // A time and an address on the web have a colon too.
    return words.count > 1 && words.allSatisfy { !$0.isDigit }
      && !text.folded[(colon + 1)...].starts(with: "//".unicodeScalars)
  }

  /// Whether a text is all in brackets: (signature and stamp).
  static func isInBrackets(_ text: FoldedText) -> Bool {
    let scalars = text.folded.drop(while: \.isWhitespace)
    return scalars.first == "(" && scalars.last { !$0.isWhitespace } == ")"
  }
}
