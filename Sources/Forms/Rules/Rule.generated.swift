// Written by `make generate` from what stands in the files of the rules. Do not edit.

/// A rule that a form states: something that must hold between the fields of a record, or between records.
public enum Rule: Hashable, Sendable {
  case atLeastOne(AtLeastOneRule)
  case check(CheckRule)
  case order(OrderRule)
  case part(PartRule)
  case refers(RefersRule)
  case same(SameRule)
  case total(TotalRule)
  case unique(UniqueRule)

  /// The types of all of them.
  static let types: [any StatedRule.Type] = [
    AtLeastOneRule.self,
    CheckRule.self,
    OrderRule.self,
    PartRule.self,
    RefersRule.self,
    SameRule.self,
    TotalRule.self,
    UniqueRule.self,
  ]

  /// The rule, of whichever type it is.
  var stated: any StatedRule {
    switch self {
    case .atLeastOne(let rule): rule
    case .check(let rule): rule
    case .order(let rule): rule
    case .part(let rule): rule
    case .refers(let rule): rule
    case .same(let rule): rule
    case .total(let rule): rule
    case .unique(let rule): rule
    }
  }
}

extension AtLeastOneRule { public var rule: Rule { .atLeastOne(self) } }
extension CheckRule { public var rule: Rule { .check(self) } }
extension OrderRule { public var rule: Rule { .order(self) } }
extension PartRule { public var rule: Rule { .part(self) } }
extension RefersRule { public var rule: Rule { .refers(self) } }
extension SameRule { public var rule: Rule { .same(self) } }
extension TotalRule { public var rule: Rule { .total(self) } }
extension UniqueRule { public var rule: Rule { .unique(self) } }
