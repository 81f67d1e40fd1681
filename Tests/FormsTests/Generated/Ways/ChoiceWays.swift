/// Ways to choose options.
enum ChoiceWay: String, Way {
  static let group = "choice"
  case parentheses = "letters in parentheses"
  case wideParentheses = "letters in full-width parentheses"
  case spacedParentheses = "parentheses with spaces inside"
  case tickBefore = "tick before the letter"
  case tickBehindLetter = "tick behind the letter"
  case tickAtEnd = "tick at the end of the option"
  case boxes = "a box before each option"
  case boxesBehind = "a box behind each option"
  case emptyBoxesChosenDeleted = "ticked boxes, no parentheses"
  case othersDeleted = "options not chosen deleted"
  case othersDeletedNoLetters = "options not chosen deleted, parentheses left empty"
  case lettersAlone = "letters alone"
  case lettersAndWords = "letters and words alone"
  case lettersJoinedToWords = "letters and words, nothing between"
  case wordsAlone = "words alone"
  case boxesOver = "check boxes over the cell, options left"
  case boxesOverAlone = "check boxes over the cell, options deleted"

  /// Whether each option chosen is named where the letters belong.
  var writesLetters: Bool {
    switch self {
    case .parentheses, .wideParentheses, .spacedParentheses, .lettersAlone, .lettersAndWords,
      .lettersJoinedToWords, .wordsAlone, .othersDeleted:
      true
    default: false
    }
  }
}

/// How letters are written one behind the other.
enum LetterWay: String, Way {
  static let group = "letters"
  case comma = "between 、"
  case halfComma = "between ,"
  case fullComma = "between ，"
  case slash = "between /"
  case semicolon = "between ;"
  case fullSemicolon = "between ；"
  case space = "between spaces"
  case and = "between 和"
  case joined
  case lowercase = "in lower case"
  case fullWidth = "in full width"
  case fullWidthJoined = "in full width, joined"

  var separator: String {
    switch self {
    case .comma, .lowercase, .fullWidth: "、"
    case .halfComma: ","
    case .fullComma: "，"
    case .slash: "/"
    case .semicolon: ";"
    case .fullSemicolon: "；"
    case .space: " "
    case .and: "和"
    case .joined, .fullWidthJoined: ""
    }
  }

  func letter(_ letter: Character) -> String {
    switch self {
    case .lowercase: letter.lowercased()
    case .fullWidth, .fullWidthJoined:
      String(
        String.UnicodeScalarView(
          letter.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    default: String(letter)
    }
  }

  func join(_ letters: [Character]) -> String {
    letters.map(letter).joined(separator: separator)
  }
}

/// The sign of a tick.
enum TickWay: String, Way {
  static let group = "tick"
  case root = "√"
  case check = "✓"
  case heavy = "✔"
  case box = "☑"
  case square = "■"
  case circle = "●"
}

/// How the words of 其他 are given.
enum NoteWay: String, Way {
  static let group = "note"
  case onTheLine = "on the line, hint left"
  case betweenLines = "between underlines, hint left"
  case betweenLinesNoHint = "between underlines, hint deleted"
  case behindLine = "behind the line, hint left"
  case plain = "behind the words, hint deleted"
  case colon = "behind a colon, hint deleted"
  case colonWithHint = "behind a colon, hint left"
  case parentheses = "in parentheses instead of the hint"
  case insideHint = "inside the hint's parentheses"
  case behindHint = "behind the hint"
  case alone = "alone in its row"

  /// What stands behind the option's words.
  func write(_ note: String, hint: String) -> String {
    switch self {
    case .onTheLine, .alone: " \(note) (\(hint))"
    case .betweenLines: " __\(note)__ (\(hint))"
    case .betweenLinesNoHint: "__\(note)__"
    case .behindLine: " _____\(note) (\(hint))"
    case .plain: " " + note
    case .colon: "：" + note
    case .colonWithHint: "：\(note)（\(hint)）"
    case .parentheses: "（\(note)）"
    case .insideHint: "（\(hint)：\(note)）"
    case .behindHint: "（\(hint)）\(note)"
    }
  }
}
