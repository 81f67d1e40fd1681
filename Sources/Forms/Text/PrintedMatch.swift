/// Words that a form prints, of which a `*` stands for anything.
struct PrintedMatch: Hashable, Sendable {
  private let parts: [[Unicode.Scalar]]
  private let isOpenAtStart: Bool
  private let isOpenAtEnd: Bool
  /// Whether signs count: where some of the words are nothing else, `# *`, letters alone say too little.
  private let hasSigns: Bool

  init(_ words: String) {
    isOpenAtStart = words.hasPrefix("*")
    isOpenAtEnd = words.hasSuffix("*") && words.count > 1
    let texts = words.split(separator: "*").map { FoldedText(String($0)) }
    hasSigns = texts.contains { $0.key.isEmpty && !$0.withSigns.isEmpty }
    parts = (hasSigns ? texts.map(\.withSigns) : texts.map(\.key)).filter { !$0.isEmpty }
  }

  /// Whether a cell holds these words.
  func matches(_ text: FoldedText) -> Bool { matches(hasSigns ? text.withSigns : text.key) }

  /// Whether the letters of a text are these words.
  func matches(_ key: [Unicode.Scalar]) -> Bool {
    guard !key.isEmpty, let first = parts.first else { return false }
    if parts.count == 1, !isOpenAtStart, !isOpenAtEnd { return key == first }
    var from = 0
    for (index, part) in parts.enumerated() {
      if index == 0, !isOpenAtStart {
        guard key.starts(with: part) else { return false }
        from = part.count
        continue
      }
      guard let place = key.firstIndex(of: part, from: from) else { return false }
      from = place + part.count
    }
    guard !isOpenAtEnd, let last = parts.last else { return true }
    return key.count >= last.count && key.suffix(last.count).elementsEqual(last)
  }
}

extension FoldedText {
  /// All but white space, in lower case and half width.
  fileprivate var withSigns: [Unicode.Scalar] {
    folded.filter { !$0.isWhitespace }.map(\.lowercase)
  }
}
