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
