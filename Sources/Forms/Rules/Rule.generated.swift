// Written by `make generate` from what stands in the files of the rules. Do not edit.

/// A rule that a form states: something that must hold between the fields of a record, or between records.
public enum Rule: Hashable, Sendable {
  case atLeastOne(AtLeastOneRule)
  case part(PartRule)
  case same(SameRule)
  case unique(UniqueRule)

  /// The types of all of them.
  static let types: [any StatedRule.Type] = [
    AtLeastOneRule.self,
    PartRule.self,
    SameRule.self,
    UniqueRule.self,
  ]

  /// The rule, of whichever type it is.
  var stated: any StatedRule {
    switch self {
    case .atLeastOne(let rule): rule
    case .part(let rule): rule
    case .same(let rule): rule
    case .unique(let rule): rule
    }
  }
}

extension AtLeastOneRule { public var rule: Rule { .atLeastOne(self) } }
extension PartRule { public var rule: Rule { .part(self) } }
extension SameRule { public var rule: Rule { .same(self) } }
extension UniqueRule { public var rule: Rule { .unique(self) } }
