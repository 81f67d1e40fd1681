/// An expression as its grammar takes it apart, its names not looked up yet.
indirect enum ExpressionTree: Hashable {
  case number(DecimalNumber, Int)
  case text(String, Int)
  case date(PartialDate, Int)
  case flag(Bool, Int)
  /// A field or a line, with a table before it or without: `share`, `shareholders.share`.
  case name([String], Int)
  case call(String, [Argument], Int)
  case negative(ExpressionTree, Int)
  /// `a + b - c`, or `a * b / c`: one list, so that a long sum is no deep tree.
  case chain(ExpressionTree, [Link], Int)
  /// `a & b & c`: texts in one.
  case joined([ExpressionTree], Int)
  case compared(Comparison, ExpressionTree, ExpressionTree, within: ExpressionTree?, Int)
  case member(ExpressionTree, of: [ExpressionTree], isNegated: Bool, Int)
  case memberOfList(ExpressionTree, of: ExpressionTree, isNegated: Bool, Int)
  case not(ExpressionTree, Int)
  case and([ExpressionTree], Int)
  case or([ExpressionTree], Int)

  /// What stands in the parentheses of a function.
  struct Argument: Hashable {
    var value: ExpressionTree
    /// Which rows count, behind `where`.
    var condition: ExpressionTree?
  }

  /// A sign of arithmetic and what stands behind it.
  struct Link: Hashable {
    var sign: Arithmetic
    var value: ExpressionTree
  }

  enum Arithmetic: String, Hashable, Sendable {
    case plus = "+", minus = "-", times = "*", over = "/"
  }

  enum Comparison: String, Hashable, Sendable {
    case equal = "=", unequal = "!=", less = "<", most = "<=", more = ">", least = ">="
  }

  /// Where it begins in the expression.
  var offset: Int {
    switch self {
    case .number(_, let offset), .text(_, let offset), .date(_, let offset), .flag(_, let offset),
      .name(_, let offset), .call(_, _, let offset), .negative(_, let offset),
      .chain(_, _, let offset), .joined(_, let offset),
      .compared(_, _, _, within: _, let offset), .member(_, of: _, isNegated: _, let offset),
      .memberOfList(_, of: _, isNegated: _, let offset), .not(_, let offset), .and(_, let offset),
      .or(_, let offset):
      offset
    }
  }
}
