/// A rule of `form.yaml` whose names are `table.field`: where all are of one table, it is a rule of that table;
/// else what must hold is a check.
struct FormWideRule {
  /// The table whose rule it is; nil for one of the form.
  let home: Int?
  /// The rule as the loader of that table, or of the form, reads it.
  let cursor: YamlCursor

  /// - Parameters:
  ///   - cursor: An item of `rules`.
  ///   - tables: The tables; what a name that is none of theirs is reported there.
  init?(_ cursor: YamlCursor, in tables: FormTables) {
    guard let mapping = cursor.node.mapping,
      let type = Rule.types.first(where: { mapping[$0.keys[0].name] != nil }),
      !type.mayStandInForm
    else {
      // What the loader reads itself, and reports if it is no rule.
      (home, self.cursor) = (nil, cursor)
      return
    }
    let own = type.keys.filter { $0.isOfOwnNames }.compactMap { key in
      mapping[key.name].map { (key.name, $0) }
    }
    let names = own.flatMap { $0.1.sequence.map { Array($0) } ?? [$0.1] }.map(cursor.at)
    guard !names.isEmpty else {
      (own.first.map { cursor.at($0.1) } ?? cursor).report(.empty)
      return nil
    }
    let references = names.compactMap { tables.reference(at: $0) }
    guard references.count == names.count, let first = references.first else { return nil }
    if references.allSatisfy({ $0.table == first.table }) {
      home = first.table
      let id = tables.loaded[first.table].table.id
      let keys = Set(own.map(\.0))
      self.cursor = cursor.at(
        Self.mapping(mapping, at: cursor) { key, value in
          keys.contains(key) ? Self.withoutTable(value, id) : value
        })
      return
    }
    let texts = names.compactMap { $0.node.scalar?.string }
    guard let check = Self.check(of: type.keys[0].name, texts) else {
      cursor.report(.ruleOfOneTable(type.keys[0].name))
      return nil
    }
    let mark = cursor.node.mark
    func scalar(_ text: String) -> YamlNode {
      .scalar(YamlNode.Scalar(string: text, style: .plain, mark: mark))
    }
    var pairs: [(YamlNode, YamlNode)] = [(scalar("check"), scalar(check.expression))]
    if mapping["code"] == nil { pairs.append((scalar("code"), scalar(check.code.rawValue))) }
    if mapping["at"] == nil { pairs.append((scalar("at"), scalar(check.at))) }
    let keys = Set(own.map(\.0))
    for (key, value) in mapping where !keys.contains(key.scalar?.string ?? "") {
      pairs.append((key, value))
    }
    home = nil
    self.cursor = cursor.at(.mapping(YamlNode.Mapping(entries: pairs, mark: mark)))
  }

  /// What such a rule over several tables says as an expression; nil for one that is of one table.
  private static func check(
    of rule: String, _ names: [String]
  ) -> (expression: String, code: Issue.Code, at: String)? {
    guard let first = names.first, let last = names.last else { return nil }
    switch rule {
    case "part": return ("\(first) <= \(last)", PartExceedsWhole.code, first)
    case "order":
      let pairs = zip(names, names.dropFirst()).map { "\($0) <= \($1)" }
      return (pairs.joined(separator: " and "), DatesOutOfOrder.code, last)
    case "at_least_one":
      return (names.map { "answered(\($0))" }.joined(separator: " or "), OneMissing.code, first)
    default: return nil
    }
  }

  private static func mapping(
    _ mapping: YamlNode.Mapping, at cursor: YamlCursor, _ change: (String, YamlNode) -> YamlNode
  ) -> YamlNode {
    .mapping(
      YamlNode.Mapping(
        entries: mapping.map { ($0.key, change($0.key.scalar?.string ?? "", $0.value)) },
        mark: cursor.node.mark))
  }

  /// Names without the table's id before them.
  private static func withoutTable(_ node: YamlNode, _ id: String) -> YamlNode {
    switch node {
    case .scalar(var scalar):
      if scalar.string.hasPrefix(id + ".") {
        scalar.string = String(scalar.string.dropFirst(id.count + 1))
      }
      return .scalar(scalar)
    case .sequence(let items):
      return .sequence(
        YamlNode.Sequence(items: items.map { withoutTable($0, id) }, mark: items.mark))
    case .mapping: return node
    }
  }
}

extension RuleKey {
  /// Whether fields of the rule's own table stand there.
  fileprivate var isOfOwnNames: Bool {
    switch content {
    case .name, .names, .nameOrNames, .nameOrReference, .namesOrReference: true
    case .reference, .expression, .word, .number, .text, .sentence: false
    }
  }
}

extension Mistake {
  fileprivate static func ruleOfOneTable(_ rule: String) -> Mistake {
    Mistake(
      zh: "\(rule) 规则只能用同一张表的字段；跨表请写 check",
      en: "a rule of \(rule) names fields of one table; over several tables write a check")
  }
}
