/// Tells what can never fail: a check that holds whatever is answered.
///
/// Only what is plain is known: a thing compared with itself, and a number held against a bound that its field has anyway.
struct CertainRule {
  /// The fields of the table whose names stand alone.
  let fields: [Field?]

  /// Whether an expression is never false.
  func neverFails(_ node: ExpressionNode) -> Bool {
    switch node {
    case .constant(.flag(true)): true
    case .and(let parts): parts.allSatisfy(neverFails)
    case .or(let parts):
      parts.contains(where: neverFails)
        || parts.contains { part in
          guard case .not(let inner) = part else { return false }
          return parts.contains { Self.areSame($0, inner) }
        }
    case .compared(let sign, let one, let other, within: _):
      [.equal, .most, .least].contains(sign) && Self.areSame(one, other)
        || isBound(one, sign, other) || isBound(other, sign.turned, one)
    default: false
    }
  }

  /// Whether a field's own bounds say as much already.
  private func isBound(
    _ node: ExpressionNode, _ sign: ExpressionTree.Comparison, _ other: ExpressionNode
  ) -> Bool {
    guard case .own(let index) = node, fields.indices.contains(index),
      let bounds = fields[index]?.kind.shape.bounds, case .constant(.number(let number)) = other
    else { return false }
    let value = number.double
    let least = [bounds.from, bounds.moreThan].compactMap(\.self).max()
    let most = [bounds.to, bounds.lessThan].compactMap(\.self).min()
    return switch sign {
    case .least: least.map { $0 >= value } ?? false
    case .more:
      (least.map { $0 > value } ?? false) || (bounds.moreThan.map { $0 >= value } ?? false)
    case .most: most.map { $0 <= value } ?? false
    case .less: (most.map { $0 < value } ?? false) || (bounds.lessThan.map { $0 <= value } ?? false)
    case .equal, .unequal: false
    }
  }

  /// Whether two parts are the same words; nothing in them has more than one value for a record.
  private static func areSame(_ one: ExpressionNode, _ other: ExpressionNode) -> Bool {
    switch (one, other) {
    case (.own(let one), .own(let other)): one == other
    case (.line(let one), .line(let other)): one == other
    case (.constant(let one), .constant(let other)): one == other
    case (.other(let table, let field), .other(let otherTable, let otherField)):
      table == otherTable && field == otherField
    case (.negative(let one), .negative(let other)), (.not(let one), .not(let other)):
      areSame(one, other)
    case (
      .compared(let sign, let a, let b, within: nil),
      .compared(let other, let c, let d, within: nil)
    ):
      sign == other && areSame(a, c) && areSame(b, d)
    case (.call(let one, let values), .call(let other, let others)):
      one == other && values.count == others.count && zip(values, others).allSatisfy(areSame)
    default: false
    }
  }
}

extension ExpressionTree.Comparison {
  /// The same with its sides changed.
  fileprivate var turned: ExpressionTree.Comparison {
    switch self {
    case .less: .more
    case .most: .least
    case .more: .less
    case .least: .most
    case .equal, .unequal: self
    }
  }
}
