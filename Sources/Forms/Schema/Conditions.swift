/// When a field is asked for and when it must be answered, where the form's author says so in expressions.
public struct Conditions: Hashable, Sendable {
  /// Whether an answer is missed while the field is asked for.
  public enum Need: Hashable, Sendable {
    case always, never
    /// Where the expression holds; else as one likes.
    case when(Expression)
  }

  /// It is asked for only where all of these hold; an answer elsewhere is `skip-violated`.
  public var relevant: [Expression]
  public var need: Need

  public init(relevant: [Expression], need: Need) {
    self.relevant = relevant
    self.need = need
  }

  /// All of its expressions.
  var expressions: [Expression] {
    if case .when(let expression) = need { relevant + [expression] } else { relevant }
  }
}

/// How a form comes to an answer that nobody types.
public enum Calculation: Hashable, Sendable {
  /// By a formula of the form's own.
  case byForm
  /// From other answers.
  case expression(Expression)
}
