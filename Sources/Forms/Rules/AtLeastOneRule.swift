/// `{at_least_one: [a, b]}`: at least one of the fields is answered; `one-missing`, at the first of them.
public struct AtLeastOneRule: StatedRule {
  public var fields: [Int]

  public init(fields: [Int]) { self.fields = fields }

  static let keys = [RuleKey("at_least_one", .fields(least: 2), "The fields.")]
  static let summary = "at least one of the fields is answered"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let cursor = members["at_least_one"], let fields = loader.fields(cursor) else {
      return nil
    }
    guard cursor.node.sequence?.count != 1 else {
      cursor.report(.oneIsNoChoice)
      return nil
    }
    for (index, item) in zip(fields, cursor.items() ?? [])
    where loader.table.fields[index]?.requirement == .required {
      item.report(.alwaysRequired(loader.table.names.ids[index]))
    }
    self.fields = fields
  }

  func issues(in own: [ReadRecord], of all: [ReadRecord], schema: Schema) -> [Issue] {
    own.compactMap { record in
      guard let first = fields.first, fields.allSatisfy({ isMissing(record.fields[$0].state) })
      else { return nil }
      return record.issue(OneMissing(fields: fields), field: first, found: written(in: record))
    }
  }

  func text(in table: Table, of schema: Schema) -> Words {
    Words(zh: "至少填一项：\(table.ids(fields))", en: "at least one of \(table.ids(fields))")
  }

  func members(in table: Table, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("at_least_one", .list(fields.map(table.json)))]
  }

  private func isMissing(_ state: FieldReading.State) -> Bool {
    state == .unanswered || state == .placeholder
  }

  /// What stands in the cell instead, as read for any field of the same cell.
  private func written(in record: ReadRecord) -> String? {
    let cell = record.fields[fields[0]].cell
    return fields.compactMap { record.fields[$0].written }.first
      ?? record.fields.first { $0.cell == cell && $0.written != nil }?.written
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

  static let code: Issue.Code = "one-missing"
  static let title = Words(zh: "至少填一项", en: "One of several missing")
  var mending: Mending { Mending(fields: fields) }

  func zh(_ issue: IssueContext) -> String {
    let state = issue.now.isEmpty ? "，现未填" : issue.now
    guard issue.areOfOneQuestion(fields) else {
      return "\(issue.titles(of: fields, .or))应至少填一项\(state)，请填写。"
    }
    let unit = areAreas(issue) ? "（平方米）" : ""
    return "\(issue.label)应填\(issue.titles(of: fields, .or))\(unit)，至少一项\(state)。"
  }

  func en(_ issue: IssueContext) -> String {
    guard issue.areOfOneQuestion(fields) else {
      let reason = issue.found.map { ", and \($0) is no answer" } ?? ""
      return "\(issue.titles(of: fields, .or)) is required\(reason): fill in at least one."
    }
    let unit = areAreas(issue) ? " in square metres" : ""
    return "\(issue.label) needs \(issue.titles(of: fields, .or))\(unit)\(issue.now)."
  }

  /// Whether all of them are sizes of places.
  private func areAreas(_ issue: IssueContext) -> Bool {
    fields.allSatisfy { index in
      if case .area = issue.table?.fields[checked: index]?.kind { true } else { false }
    }
  }
}
