import Glibc

/// What signs come to.
///
/// Anything wrong makes the result wrong; with something empty it is empty.
enum ExpressionArithmetic {
  static func combined(
    _ left: ExpressionValue, _ sign: ExpressionTree.Arithmetic, _ right: ExpressionValue
  ) -> ExpressionValue {
    switch (left, right) {
    case (.wrong, _), (_, .wrong): return .wrong
    case (.number(let a), .number(let b)):
      switch sign {
      case .plus: return .number(a.plus(b))
      case .minus: return .number(a.minus(b))
      case .times: return .number(a.times(b))
      case .over: return a.over(b).map { .number($0) } ?? .empty
      }
    case (.date(let a), .date(let b)):
      guard let first = a.dayNumber, let second = b.dayNumber else { return .empty }
      return .number(DecimalNumber(digits: Int128(first - second)))
    case (.date(let date), .number(let days)):
      let whole = days.rounded(to: 0).double
      guard let number = date.dayNumber, abs(whole) < 1e7 else { return .empty }
      return .date(PartialDate(dayNumber: number + (sign == .minus ? -Int(whole) : Int(whole))))
    default: return .empty
    }
  }

  static func compared(
    _ left: ExpressionValue, _ sign: ExpressionTree.Comparison, _ right: ExpressionValue,
    within: ExpressionValue?
  ) -> ExpressionValue {
    switch (left, right) {
    case (.wrong, _), (_, .wrong): return .wrong
    case (.number(let a), .number(let b)):
      guard let within else { return .flag(sign.holds(a < b ? -1 : a == b ? 0 : 1)) }
      guard case .number(let tolerance) = within else { return within }
      return .flag(sign.holds(a, b, within: tolerance))
    case (.date(let a), .date(let b)): return .flag(sign.holds(a.order(against: b)))
    case (.text(let a), .text(let b)): return .flag(sign.holds(a == b ? 0 : a < b ? -1 : 1))
    case (.flag(let a), .flag(let b)): return .flag(sign.holds(a == b ? 0 : a ? 1 : -1))
    case (.list(let a), .list(let b)): return .flag(sign.holds(Set(a) == Set(b) ? 0 : 1))
    default: return .empty
    }
  }
}

extension ExpressionTree.Comparison {
  /// Whether it holds for a value that is less (-1), equal (0) or more (1).
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .unequal: order != 0
    case .less: order < 0
    case .most: order <= 0
    case .more: order > 0
    case .least: order >= 0
    }
  }

  func holds(_ a: DecimalNumber, _ b: DecimalNumber, within tolerance: DecimalNumber) -> Bool {
    let distance = a.minus(b)
    return switch self {
    case .equal: !(tolerance < distance) && !(distance < tolerance.negated)
    case .unequal: tolerance < distance || distance < tolerance.negated
    case .less, .most: !(tolerance < distance)
    case .more, .least: !(distance < tolerance.negated)
    }
  }
}

/// Three-valued logic after Kleene: what is unknown is ``ExpressionValue/empty``.
enum ExpressionLogic {
  static func not(_ value: ExpressionValue) -> ExpressionValue {
    if case .flag(let flag) = value { .flag(!flag) } else { value }
  }

  static func and(_ values: [ExpressionValue]) -> ExpressionValue {
    if values.contains(.wrong) { return .wrong }
    if values.contains(.flag(false)) { return .flag(false) }
    return values.contains(.empty) ? .empty : .flag(true)
  }

  static func or(_ values: [ExpressionValue]) -> ExpressionValue {
    if values.contains(.wrong) { return .wrong }
    if values.contains(.flag(true)) { return .flag(true) }
    return values.contains(.empty) ? .empty : .flag(false)
  }
}

extension PartialDate {
  /// Days since 1970-01-01; nil for a date without a day.
  var dayNumber: Int? {
    guard let month, let day else { return nil }
    // The civil calendar in eras of 400 years, the year beginning in March.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01.
  init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// The day in Shanghai, which has been 8 hours east of UTC without summer time since 1992.
  static var today: PartialDate { PartialDate(dayNumber: (time(nil) + 8 * 3_600) / 86_400) }

  /// -1, 0 or 1, compared as far as both say: `2018` does not lie before `2018-05`.
  func order(against other: PartialDate) -> Int {
    if year != other.year { return year < other.year ? -1 : 1 }
    guard let a = month, let b = other.month else { return 0 }
    if a != b { return a < b ? -1 : 1 }
    guard let c = day, let d = other.day else { return 0 }
    return c == d ? 0 : c < d ? -1 : 1
  }
}
