/// A part of an expression whose names have been looked up: what is worked out for each record.
indirect enum ExpressionNode: Sendable {
  case constant(ExpressionValue)
  /// A field of the record that is looked at; inside `sum(…)` and its like, of the row.
  case own(field: Int)
  /// Behind `where`: a field of the record that asks.
  case asking(field: Int)
  /// A line of this table of lines, in the column that is looked at.
  case line(Int)
  /// A field of a table of which there is one, or of the record in which this row stands.
  case other(table: Int, field: Int)
  /// A cell of a table of lines.
  case cell(table: Int, line: Int, field: Int)
  case aggregate(ExpressionAggregate)
  case negative(ExpressionNode)
  case chain(ExpressionNode, [(sign: ExpressionTree.Arithmetic, value: ExpressionNode)])
  /// A date moved by days, or the days between two dates.
  case joined([ExpressionNode])
  case compared(
    ExpressionTree.Comparison, ExpressionNode, ExpressionNode, within: ExpressionNode?)
  case member(ExpressionNode, of: [ExpressionNode], isNegated: Bool)
  case memberOfList(ExpressionNode, of: ExpressionNode, isNegated: Bool)
  case not(ExpressionNode)
  case and([ExpressionNode])
  case or([ExpressionNode])
  case call(ExpressionFunction, [ExpressionNode])
  /// The place of an option among those of its field, from 1.
  case position(ExpressionNode, options: [String])
  case matches(ExpressionNode, Pattern)
}

/// `sum`, `count`, `min`, `max` or `average` over rows, or over some fields of one record.
struct ExpressionAggregate: Sendable {
  enum Operation: String, Sendable, CaseIterable { case sum, count, min, max, average }

  enum Source: Sendable {
    /// Values of the same record: `sum(a, b)`.
    case values([ExpressionNode])
    /// The rows of a table; with `ownRows`, those that stand in the record that asks.
    case rows(table: Int, ownRows: Bool, value: ExpressionNode?)
  }

  let operation: Operation
  let source: Source
  /// What must hold of a row by itself to count.
  var condition: ExpressionNode?
  /// Pairs of a row's value and one of the record that asks, which must be equal.
  var equalities: [(row: ExpressionNode, asking: ExpressionNode)] = []
  /// Tells aggregates of a form apart, so that what one comes to for a return is kept.
  let number: Int
}
