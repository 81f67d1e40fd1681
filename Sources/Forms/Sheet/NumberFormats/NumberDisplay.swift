/// How a number format shows numbers, where that says more than their digits: a unit, a scale, zeros.
struct NumberDisplay: Sendable {
  /// What a cell shows of its number.
  struct Shown: Hashable, Sendable {
    /// The number with all its digits and what the format states around it: `2.44万平方米`, `2018.10`,
    /// `021-65432100`.
    var text: String
    /// The number as stored, where what is shown is another by a factor that the format does not name:
    /// 5,000,000 shown as 5,000.
    var stored: String?
    /// How many places the point of the shown number is moved to the left.
    var scale = 0
    /// Whether nothing at all is shown.
    var isHidden = false
  }

  private let sections: [NumberSection]

  /// A format by its code; nil for one that shows no more than digits, of whatever number.
  init?(code: String) {
    guard code != "General", code != "@" else { return nil }
    sections = Self.sections(of: code)
    // A code of nothing but a colour is General.
    guard sections.count > 1 || sections[0].pieces.isEmpty == false else { return nil }
    guard sections.contains(where: \.saysMore) || sections[0].showsMinus else { return nil }
  }

  /// The sections of a format's code that are for numbers.
  static func sections(of code: String) -> [NumberSection] {
    var parts: [[Unicode.Scalar]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for scalar in code.unicodeScalars {
      if scalar == ";", !isQuoted, !isEscaped {
        parts.append([])
        continue
      }
      isEscaped = !isEscaped && !isQuoted && (scalar == "\\" || scalar == "!")
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      parts[parts.count - 1].append(scalar)
    }
    // The fourth is for text.
    return parts.prefix(3).map { NumberSection($0) }
  }

  /// The section that shows a number, and whether its sign is shown by the section itself.
  private static func section(
    for number: Double, of sections: [NumberSection]
  ) -> NumberSection? {
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.condition?.holds(for: number) ?? true }
    }
    switch sections.count {
    case 0: return nil
    case 1: return sections[0]
    case 2: return number < 0 ? sections[1] : sections[0]
    default: return number > 0 ? sections[0] : number < 0 ? sections[1] : sections[2]
    }
  }

  /// What is shown of a number; nil where that is its digits, and where the format shows words for it.
  func shown(_ number: Double) -> Shown? {
    guard number.isFinite, let section = Self.section(for: number, of: sections),
      !section.isOther
    else { return nil }
    guard section.showsNumber else {
      return section.pieces.isEmpty
        ? Shown(text: AnswerText.plain(number), isHidden: true) : nil
    }
    let plain = AnswerText.plain(number)
    if number > 0, section.showsMinus {
      // The format turns the sign.
      return Shown(text: "-" + plain, stored: plain)
    }
    return section.shown(plain)
  }

  /// The sign of money that a format shows; nil where it shows none.
  static func money(in code: String) -> String? {
    // Most have neither a bracket nor a sign.
    guard code.utf8.contains(where: { $0 == 0x24 || $0 > 0x7F }) else { return nil }
    return sections(of: code).first?.currency
  }

  /// What the sections of a format show of a number that they round: 2.6 as 3; nil where all its digits show.
  static func rounded(_ number: Double, by sections: [NumberSection]) -> String? {
    guard number.isFinite, let section = section(for: number, of: sections) else { return nil }
    return section.rounded(AnswerText.plain(number))
  }
}
