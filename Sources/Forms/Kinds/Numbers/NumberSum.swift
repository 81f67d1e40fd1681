/// Adds up a number that is written in parts: 三 万 五 千 is 30,000 and 5,000.
struct NumberSum {
  /// Digits without a multiplier.
  struct Literal {
    var number: DecimalNumber
    /// How many digits stand before the point, without the zeros that lead in Chinese.
    var places: Int
    var isWhole: Bool
    var isChinese: Bool
    /// Whether a 零 leads it, as in 一百零三.
    var followsZero = false
  }

  private var sum = DecimalNumber(digits: 0)
  /// What has been added since the last 万 or 亿.
  private var section: DecimalNumber?
  private var literal: Literal?
  /// The powers of ten of the last multiplier, and of the last small one in this section.
  private var last: Int?
  private var lastSmall: Int?
  private var lastLarge: Int?

  private(set) var hasBegun = false
  private(set) var hasLargeMultiplier = false
  var endsWithLargeMultiplier: Bool { literal == nil && (last ?? 0) >= 4 }

  /// Takes in digits; false where two numbers would stand side by side.
  mutating func add(_ literal: Literal) -> Bool {
    guard self.literal == nil else { return false }
    // 一百一二 and 1万2.5 are no numbers; 3万2000 is one.
    if last != nil, !literal.isWhole || (literal.isChinese && literal.places > 1) { return false }
    self.literal = literal
    hasBegun = true
    return true
  }

  /// Takes in 十 (1), 百 (2), 千 (3), 万 (4) or 亿 (8); false where it cannot stand here.
  mutating func multiply(by places: Int) -> Bool {
    // 三五百 has been refused; 二〇百 is none either.
    if places < 4, let literal, literal.isChinese, literal.places > 1 { return false }
    if places >= 4 { return multiplyLarge(by: places) }
    if let lastSmall, places >= lastSmall { return false }
    let part: DecimalNumber
    if let literal {
      part = literal.number
    } else if places == 1, section == nil || lastSmall != nil {
      // 十二, 一百十五: 一 is left out before 十 only.
      part = DecimalNumber(digits: 1)
    } else {
      return false
    }
    guard let added = (section ?? DecimalNumber(digits: 0)).adding(part.shifted(places))
    else { return false }
    section = added
    literal = nil
    last = places
    lastSmall = places
    hasBegun = true
    return true
  }

  private mutating func multiplyLarge(by places: Int) -> Bool {
    var part = section
    if let literal {
      guard isWritten(literal) else { return false }
      part = (section ?? DecimalNumber(digits: 0)).adding(literal.number)
    }
    if part == nil, last == 4, places == 8 {
      // 3万亿: the one 亿 multiplies all that stands before it.
      sum = sum.shifted(8)
    } else {
      guard let part, places < lastLarge ?? .max, let added = sum.adding(part.shifted(places))
      else { return false }
      sum = added
    }
    section = nil
    literal = nil
    last = places
    lastSmall = nil
    lastLarge = places
    hasLargeMultiplier = true
    return true
  }

  /// The number; nil where none was written, or one that can be read in two ways.
  var total: DecimalNumber? {
    guard hasBegun else { return nil }
    var total = sum
    if let section {
      guard let added = total.adding(section) else { return nil }
      total = added
    }
    if let literal {
      guard isWritten(literal), let added = total.adding(literal.number) else { return nil }
      total = added
    }
    return total
  }

  /// Whether digits behind a multiplier mean what they say: 一百二 may mean 120, and `1万2` 12,000.
  private func isWritten(_ literal: Literal) -> Bool {
    guard let last else { return true }
    return last == 1 || literal.followsZero || (!literal.isChinese && literal.places > 1)
  }
}
