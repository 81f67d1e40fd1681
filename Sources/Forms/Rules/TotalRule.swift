/// `{total: t, of: [a, b]}`: the number is the sum of the others; `total-mismatch`, at the total.
///
/// Of fields it holds in each record, of lines in each column; `of: table.field` are all rows of a table, and
/// with `per` those that agree in some fields.
public struct TotalRule: StatedRule {
  /// What is added up.
  public enum Parts: Hashable, Sendable {
    /// Other fields of the record, or other lines.
    case names([RuleName])
    /// The rows of a table that agree in some fields with the record of the total.
    case rows(FieldReference, per: [Agreement])
  }

  /// A field of the rows, and one of the record of the total, that are equal.
  public struct Agreement: Hashable, Sendable {
    public var row: Int
    public var total: Int
  }

  /// A field or line of the rule's own table, or a field of another.
  public enum Total: Hashable, Sendable {
    case name(RuleName)
    case other(FieldReference)
  }

  public var total: Total
  public var parts: Parts
  /// How much the total may differ.
  public var tolerance: Double = 0.005

  public init(_ total: RuleName, of parts: [RuleName]) {
    self.total = .name(total)
    self.parts = .names(parts)
  }

  static let keys = [
    RuleKey("total", .nameOrReference, "The total."),
    RuleKey("of", .namesOrReference, "What it adds up: fields, lines, or the rows of table.field."),
    RuleKey("per", .names(least: 1), "Of rows: the fields in which they agree.", isOptional: true),
    RuleKey(
      "tolerance", .number, "How much it may differ; 0.005 if it is not said.", isOptional: true),
  ]
  static let summary = "the first is the sum of the others"
  static let mayStandInForm = true

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let target = members["total"], let source = members["of"],
      let total = loader.total(target)
    else { return nil }
    self.total = total
    if let rows = loader.rows(source, of: total) {
      guard let agreements = loader.agreements(members["per"], of: total, rows: rows, at: source)
      else { return nil }
      parts = .rows(rows, per: agreements)
    } else {
      guard let names = loader.numbers(source) else { return nil }
      if let per = members["per"] { per.report(.perWithoutRows) }
      guard case .name(let own) = total, names.allSatisfy({ $0.isLike(own) }) else {
        source.report(.fieldsAndLines)
        return nil
      }
      if let place = names.firstIndex(of: own) {
        (source.items() ?? [source])[place].report(.totalOfItself)
      }
      parts = .names(names)
    }
    if let number = members["tolerance"]?.decimal(least: 0) { tolerance = number }
  }

  /// A total that is judged, and how far it is right.
  struct Judgement {
    var total: AnswerPlace
    /// Nil where it holds.
    var failure: RuleFailure?
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    judgements(in: home, of: check).compactMap(\.failure)
  }

  /// Each total that can be judged: all of its numbers can be read.
  func judgements(in home: Int?, of check: ReturnCheck) -> [Judgement] {
    switch parts {
    case .names(let names):
      guard case .name(let own) = total, let home else { return [] }
      return check.places(of: [own] + names, in: home).compactMap { place, places in
        guard let total = places[0] else { return nil }
        let parts = places.dropFirst().compactMap { $0 }
        return judgement(total, sum(of: parts, in: check.answers), place, check)
      }
    case .rows(let rows, let agreements):
      let reference: FieldReference
      switch total {
      case .other(let other): reference = other
      case .name(.field(let field)): reference = FieldReference(table: home ?? 0, field: field)
      case .name(.line): return []
      }
      return judgements(of: reference, rows, agreements, check)
    }
  }

  private func judgements(
    of total: FieldReference, _ rows: FieldReference, _ agreements: [Agreement],
    _ check: ReturnCheck
  ) -> [Judgement] {
    let answers = check.answers
    let isOwn = answers.schema.tables[rows.table].parent == total.table
    struct Key: Hashable {
      var parent: Int?
      var values: [ExpressionValue]
    }
    func values(_ record: Int, _ fields: [Int]) -> [ExpressionValue] {
      fields.map { answers.value(of: $0, in: record).key }
    }
    var groups: [Key: [AnswerPlace]] = [:]
    var isUnclear = false
    for row in answers.records(of: rows.table) {
      let key = Key(
        parent: isOwn ? answers.parent(of: row) : nil, values: values(row, agreements.map(\.row)))
      // A row that may belong to any of the totals leaves all of them open.
      if key.values.contains(.wrong) { isUnclear = true }
      groups[key, default: []].append(AnswerPlace(record: row, field: rows.field))
    }
    guard !isUnclear else { return [] }
    return answers.records(of: total.table).compactMap { record in
      let key = Key(
        parent: isOwn ? record : nil, values: values(record, agreements.map(\.total)))
      guard !key.values.contains(.wrong) else { return nil }
      return judgement(
        AnswerPlace(record: record, field: total.field),
        sum(of: groups[key] ?? [], in: answers), ExpressionRun.Place(record: record), check)
    }
  }

  /// The sum of some numbers, what is not answered as 0; nil where one cannot be read.
  private func sum(of places: [AnswerPlace], in answers: ReturnAnswers) -> DecimalNumber? {
    AnswerSum.sum(of: places, in: answers)
  }

  private func judgement(
    _ place: AnswerPlace, _ sum: DecimalNumber?, _ judged: ExpressionRun.Place,
    _ check: ReturnCheck
  ) -> Judgement? {
    guard let sum, case .number(let stated) = check.answers.amount(at: place) else { return nil }
    let field = check.answers.field(at: place)
    guard let finding = AnswerSum.mismatch(stated, sum, of: field, tolerance: tolerance) else {
      return Judgement(total: place, failure: nil)
    }
    return Judgement(
      total: place,
      failure: RuleFailure(issue: check.answers.issue(finding, at: place), place: judged))
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let stated =
      switch total {
      case .name(let name): table.id(name)
      case .other(let other): schema.name(of: other)
      }
    switch parts {
    case .names(let names):
      let text = "\(stated) = \(names.map(table.id).joined(separator: " + "))"
      return Words(zh: text, en: text)
    case .rows(let rows, let agreements):
      let fields = schema.tables[rows.table].fields
      let per = agreements.map { fields[$0.row].id }.joined(separator: ", ")
      let text = "\(stated) = sum(\(schema.name(of: rows)))"
      return per.isEmpty
        ? Words(zh: text, en: text)
        : Words(zh: "\(text)，分别按 \(per)", en: "\(text) per \(per)")
    }
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    let stated: JSONValue =
      switch total {
      case .name(let name): table.json(name)
      case .other(let other): .string(schema.name(of: other))
      }
    var members: [(key: String, value: JSONValue?)] = [("total", stated)]
    switch parts {
    case .names(let names): members.append(("of", .list(names.map(table.json))))
    case .rows(let rows, let agreements):
      members.append(("of", .string(schema.name(of: rows))))
      let fields = schema.tables[rows.table].fields
      members.append(
        (
          "per",
          agreements.isEmpty ? nil : .list(agreements.map { .string(fields[$0.row].id) })
        ))
    }
    members.append(("tolerance", tolerance == 0.005 ? nil : .string("\(tolerance)")))
    return members
  }
}

