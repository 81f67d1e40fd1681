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

  /// With its signs: `-` and `< Select >` have no more, or would be words.
  private static func key(_ text: some StringProtocol) -> String {
    let letters = TextFolding.letters(of: text).filter { !$0.isWhitespace && $0 != "_" }
    return String(scalars: letters)
  }
}
