/// What the copies of a table begin with, in this edition of the form or an older one.
struct PrintedHeadings: Sendable {
  private let all: [PrintedHeading]

  init(_ heading: BlockHeading) { all = ([heading] + heading.also).map { PrintedHeading($0) } }

  /// Where the name begins in a text, an index into its scalars; nil for a text that is no heading.
  func end(in text: FoldedText) -> Int? {
    for heading in all {
      if let end = heading.end(in: text) { return end }
    }
    return nil
  }
}

/// The heading of a copy, prepared for finding it: `Site 1: Central Library`.
struct PrintedHeading: Sendable {
  private let words: [Unicode.Scalar]
  private let middle: [Unicode.Scalar]
  private let isNumbered: Bool
  private let isNamed: Bool

  init(_ heading: BlockHeading) {
    words = FoldedText(heading.words).key
    middle = FoldedText(heading.middle).key
    isNumbered = heading.isNumbered
    isNamed = heading.name != nil
  }

  /// Where the name begins in a text, an index into its scalars; nil for a text that is no heading.
  ///
  /// The number may be another one or gone. Where nothing is printed between number and name, one of the
  /// number and a mark must part the words from the name: `Sites that closed` is no heading.
  func end(in text: FoldedText) -> Int? {
    guard text.key.count <= 300, text.key.starts(with: words) else { return nil }
    var letters = words.count
    var number = 0
    if isNumbered {
      // `Site no. 2`, where the form has `Site 2`.
      let word = Self.beforeNumber.first { word in
        text.key[letters...].starts(with: word)
          && text.key[(letters + word.count)...].first.map(Self.isNumeral) ?? false
      }
      letters += word?.count ?? 0
      while letters < text.key.count, Self.isNumeral(text.key[letters]), number < 4 {
        letters += 1
        number += 1
      }
    }
    if !middle.isEmpty {
      guard text.key[letters...].starts(with: middle) else { return nil }
      letters += middle.count
    }
    var end = text.end(ofKey: letters)
    let first = end
    while end < text.folded.count, Self.separates(text.folded[end]) { end += 1 }
    let isParted = text.folded[first..<end].contains { !$0.isWhitespace }
    // Nothing else stands there.
    if end == text.folded.count { return number > 0 || isParted || !middle.isEmpty ? end : nil }
    guard isNamed else { return nil }
    guard isParted || !middle.isEmpty || number > 0 && end > first else { return nil }
    return end
  }

  private static let beforeNumber = AnswerWords.list(\.beforeNumber).map {
    Array($0.unicodeScalars)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || ":-–—.、,)）".unicodeScalars.contains(scalar)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}
