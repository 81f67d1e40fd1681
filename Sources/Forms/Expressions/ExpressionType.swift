/// What an expression, or a part of it, comes to.
enum ExpressionType: Hashable, Sendable {
  case number
  case text
  case date
  case flag
  /// Any number of values: an answer with `several`, a list of the form.
  case list
}

/// What a part of an expression comes to for one record.
enum ExpressionValue: Hashable, Sendable {
  case number(DecimalNumber)
  case text(String)
  case date(PartialDate)
  case flag(Bool)
  case list([String])
  /// Nothing was answered.
  case empty
  /// What was answered could not be read or has an issue of its own: nothing can be said.
  case wrong
}
