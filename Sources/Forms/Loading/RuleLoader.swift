/// Reads the rules of a table or of the form, once all tables are known.
struct RuleLoader {
  let tables: FormTables
  /// The table in which they stand, an index of ``tables``; nil for rules of the form.
  let home: Int?
  /// Nil where what expressions may name is not known.
  let expressions: ExpressionLoader?

  func load(_ cursor: YamlCursor?) -> [FormRule] {
    cursor?.items().map { load($0) } ?? []
  }

  func load(_ items: [YamlCursor]) -> [FormRule] {
    var ids: Set<String> = []
    return items.compactMap { rule($0, &ids) }
  }

  private func rule(_ cursor: YamlCursor, _ ids: inout Set<String>) -> FormRule? {
    guard let start = YamlMembers.start(of: cursor, among: KeySet.ruleStarts),
      let type = Rule.types.first(where: { $0.keys[0].name == start }),
      let members = YamlMembers(cursor, keys: KeySet(type))
    else { return nil }
    if home == nil, !type.mayStandInForm {
      cursor.report(.ruleOfTable(start))
      return nil
    }
    let rule = type.init(members, loader: self)?.rule
    let terms = terms(members, &ids)
    // A place in a list is no answer, and differs all the same.
    if case .check(let check) = rule, check.expression.reads.isEmpty,
      !check.expression.text.contains("row(")
    {
      members["check"]?.warn(.alwaysTheSame(check.expression.text))
    } else if case .check(let check) = rule, mayNeverFail(check.expression) {
      members["check"]?.warn(.neverFails(check.expression.text))
    }
    if let when = terms.when, when.reads.isEmpty {
      members["when"]?.warn(.alwaysTheSame(when.text))
    }
    return rule.map { FormRule($0, terms: terms) }
  }

  private func mayNeverFail(_ expression: Expression) -> Bool {
    let loaded = home.map { tables.loaded[$0] }
    // A line may have bounds of its own.
    let hasLines = loaded?.table.list?.lines.isEmpty == false
    return CertainRule(fields: hasLines ? [] : loaded?.fields ?? []).neverFails(expression.node)
  }

  /// What the author says of a rule.
  private func terms(_ members: YamlMembers, _ ids: inout Set<String>) -> FormRule.Terms {
    var terms = FormRule.Terms()
    terms.id = members["id"]?.text()
    if let id = terms.id, !ids.insert(id).inserted { members["id"]?.report(.sameRuleID(id)) }
    terms.when = members["when"].flatMap { expression($0, as: .flag) }
    terms.at = members["at"].flatMap(place)
    terms.code = members["code"].flatMap(code)
    terms.severity = members["severity"]
      .flatMap { $0.word(among: Issue.Severity.allCases.map(\.rawValue)) }
      .flatMap(Issue.Severity.init)
    terms.say = members["say"].flatMap(saying)
    return terms
  }

  private func code(_ cursor: YamlCursor) -> Issue.Code? {
    guard let code = cursor.text() else { return nil }
    guard
      code.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      })
    else {
      cursor.report(.notACode(code))
      return nil
    }
    return Issue.Code(rawValue: code)
  }

  /// A sentence, or one in each language.
  private func saying(_ cursor: YamlCursor) -> FormRule.Saying? {
    guard let expressions else { return nil }
    guard cursor.node.mapping != nil else {
      return expressions.template(cursor, home: home).map { FormRule.Saying(zh: $0, en: $0) }
    }
    guard let members = YamlMembers(cursor, keys: .saying) else { return nil }
    let zh = members["zh"].flatMap { expressions.template($0, home: home) }
    let en = members["en"].flatMap { expressions.template($0, home: home) }
    guard let first = zh ?? en, let last = en ?? zh else { return nil }
    return FormRule.Saying(zh: first, en: last)
  }

  /// Where it is said that a rule does not hold: a field or line of this table, `line.field`,
  /// `table.field` or `table.line.field`.
  private func place(_ cursor: YamlCursor) -> FormRule.Place? {
    guard let text = cursor.text() else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, home != nil {
      return switch name(cursor) {
      case .field(let field): .field(field)
      case .line(let line): .line(line)
      case nil: nil
      }
    }
    if parts.count == 2, let home, let line = self.line(parts[0], of: home) {
      return field(parts[1], of: home, at: cursor).map { .cell(table: home, line: line, field: $0) }
    }
    if parts.count == 3, let table = tables.loaded.firstIndex(where: { $0.table.id == parts[0] }) {
      guard let line = self.line(parts[1], of: table) else {
        cursor.report(
          .unknownField(parts[1], known: tables.loaded[table].table.list?.lines.map(\.id) ?? []))
        return nil
      }
      return field(parts[2], of: table, at: cursor).map {
        .cell(table: table, line: line, field: $0)
      }
    }
    return tables.reference(at: cursor).map { .other($0) }
  }
}

/// What the rules look up.
extension RuleLoader {
  /// The table in which the rules stand.
  private var table: LoadedTable? { home.map { tables.loaded[$0] } }

  /// The table in which that of the rules stands.
  var parent: Int? { table?.table.parent }

  /// A field of the table; nil where it has faults of its own.
  func field(_ index: Int) -> Field? { table?.fields[index] }

  /// An expression of the table; nil after a fault was reported.
  func expression(_ cursor: YamlCursor, as type: ExpressionType) -> Expression? {
    expressions?.expression(cursor, as: type, home: home)
  }

  private func line(_ id: String, of table: Int) -> Int? {
    tables.loaded[table].table.list?.lines.firstIndex { $0.id == id }
  }

