/// The functions of expressions, but for those over rows, whose arguments are read otherwise.
enum ExpressionFunction: String, CaseIterable, Sendable {
  case abs, round
  case answered, coalesce
  case `if`
  case number, length, words, upper, lower, trim, begins, ends, contains, pad
  case year, month, day, today
  case row

  /// How many arguments it takes; `most` is nil for any number.
  var arguments: (least: Int, most: Int?) {
    switch self {
    case .today, .row: (0, 0)
    case .abs, .answered, .number, .length, .words, .upper, .lower, .trim, .year, .month, .day:
      (1, 1)
    case .round: (1, 2)
    case .begins, .ends, .contains, .pad: (2, 2)
    case .if: (3, 3)
    case .coalesce: (2, nil)
    }
  }

  /// The types that its arguments must have, the last one for all further ones; nil for any type.
  var wanted: [ExpressionType?] {
    switch self {
    case .abs, .round: [.number]
    case .answered, .today, .row: [nil]
    case .coalesce: [nil]
    case .if: [.flag, nil]
    case .number, .length, .words, .upper, .lower, .trim, .begins, .ends: [.text]
    case .contains: [nil, .text]
    case .pad: [nil, .number]
    case .year, .month, .day: [.date]
    }
  }

  /// What it comes to; nil where that is the type of its last argument.
  var result: ExpressionType? {
    switch self {
    case .abs, .round, .number, .length, .words, .year, .month, .day, .row: .number
    case .answered, .begins, .ends, .contains: .flag
    case .upper, .lower, .trim, .pad: .text
    case .today: .date
    case .coalesce, .if: nil
    }
  }
}
