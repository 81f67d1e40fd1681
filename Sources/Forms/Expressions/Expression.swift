/// An expression of a schema, ready to be worked out: no name is looked up for a record any more.
public struct Expression: Sendable {
  /// For what it is worked out anew.
  enum Scope: Hashable, Sendable {
    /// For each record of its table.
    case record
    /// For each column of its table of lines.
    case column
    /// Once a return.
    case once
  }

  /// A field that it looks at, or a line in all its columns.
  struct Reference: Hashable, Sendable {
    var table: Int
    var line: Int?
    var field: Int?
  }

  /// As the schema has it.
  public let text: String
  let node: ExpressionNode
  let type: ExpressionType
  let scope: Scope
  /// What it looks at, in the order in which it is named.
  let reads: [Reference]
  /// The table for whose records it was compiled; nil for what is asked once a return.
  let home: Int?
}

/// Two expressions of one table are the same if their words are.
extension Expression: Hashable {
  public static func == (left: Expression, right: Expression) -> Bool {
    left.text == right.text && left.home == right.home
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(home)
  }
}

/// Gives the aggregates of a form numbers of their own.
final class ExpressionCounter {
  private var last = -1

  func next() -> Int {
    last += 1
    return last
  }
}
