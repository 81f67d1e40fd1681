/// The text that a formula which shows a picture leaves where it is pasted as a value.
enum PictureFormula {
  /// Whether a text is `=DISPIMG("ID_…",1)`, with or without the prefix of newer functions.
  static func matches(_ text: FoldedText) -> Bool {
    guard text.folded.first == "=" else { return false }
    let name = text.key.prefix(12)
    return Self.names.contains { name.starts(with: $0) }
  }

  private static let names = ["dispimg", "xlfndispimg"].map { Array($0.unicodeScalars) }
}
