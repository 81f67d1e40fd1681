/// The tick beside an option.
enum Tick {
  /// Whether an option is chosen; nil if its cell holds something else.
  static func read(_ text: FoldedText, of option: PrintedChoice.Option) -> Bool? {
    if text.folded.contains(where: ChoiceMarks.isTick) { return true }
    let letter = option.letter.map { [$0.lowercase] } ?? []
    if text.key == option.words || text.key == letter + option.words
      || !letter.isEmpty && text.key == letter
    {
      return true
    }
    return read(text)
  }

  /// Whether a text is a tick, or says yes; nil where it says neither yes nor no.
  static func read(_ text: FoldedText) -> Bool? {
    if let sign = sign(text) { return sign }
    let key = String(scalars: text.key)
    if yes.contains(key) { return true }
    if no.contains(key) || Placeholder.matches(text.trimmed) { return false }
    return nil
  }

  /// Whether a sign stands there, or only an empty box or a cross; nil for anything else.
  static func sign(_ text: FoldedText) -> Bool? {
    if text.folded.contains(where: ChoiceMarks.isTick) { return true }
    return text.folded.allSatisfy({
      ChoiceMarks.isBox($0) || $0.isWhitespace || $0 == "×" || $0 == "✗" || $0 == "✘"
    })
      ? false : nil
  }

  private static let yes: Set<String> = ["是", "true", "yes", "y", "1", "选", "对"]
  private static let no: Set<String> = ["否", "false", "no", "n", "0", "不选", "x"]
}
