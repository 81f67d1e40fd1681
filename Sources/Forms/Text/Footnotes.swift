/// Raised and lowered digits: the number of a footnote behind a word or a number, which is none of its digits.
enum Footnotes {
  /// The raised or lowered form of a digit or bracket on the line, of ① that of 1; nil for anything else.
  static func sign(_ scalar: Unicode.Scalar, isRaised: Bool) -> Unicode.Scalar? {
    switch scalar.halfWidth {
    case "(", "[": return isRaised ? "⁽" : "₍"
    case ")", "]": return isRaised ? "⁾" : "₎"
    case let half:
      let circled = scalar.value &- 0x245F
      guard let digit = half.digit.map(UInt32.init) ?? ((1...9).contains(circled) ? circled : nil)
      else { return nil }
      guard isRaised else { return Unicode.Scalar(0x2080 + digit) }
      return switch digit {
      case 1: "¹"
      case 2: "²"
      case 3: "³"
      default: Unicode.Scalar(0x2070 + digit)
      }
    }
  }

  /// A text without the numbers of its footnotes.
  ///
  /// Behind a Latin letter of a unit or a formula such a digit is a part of that: m², CO₂. 10³ is a power,
  /// and whoever wants a number must say what is meant.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }),
      text.unicodeScalars.contains(where: \.isScript)
    else { return text }
    return removed(from: FoldedText(text)).text
  }

  /// The same of a text that is folded already.
  static func removed(from text: FoldedText) -> FoldedText {
    text.removing(ranges(in: text.folded))
  }

  /// Whether a raised or lowered sign behind some text is that of a footnote.
  static func stands(behind text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, !last.isWhitespace else { return false }
    let half = last.halfWidth
    if half.isLatinLetter {
      // One capital letter is an option; cm² and CO₂ are none.
      let before = text.dropLast().last?.halfWidth
      return ("A"..."Z").contains(half) && before?.isLatinLetter != true && before?.isDigit != true
    }
    return !isTen(text)
  }

  /// Whether a text ends with the number 10, behind which a raised digit makes a power.
  static func isTen(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    let number = text.reversed().prefix { $0.halfWidth.isDigit }
    return number.map(\.halfWidth).elementsEqual(["0", "1"])
  }

  private static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let start = text[index...].firstIndex(where: \.isScript) {
      let end = text[start...].firstIndex { !$0.isScript } ?? text.count
      if stands(behind: text[..<start].suffix(4)) { ranges.append(start..<end) }
      index = end
    }
    return ranges
  }
}

extension Unicode.Scalar {
  /// The number of a raised digit; nil for anything else.
  var raisedDigit: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(value - 0xB0)
    case 0x2070, 0x2074...0x2079: Int(value - 0x2070)
    default: nil
    }
  }

  /// Whether it is a digit or bracket that stands higher or lower than the line.
  var isScript: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2080...0x2089, 0x207D, 0x207E, 0x208D, 0x208E:
      true
    default: false
    }
  }
}
