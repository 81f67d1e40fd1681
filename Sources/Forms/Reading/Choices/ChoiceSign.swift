/// A sign by which people choose an option without writing its letter.
enum ChoiceSign: Hashable, Sendable {
  case tick
  /// An empty box: it could be ticked, and is not.
  case box
  /// ☒, `[x]`: a tick to most people, and the contrary beside boxes with ticks in them.
  case crossedBox
  /// ×: not this one.
  case cross

  /// What a character is where it stands by itself; nil for what is no such sign.
  init?(_ scalar: Unicode.Scalar) {
    // Nearly all that is looked at is ASCII or Chinese.
    guard scalar.value > 0x7F, !(0x3040...0xFFFF).contains(scalar.value) else { return nil }
    switch scalar {
    case "√", "✓", "✔", "☑", "■", "●", "✅", "🗸", "🗹", "▣", "◉", "⊙", "★", "⬛", "◼", "◾", "⚫", "🔘",
      "⦿",
      "◆", "◎":
      self = .tick
    case "□", "☐", "○", "◯", "▢", "❑", "❏", "❐", "❒", "◻", "◽", "⬜", "▫", "⬚", "⚪", "◇", "☆", "🔲",
      "🔳":
      self = .box
    case "☒", "⊠", "🗷", "🗵": self = .crossedBox
    case "×", "✗", "✘", "✕", "✖", "❌", "❎", "☓", "╳", "⨯": self = .cross
    default: return nil
    }
  }

  /// Whether a letter is typed for a tick: V, and what looks like it.
  static func isTickLetter(_ scalar: Unicode.Scalar) -> Bool { tickLetters.contains(scalar) }

  /// Whether a letter is typed for an empty box: 口, and what looks like it.
  static func isBoxLetter(_ scalar: Unicode.Scalar) -> Bool { boxLetters.contains(scalar) }

  /// Whether a letter may be typed for a sign: one of these, or X for a crossed box.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { letters.contains(scalar) }

  private static let ticks = "vV∨⋁Ⅴⅴν˅ˇレﾚ"
  private static let boxes = "口囗ロ〇"
  private static let tickLetters = LetterSet(ticks.unicodeScalars)
  private static let boxLetters = LetterSet(boxes.unicodeScalars)
  private static let letters = LetterSet("\(ticks)\(boxes)xX".unicodeScalars)
}

/// Letters in circles, brackets or boxes, as people draw them, and as programs make them of `(C)`.
enum EnclosedLetter {
  /// The letters that a character stands for; nil for any other.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    guard mayBe(scalar.value) else { return nil }
    switch scalar.value {
    // What Word, WPS and LibreOffice make of (C), (R), (TM), (E), while they are typed.
    case 0xA9: return "C"
    case 0xAE: return "R"
    case 0x20AC: return "E"
    case 0x2117: return "P"
    case 0x2120: return "SM"
    case 0x2122: return "TM"
    case 0x1F12B: return "C"
    case 0x1F12C: return "R"
    default: break
    }
    // ⒜, Ⓐ, ⓐ, 🄐, 🄰, 🅐, 🅰, 🇦 and those behind them.
    for first in [0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6] as [UInt32]
    where (first..<first + 26).contains(scalar.value) {
      return Unicode.Scalar(0x41 + scalar.value - first).map { String(Character($0)) }
    }
    return nil
  }

  /// Rules out nearly all characters, ASCII and Chinese ones, but none of ``Lookalike``.
  static func mayBe(_ value: UInt32) -> Bool {
    value > 0x7F && value < 0x2500 || value > 0x1D3FF && value < 0x1F200
  }

  /// Whether a character stands for one letter.
  static func isLetter(_ scalar: Unicode.Scalar, _ letter: Unicode.Scalar) -> Bool {
    guard mayBe(scalar.value), let letters = letters(of: scalar) else { return false }
    return letters.unicodeScalars.elementsEqual([letter]) { $0.lowercase == $1 }
  }

  /// Whether a character is in a circle or the like, or looks like a Latin letter.
  static func mayStand(for scalar: Unicode.Scalar) -> Bool {
    mayBe(scalar.value) && (letters(of: scalar) != nil || Lookalike.letter(of: scalar) != nil)
  }
}

/// Letters of other alphabets that look like Latin ones: a keyboard was not switched back.
enum Lookalike {
  /// The Latin letter that a character looks like, in small letters; nil for any other.
  static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    // 𝐀 to 𝚣: alphabets of mathematics, each with its capital and its small letters.
    case 0x1D400...0x1D6A3: Unicode.Scalar(0x61 + (scalar.value - 0x1D400) % 26)
    case 0x391...0x3C9, 0x405...0x458, 0x1D00...0x1D22: letters[scalar]
    default: nil
    }
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    // Cyrillic
    "А": "a", "В": "b", "С": "c", "Е": "e", "Н": "h", "К": "k", "М": "m", "О": "o", "Р": "p",
    "Т": "t", "Х": "x", "Ѕ": "s", "І": "i", "Ј": "j", "а": "a", "с": "c", "е": "e", "о": "o",
    "р": "p", "х": "x", "і": "i", "ј": "j",
    // Greek
    "Α": "a", "Β": "b", "Ε": "e", "Ζ": "z", "Η": "h", "Ι": "i", "Κ": "k", "Μ": "m", "Ν": "n",
    "Ο": "o", "Ρ": "p", "Τ": "t", "Χ": "x",
    // Small capitals
    "ᴀ": "a", "ʙ": "b", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e",
  ]
}

extension FoldedText {
  /// The text with C for © and the like, except beside digits, where they are no letter; itself where there are
  /// none.
  var withoutEnclosedLetters: FoldedText {
    guard folded.contains(where: EnclosedLetter.mayStand) else { return self }
    var written: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      let isBesideDigit =
        index > 0 && folded[index - 1].isDigit
        || index + 1 < folded.count && folded[index + 1].isDigit
      if !isBesideDigit, let letters = EnclosedLetter.letters(of: scalar) {
        // 为© is no word of two letters.
        if let last = written.last, last.isHan { written.append(" ") }
        written += letters.unicodeScalars
      } else if let letter = Lookalike.letter(of: scalar), isAlone(index) {
        written.append(letter)
      } else {
        written.append(scalar)
      }
    }
    return FoldedText(scalars: written)
  }

  /// Whether a letter is no part of a word of its own alphabet.
  func isAlone(_ place: Int) -> Bool {
    [place - 1, place + 1].allSatisfy { beside in
      guard folded.indices.contains(beside) else { return true }
      let scalar = folded[beside]
      return !scalar.isLetterOrDigit || scalar.isHan
    }
  }
}
