/// What a form prints, or lets people choose, where there is no answer: `Please select`, `dd/mm/yyyy`.
public struct PlaceholderWords: Hashable, Sendable {
  /// As the form prints them.
  public let words: [String]
  private let keys: Set<String>

  public init(_ words: [String] = []) {
    self.words = words
    keys = Set(words.map(Self.key))
  }

  /// Whether the form has none.
  var isEmpty: Bool { keys.isEmpty }

  /// Whether a text is one of them; case, width and white space are not compared.
  func matches(_ text: some StringProtocol) -> Bool {
    guard !keys.isEmpty, text.utf8.count <= 400 else { return false }
    return keys.contains(Self.key(text))
  }

  /// What stands in the brackets of a placeholder such as `[enter name]`, where people typed over its words alone; nil
  /// for a text that is not all in such brackets.
  func inside(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let open = scalars.first,
      let close: Unicode.Scalar = open == "[" ? "]" : open == "<" ? ">" : nil,
      scalars.count > 2, scalars.last == close, !matches(text),
      words.contains(where: { $0.unicodeScalars.first == open && $0.unicodeScalars.last == close })
    else { return nil }
    let inner = scalars.dropFirst().dropLast()
    return inner.contains { $0 == open || $0 == close } ? nil : String(inner)
  }

  /// The one that the blank form prints where a date is asked for, or else where one of a list is; nil where
  /// none fits.
  package func printed(forDate isDate: Bool) -> String? {
    words.first { word in
      let letters = FoldedText(word).key
      let isOfDate =
        !letters.isEmpty && letters.allSatisfy { "dmyjat年月日".unicodeScalars.contains($0) }
      // Shorter ones, such as n/a, stand for no answer and do not ask for one.
      let least = letters.contains { !$0.isASCII } ? 2 : 4
      return isDate ? isOfDate : !isOfDate && letters.count >= least
    }
  }

  /// With its signs: `-` and `< Select >` have no more, or would be words.
  private static func key(_ text: some StringProtocol) -> String {
    let letters = TextFolding.letters(of: text).filter { !$0.isWhitespace && $0 != "_" }
    return String(scalars: letters)
  }
}

extension Field {
  /// What the blank form prints where nothing is answered yet; nil for nothing.
  package var printedPlaceholder: String? {
    switch shape {
    case .date: placeholders.printed(forDate: true)
    case .options(_, several: false): placeholders.printed(forDate: false)
    case .flag: kind.boxes.isEmpty ? nil : placeholders.printed(forDate: false)
    case .text, .digits, .integer, .decimal, .percent, .span, .options, .list: nil
    }
  }
}