/// Totals of a return: one that several rules name is reported once, and only where none of them holds.
enum TotalRules {
  static func issues(_ rules: [(rule: FormRule, home: Int?)], of check: ReturnCheck) -> [Issue] {
    var right: Set<AnswerPlace> = []
    var wrong: [(total: AnswerPlace, issue: Issue)] = []
    for (rule, home) in rules {
      guard case .total(let total) = rule.rule else { continue }
      for judgement in total.judgements(in: home, of: check) {
        guard let failure = judgement.failure else {
          right.insert(judgement.total)
          continue
        }
        guard rule.isJudged(at: failure.place, of: check) else { continue }
        wrong.append((judgement.total, rule.said(failure, in: home, of: check)))
      }
    }
    return wrong.compactMap { total, issue in
      // Inserted, it is known when the next rule names it.
      right.insert(total).inserted ? issue : nil
    }
  }
}

/// Sums of answers, in the smallest unit of their kind.
enum AnswerSum {
  /// The sum of some numbers, what is not answered as 0; nil where one cannot be read.
  static func sum(of places: [AnswerPlace], in answers: ReturnAnswers) -> DecimalNumber? {
    var sum = DecimalNumber(digits: 0)
    for place in places {
      switch answers.amount(at: place) {
      case .number(let number): sum = sum.plus(number)
      case .empty: continue
      default: return nil
      }
    }
    return sum
  }

  /// What is wrong with a total, both numbers in the unit of its field; nil where it is right.
  static func mismatch(
    _ stated: DecimalNumber, _ sum: DecimalNumber, of field: Field, tolerance: Double
  ) -> TotalMismatch? {
    var scale = 1.0
    if case .amount(let kind) = field.kind { scale = kind.scale }
    let most = DecimalNumber(tolerance).times(DecimalNumber(scale))
    guard !ExpressionTree.Comparison.equal.holds(stated, sum, within: most) else { return nil }
    return TotalMismatch(stated: stated.double / scale, sum: sum.double / scale)
  }
}

/// A total is not the sum of what it adds up.
public struct TotalMismatch: Finding {
  public var stated: Double
  public var sum: Double

  static let code: Issue.Code = "total-mismatch"
  static let title = Words(zh: "合计不符", en: "Total differs")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)的合计为 \(Self.text(stated))，而各项之和是 \(Self.text(sum))"
      + "\(issue.reads(besides: [Self.text(stated)]))\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) is \(Self.text(stated)), but what it adds up comes to \(Self.text(sum))"
      + "\(issue.reads(besides: [Self.text(stated)]))\(issue.ask(": correct one of them"))."
  }

  private static func text(_ number: Double) -> String { DecimalNumber(number).plainText }
}

extension Mistake {
  fileprivate static var perWithoutRows: Mistake {
    Mistake(
      zh: "per 只用于 of: 表.字段", en: "per goes with the rows of a table, of: table.field")
  }

  fileprivate static var totalOfItself: Mistake {
    Mistake(zh: "合计不能加上自己", en: "a total does not add up itself")
  }
}
