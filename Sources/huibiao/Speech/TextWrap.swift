import Forms

/// Breaks text into lines for a terminal: English between words, Chinese between characters.
enum TextWrap {
  /// The lines of a text, none wider than so many columns; a word that is longer than a line stands
  /// in one of its own.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in pieces(of: text) {
      let isFull = TextWidth.of(line) + TextWidth.of(trimmed(word)) > columns
      if isFull, !line.isEmpty {
        lines.append(trimmed(line))
        line = word == " " ? "" : word
      } else {
        line += word
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// What must stay on one line: words with the spaces behind them, and characters with the
  /// punctuation that may not begin or end a line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      let mayBreak =
        last.map { last in
          last == " " && character != " "
            || !opening.contains(last) && !closing.contains(character)
              && (isWide(last) || isWide(character)) && character != " "
        } ?? true
      if mayBreak { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces
  }

  private static let opening: Set<Character> = ["（", "“", "《", "「", "(", "<", "["]
  private static let closing: Set<Character> = [
    "）", "”", "》", "」", "，", "。", "；", "：", "、", "？", "！", ")", ">", "]", ",", ".", ";", ":", "…",
  ]

  private static func isWide(_ character: Character) -> Bool { TextWidth.of(String(character)) > 1 }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
