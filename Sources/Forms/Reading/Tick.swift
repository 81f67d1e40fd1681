/// The tick beside an option.
enum Tick {
  /// Whether an option is chosen; nil if its cell holds something else.
  static func read(_ text: FoldedText, of option: PrintedChoice.Option) -> Bool? {
    if text.folded.contains(where: ChoiceMarks.isTick) { return true }
    let key = String(String.UnicodeScalarView(text.key))
    if yes.contains(key) { return true }
    if text.key == [option.letter.lowercase] || text.key == option.words
      || text.key == [option.letter.lowercase] + option.words
    {
      return true
    }
    if no.contains(key) || Placeholder.matches(text.trimmed)
      || text.folded.allSatisfy({ ChoiceMarks.isBox($0) || $0.isWhitespace || $0 == "×" })
    {
      return false
    }
    return nil
  }

  private static let yes: Set<String> = ["是", "true", "yes", "y", "1", "选", "对"]
  private static let no: Set<String> = ["否", "false", "no", "n", "0", "不选", "x"]
}
