/// A sentence split at its blanks: `企业共有{a}家,其中外资企业{b}家` has two, each with its words.
struct PrintedSentence: Sendable {
  /// A blank with the words that tell it from the others.
  struct Blank: Sendable {
    let field: Int
    /// The words between the previous blank and this one: 其中外资企业.
    fileprivate(set) var lead = ""
    /// The unit after it: 家; empty if the sentence names none.
    fileprivate(set) var unit = ""
    /// The letters by which it is found where the sentence was retyped.
    fileprivate(set) var leadKey: [Unicode.Scalar] = []
    fileprivate(set) var unitKey: [Unicode.Scalar] = []
  }

  private(set) var blanks: [Blank] = []
  /// The letters before the first blank, between the blanks, and after the last.
  private(set) var words: [[Unicode.Scalar]] = [[]]
  /// All words after the last blank, its unit first.
  private(set) var ending = ""

  /// Splits a sentence: between two blanks stand the unit of the first one and, from the first
  /// punctuation on, the words that belong to the second.
  ///
  /// Without punctuation the unit is that of the field, or one or two letters (年, 月).
  /// - Parameters:
  ///   - parts: The words and blanks.
  ///   - unit: The unit of a field in the schema.
  init(_ parts: [Line.Part], unit: (Int) -> String?) {
    var lead = (text: "", key: [Unicode.Scalar]())
    for (index, part) in parts.enumerated() {
      switch part {
      case .blank(let field):
        blanks.append(Blank(field: field, lead: lead.text, leadKey: lead.key))
        words.append([])
        lead = ("", [])
      case .words(let text):
        let folded = FoldedText(text)
        words[words.count - 1] += folded.key
        guard let last = blanks.indices.last else {
          lead = (Self.trimmed(folded), folded.key)
          continue
        }
        let isEnding = index == parts.count - 1
        let cut = Self.punctuation(in: folded) ?? (isEnding ? folded.folded.count : nil)
        let end = cut ?? Self.endOfUnit(unit(blanks[last].field), in: folded)
        let rest = folded[end..<folded.folded.count]
        blanks[last].unit = Self.trimmed(folded[0..<end])
        blanks[last].unitKey = folded[0..<end].key
        if isEnding { ending = Self.trimmed(folded) }
        // A single word between two blanks, such as 年, is the unit of one and the words of the
        // other.
        lead = (Self.trimmed(rest), rest.key.isEmpty && cut == nil ? folded.key : rest.key)
      }
    }
  }

  private static func punctuation(in text: FoldedText) -> Int? {
    text.folded.firstIndex { ",;。\n".unicodeScalars.contains($0) }
  }

  /// The index where the unit ends in words without punctuation.
  private static func endOfUnit(_ unit: String?, in text: FoldedText) -> Int {
    let unit = unit.map { FoldedText($0).key } ?? []
    if !unit.isEmpty, text.key.starts(with: unit) { return text.end(ofKey: unit.count) }
    return text.key.count <= 2 ? text.folded.count : 0
  }

  private static func trimmed(_ text: FoldedText) -> String {
    func isLoose(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isWhitespace || ",;。、".unicodeScalars.contains(scalar)
    }
    var range = 0..<text.folded.count
    while let first = range.first, isLoose(text.folded[first]) { range.removeFirst() }
    while let last = range.last, isLoose(text.folded[last]) { range.removeLast() }
    return text.text(range)
  }
}
