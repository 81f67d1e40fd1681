/// `{at_least_one: [a, b]}`: at least one of the fields is answered; `one-missing`, at the first of them.
public struct AtLeastOneRule: StatedRule {
  public var names: [RuleName]

  public init(fields: [Int]) { names = fields.map(RuleName.field) }

  static let keys = [RuleKey("at_least_one", .names(least: 2), "The fields, or the lines.")]
  static let summary = "at least one of the fields is answered"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let cursor = members["at_least_one"], let names = loader.names(cursor) else {
      return nil
    }
    guard cursor.node.sequence?.count != 1 else {
      cursor.report(.oneIsNoChoice)
      return nil
    }
    for (name, item) in zip(names, cursor.items() ?? []) {
      guard case .field(let index) = name, loader.field(index)?.requirement == .required,
        let id = item.node.scalar?.string
      else { continue }
      item.report(.alwaysRequired(id))
    }
    self.names = names
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    guard let home else { return [] }
    return check.places(of: names, in: home).compactMap { place, places in
      let answers = places.compactMap { $0 }
      let records = check.answers.records
      func reading(_ answer: AnswerPlace) -> FieldReading {
        records[answer.record].fields[answer.field]
      }
      guard let first = answers.first, answers.allSatisfy({ isMissing(reading($0).state) }) else {
        return nil
      }
      // What stands in the cell instead, as read for any field of the same cell.
      let record = records[first.record]
      let cell = reading(first).cell
      let found =
        answers.lazy.compactMap { reading($0).written }.first
        ?? record.fields.first { $0.cell == cell && $0.written != nil }?.written
      let missing = OneMissing(
        fields: answers.map(\.field),
        lines: names.haveLines ? answers.compactMap { records[$0.record].line } : [],
        instead: record.instead[first.field])
      let issue = record.issue(missing, field: first.field, found: found)
      return RuleFailure(issue: issue, place: place)
    }
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    Words(zh: "至少填一项：\(table.ids(names))", en: "at least one of \(table.ids(names))")
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("at_least_one", .list(names.map(table.json)))]
  }

  private func isMissing(_ state: FieldReading.State) -> Bool {
    state == .unanswered || state == .placeholder
  }
}

extension Mistake {
  fileprivate static var oneIsNoChoice: Mistake {
    Mistake(
      zh: "at_least_one 至少要列两个字段；只有一个时用 required",
      en: "at_least_one lists two fields or more; for one alone use required")
  }

  fileprivate static func alwaysRequired(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”本来就必填，请写 required: false，或从此处删去",
      en: "\"\(id)\" is always required; write required: false there, or drop it here")
  }
}

/// None of several fields is answered, but at least one must be.
public struct OneMissing: Finding {
  /// Indexes into ``Table/fields``.
  public var fields: [Int]
  /// Their lines where the rule is about lines: the column is the same for all.
  public var lines: [Int] = []
  /// What lies over the empty cell.
  public var instead: Instead?

  static let code: Issue.Code = "one-missing"
  static let title = Words(zh: "至少填一项", en: "One of several missing")
  var mending: Mending { Mending(order: .fillOne(fields, lines: lines), fields: fields) }

  func zh(_ issue: IssueContext) -> String {
    let now = instead.map { "，单元格内未填，只有\(issue.words(of: $0))" } ?? issue.now
    let state = now.isEmpty ? "，现未填" : now
    guard lines.isEmpty, issue.areOfOneQuestion(fields) else {
      return "\(titles(issue))应至少填一项\(state)\(issue.ask("，请填写"))。"
    }
    let unit = areAreas(issue) ? "（平方米）" : ""
    return "\(issue.label)应填\(issue.titles(of: fields, .or))\(unit)，至少一项\(state)。"
  }

  func en(_ issue: IssueContext) -> String {
    guard lines.isEmpty, issue.areOfOneQuestion(fields) else {
      let reason = nothing(issue) ?? issue.found.map { ", and \($0) is no answer" } ?? ""
      return "\(titles(issue)) is required\(reason)\(issue.ask(": fill in at least one"))."
    }
    let unit = areAreas(issue) ? " in square metres" : ""
    let state = nothing(issue) ?? issue.now
    return "\(issue.label) needs \(issue.titles(of: fields, .or))\(unit)\(state)."
  }

  private func nothing(_ issue: IssueContext) -> String? {
    instead.map { ", and its cell has nothing but \(issue.words(of: $0))" }
  }

  private func titles(_ issue: IssueContext) -> String {
    guard !lines.isEmpty else { return issue.titles(of: fields, .or) }
    return lines.map { issue.title(ofLine: $0) }
      .joined(separator: IssueContext.Joint.or.words(issue.language))
  }

  /// Whether all of them are sizes of places.
  private func areAreas(_ issue: IssueContext) -> Bool {
    fields.allSatisfy { index in
      if case .area = issue.table?.fields[checked: index]?.kind { true } else { false }
    }
  }
}
