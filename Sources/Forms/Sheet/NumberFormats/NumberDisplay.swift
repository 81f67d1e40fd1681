import Spreadsheet

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
  }

  private let sections: NumberSections

  /// A format by its code; nil for one that shows no more than digits, of whatever number.
  init?(code: String) {
    guard code != "General", code != "@" else { return nil }
    sections = NumberSections(code: code)
    guard sections.ofNumbers.contains(where: \.saysMore) || sections.ofNumbers[0].showsMinus
    else { return nil }
  }

  /// What is shown of a number; nil where that is its digits, and where the format shows words for it.
  func shown(_ number: Double) -> Shown? {
    guard number.isFinite, let section = sections.section(for: number), !section.isOther,
      section.showsNumber
    else { return nil }
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
    return NumberSections(code: code).ofNumbers.first?.currency
  }

  /// What the sections of a format show of a number that they round: 2.6 as 3; nil where all its digits show.
  static func rounded(_ number: Double, by sections: NumberSections) -> String? {
    guard number.isFinite, let section = sections.section(for: number) else { return nil }
    return section.rounded(AnswerText.plain(number))
  }
}
