/// Ways to choose options.
enum ChoiceWay: String, Way {
  static let group = "choice"
  case parentheses = "letters in parentheses"
  case wideParentheses = "letters in full-width parentheses"
  case spacedParentheses = "parentheses with spaces inside"
  case wordsInParentheses = "letters and words in parentheses"
  case tickBefore = "tick before the letter"
  case tickBehindLetter = "tick behind the letter"
  case tickAtEnd = "tick at the end of the option"
  case tickTouchingBoth = "ticks at the end, the first touching the next option too"
  case lettersInCircles = "the letters of those chosen in circles"
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

  /// Whether all options stay as printed, but for signs.
  var printsAll: Bool {
    switch self {
    case .othersDeleted, .othersDeletedNoLetters, .lettersAlone, .lettersAndWords,
      .lettersJoinedToWords, .wordsAlone, .boxesOverAlone:
      false
    default: true
    }
  }

  /// Whether each option chosen is named where the letters belong.
  var writesLetters: Bool {
    switch self {
    case .parentheses, .wideParentheses, .spacedParentheses, .wordsInParentheses, .lettersAlone,
      .lettersAndWords,
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
  case circled = "in circles, joined"
  case autocorrected = "as programs make them of (C)"
  case behindChoose = "behind 选"
  case beforeAll = "before 都有"
  case cyrillic = "of the Cyrillic alphabet"

  var separator: String {
    switch self {
    case .comma, .lowercase, .fullWidth, .autocorrected, .behindChoose, .beforeAll, .cyrillic: "、"
    case .halfComma: ","
    case .fullComma: "，"
    case .slash: "/"
    case .semicolon: ";"
    case .fullSemicolon: "；"
    case .space: " "
    case .and: "和"
    case .joined, .fullWidthJoined, .circled: ""
    }
  }

  func letter(_ letter: Character) -> String {
    switch self {
    case .lowercase: letter.lowercased()
    case .fullWidth, .fullWidthJoined:
      String(
        String.UnicodeScalarView(
          letter.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case .circled: letter.enclosed(from: 0x24B6)
    case .cyrillic: ["A": "А", "B": "В", "C": "С", "E": "Е"][letter] ?? String(letter)
    case .autocorrected: ["C": "©", "E": "€"][letter] ?? letter.enclosed(from: 0x1F130)
    default: String(letter)
    }
  }

  func join(_ letters: [Character]) -> String {
    let joined = letters.map(letter).joined(separator: separator)
    return switch self {
    case .behindChoose: "选" + joined
    case .beforeAll where letters.count > 1: joined + "都有"
    default: joined
    }
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
  case emoji = "✔\u{FE0F}"
  case green = "✅"
  case black = "⬛"
  case letter = "V"
  case smallLetter = "v"
  case bracket = "（√）"
  case spacedBracket = "( √ )"
  case lenticular = "【√】"
  case whiteLenticular = "〖√〗"
  case quotes = "“√”"
  case ring = "◎"
  case word = "（选）"
  case cross = "[x]"
}

/// How boxes before or behind all options look, those ticked and the others.
enum BoxWay: String, Way {
  static let group = "boxes"
  case box = "☑"
  case square = "■"
  case emoji = "✔\u{FE0F}"
  case black = "⬛"
  case mouth = "√"
  case bracket = "（√）"
  case spacedBracket = "( √ )"
  case lenticular = "【√】"
  case cross = "[x]"
  case letter = "(V)"
  case word = "（是）"

  var empty: String {
    switch self {
    case .box, .emoji: "☐"
    case .square: "□"
    case .black: "⬜"
    case .mouth: "口"
    case .bracket: "（　）"
    case .spacedBracket, .letter: "(  )"
    case .lenticular: "【】"
    case .cross: "[ ]"
    case .word: "（否）"
    }
  }
}

/// What stands between two options.
enum OptionGap: String, Way {
  static let group = "between options"
  case space = " "
  case semicolon = "；"
  case stop = "。"
  case comma = "，"
}

/// What people note beside an option that asks for no words.
enum RemarkWay: String, Way {
  static let group = "remark"
  case none = ""
  case brackets = "（专项）"
}

extension Character {
  /// The letter in a circle or box, of which the first is that for A.
  fileprivate func enclosed(from first: UInt32) -> String {
    let scalar = unicodeScalars.first.flatMap { Unicode.Scalar(first + $0.value - 0x41) }
    return scalar.map { String(Character($0)) } ?? String(self)
  }

  /// The letter in a circle.
  var circled: String { enclosed(from: 0x24B6) }
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
