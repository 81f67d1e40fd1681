/// The ways in which a label or a title may be written and is still recognised.
///
/// The number before it (`10.`, `(3)`, `1. (1)`, `一、`) and the parentheses after it may be missing:
/// people leave both out when they retype a form.
struct LabelForm: Hashable, Sendable {
  /// The letters of the label without its number.
  let key: [Unicode.Scalar]
  /// The same without parentheses, if that is long enough to be told apart.
  let short: [Unicode.Scalar]?
  /// A bit for each letter in it; rules out texts that cannot be near.
  let letters: UInt64

  init(_ label: String) { self.init(FoldedText(label)) }

  init(_ text: FoldedText) {
    let start = Numbering.end(in: text)
    key = Array(text.key[start...])
    letters = Self.letters(of: key)
    let bare = FoldedText(scalars: Self.withoutParentheses(text))
    let bareKey = Array(bare.key[Numbering.end(in: bare)...])
    short = bareKey.count >= 2 && bareKey.count < key.count ? bareKey : nil
  }

  static func letters(of key: [Unicode.Scalar]) -> UInt64 { key.reduce(0) { $0 | bit(of: $1) } }

  /// The bits of the letters of each prefix of a key, beginning with the empty one.
  static func lettersOfPrefixes(_ key: [Unicode.Scalar], upTo length: Int) -> [UInt64] {
    var letters: [UInt64] = [0]
    letters.reserveCapacity(min(key.count, length) + 1)
    var sum: UInt64 = 0
    for letter in key.prefix(length) {
      sum |= bit(of: letter)
      letters.append(sum)
    }
    return letters
  }

  private static func bit(of letter: Unicode.Scalar) -> UInt64 {
    1 << UInt64((letter.value &* 0x9E37_79B1) >> 7 & 63)
  }

  /// How many letters of a label may be wrong: none in a short one, one in four in a long one.
  static func tolerance(_ length: Int) -> Int {
    length < 4 ? 0 : max(1, length / 4)
  }

  private static func withoutParentheses(_ text: FoldedText) -> [Unicode.Scalar] {
    var depth = 0
    var kept: [Unicode.Scalar] = []
    for (index, scalar) in text.folded.enumerated() {
      if scalar == "(" { depth += 1 }
      if depth == 0 { kept.append(text.scalars[index]) }
      if scalar == ")" { depth = max(0, depth - 1) }
    }
    return kept
  }
}

/// The number in front of a question: `10.`, `(3)`, `1. (1)`, `一、`, `①`.
enum Numbering {
  /// How many letters of the text's key belong to its number; 0 where it has none.
  ///
  /// Digits count as a number only with a mark after them, so that `2018.5-2023.4` loses at most
  /// its year, and `12人` nothing.
  static func end(in text: FoldedText) -> Int {
    var index = 0
    var keyCount = 0
    let scalars = text.folded
    while true {
      var next = index
      while next < scalars.count, scalars[next].isWhitespace { next += 1 }
      var open = false
      if next < scalars.count, scalars[next] == "(" {
        open = true
        next += 1
      }
      var digits = 0
      while next < scalars.count, digits < 3 {
        if isNumeral(scalars[next]) {
          digits += 1
        } else if digits == 0 || !TextFolding.isInvisible(text.scalars[next]) {
          break
        }
        next += 1
      }
      while next < scalars.count, scalars[next].isWhitespace { next += 1 }
      guard digits > 0, next < scalars.count else { return keyCount }
      if open {
        guard scalars[next] == ")" else { return keyCount }
      } else {
        guard [".", "、", ":", "．", ")"].contains(scalars[next]) else { return keyCount }
      }
      keyCount += digits
      index = next + 1
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}