  private func field(_ id: String, of table: Int, at cursor: YamlCursor) -> Int? {
    let names = tables.loaded[table].names
    if let index = names.index[id] { return index }
    cursor.report(.unknownField(id, known: names.ids), at: id)
    return nil
  }

  /// A field or a line; nil after a fault was reported.
  func name(_ cursor: YamlCursor) -> RuleName? {
    guard let table, let home, let id = cursor.text() else { return nil }
    if let line = line(id, of: home) { return .line(line) }
    if let index = table.names.index[id] { return .field(index) }
    cursor.report(
      .unknownField(
        id, known: table.names.ids + (table.table.list?.lines.map(\.id) ?? [])))
    return nil
  }

  /// A field, and no line.
  func ownField(_ cursor: YamlCursor) -> Int? { table.flatMap { $0.names.field(at: cursor) } }

  /// Fields or lines, each once and not both; nil after a fault was reported.
  func names(_ cursor: YamlCursor, mayBeOne: Bool = false) -> [RuleName]? {
    if mayBeOne, cursor.node.scalar != nil { return name(cursor).map { [$0] } }
    guard let items = cursor.items() else { return nil }
    var names: [RuleName] = []
    for item in items {
      guard let name = name(item) else { continue }
      if names.contains(name) {
        item.report(.sameFieldTwice(item.node.scalar?.string ?? ""))
      } else if let first = names.first, !first.isLike(name) {
        item.report(.fieldsAndLines)
      } else {
        names.append(name)
      }
    }
    return names.isEmpty ? nil : names
  }

  /// A field that holds a number, or a line.
  func number(_ cursor: YamlCursor) -> RuleName? {
    guard let name = name(cursor) else { return nil }
    if case .field(let index) = name, let field = field(index), !field.shape.isNumber {
      cursor.report(.notANumberField(field.id, kind: field.kind.name))
      return nil
    }
    return name
  }

  /// Several of them, or one.
  func numbers(_ cursor: YamlCursor) -> [RuleName]? {
    guard let names = names(cursor, mayBeOne: true) else { return nil }
    let items = cursor.node.sequence == nil ? [cursor] : cursor.items() ?? []
    let numbers = items.compactMap(number)
    return numbers.count == names.count ? names : nil
  }

  /// The total of a sum: a field or line of the table, or `table.field`.
  func total(_ cursor: YamlCursor) -> TotalRule.Total? {
    guard let text = cursor.text() else { return nil }
    guard home == nil || text.contains(".") else { return number(cursor).map { .name($0) } }
    guard let reference = tables.reference(at: cursor) else { return nil }
    guard isNumber(reference, at: cursor) else { return nil }
    return reference.table == home ? .name(.field(reference.field)) : .other(reference)
  }

  private func isNumber(_ reference: FieldReference, at cursor: YamlCursor) -> Bool {
    guard let field = tables.field(reference), !field.shape.isNumber else { return true }
    cursor.report(.notANumberField(field.id, kind: field.kind.name))
    return false
  }

  /// The rows that are added up, `table.field`; nil without a fault where fields or lines stand there.
  func rows(_ cursor: YamlCursor, of total: TotalRule.Total) -> FieldReference? {
    guard let text = cursor.node.scalar?.string else { return nil }
    if text.contains(".") {
      guard let reference = tables.reference(at: cursor), isNumber(reference, at: cursor) else {
        return nil
      }
      return reference
    }
    guard let home, tables.loaded[home].table.copies == .rows || isOther(total),
      case .field(let field) = number(cursor)
    else { return nil }
    return FieldReference(table: home, field: field)
  }

  private func isOther(_ total: TotalRule.Total) -> Bool {
    if case .other = total { true } else { false }
  }

  /// The fields in which rows and the record of their total agree; both bear the same name.
  func agreements(
    _ cursor: YamlCursor?, of total: TotalRule.Total, rows: FieldReference, at source: YamlCursor
  ) -> [TotalRule.Agreement]? {
    guard let cursor else { return [] }
    let other: Int? = if case .other(let other) = total { other.table } else { home }
    guard let other, let items = cursor.node.scalar == nil ? cursor.items() : [cursor] else {
      return nil
    }
    return items.compactMap { item in
      guard let id = item.text(), let row = field(id, of: rows.table, at: item),
        let field = field(id, of: other, at: item)
      else { return nil }
      return TotalRule.Agreement(row: row, total: field)
    }
  }
}

extension RuleName {
  /// Whether both are fields, or both lines.
  func isLike(_ other: RuleName) -> Bool {
    switch (self, other) {
    case (.field, .field), (.line, .line): true
    default: false
    }
  }
}

extension Mistake {
  static var fieldsAndLines: Mistake {
    Mistake(
      zh: "一条规则里要么都是字段，要么都是行", en: "a rule names fields or lines, not both")
  }

  fileprivate static func ruleOfTable(_ rule: String) -> Mistake {
    Mistake(
      zh: "\(rule) 规则要写在表的文件里", en: "a rule of \(rule) stands in the file of its table")
  }

  fileprivate static func sameRuleID(_ id: String) -> Mistake {
    Mistake(zh: "已有规则“\(id)”", en: "another rule is \"\(id)\" already")
  }

  fileprivate static func notACode(_ code: String) -> Mistake {
    Mistake(
      zh: "代码“\(code)”只能用小写字母、数字和“-”，如 sum-exceeds",
      en: "a code has small letters, digits and \"-\", such as sum-exceeds: not \"\(code)\"")
  }
}
