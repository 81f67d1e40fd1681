/// `{order: [start, end]}`: no date lies before the one before it; `date-order`, at the later.
public struct OrderRule: StatedRule {
  public var names: [RuleName]

  public init(fields: [Int]) { names = fields.map(RuleName.field) }

  static let keys = [RuleKey("order", .names(least: 2), "The dates, the first one first.")]
  static let summary = "none of the dates lies before the one before it"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let cursor = members["order"], let names = loader.names(cursor) else { return nil }
    guard names.count > 1 else {
      cursor.report(.oneIsNoOrder)
      return nil
    }
    for (name, item) in zip(names, cursor.items() ?? []) {
      guard case .field(let index) = name, let field = loader.field(index), field.shape != .date
      else { continue }
      item.report(.notADateField(field.id, kind: field.kind.name))
    }
    self.names = names
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    guard let home else { return [] }
    return check.places(of: names, in: home).flatMap { place, places -> [RuleFailure] in
      var failures: [RuleFailure] = []
      var earlier: (date: PartialDate, answer: AnswerPlace)?
      for case let answer? in places {
        guard case .date(let date) = check.answers.value(at: answer) else { continue }
        if let earlier, date.order(against: earlier.date) < 0 {
          let finding = DatesOutOfOrder(
            earlier: earlier.date, earlierField: earlier.answer.field,
            earlierLine: names.haveLines ? check.answers.records[earlier.answer.record].line : nil)
          failures.append(
            RuleFailure(issue: check.answers.issue(finding, at: answer), place: place))
        }
        earlier = (date, answer)
      }
      return failures
    }
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let text = names.map(table.id).joined(separator: " ≤ ")
    return Words(zh: text, en: text)
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("order", .list(names.map(table.json)))]
  }
}

/// A date that lies before the one that should come first.
public struct DatesOutOfOrder: Finding {
  public var earlier: PartialDate
  /// The field of the earlier date, an index into ``Table/fields``.
  public var earlierField: Int
  /// Its line where the rule is about lines: its column is that of the later date.
  public var earlierLine: Int?

  static let code: Issue.Code = "date-order"
  static let title = Words(zh: "日期先后颠倒", en: "Dates in the wrong order")
  var mending: Mending {
    Mending(order: .correctOr(table: nil, field: earlierField, line: earlierLine))
  }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)不能早于\(title(issue)) \(earlier)\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must not lie before \(title(issue)) (\(earlier))"
      + "\(issue.reads())\(issue.ask(": correct one of them"))."
  }

  private func title(_ issue: IssueContext) -> String {
    earlierLine.map { issue.title(ofLine: $0) } ?? issue.title(of: earlierField)
  }
}

extension Mistake {
  fileprivate static var oneIsNoOrder: Mistake {
    Mistake(zh: "order 至少要列两个日期", en: "order lists two dates or more")
  }

  fileprivate static func notADateField(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "此处须为日期字段，“\(id)”的类型是 \(kind)",
      en: "only dates have an order here; \"\(id)\" is of kind \(kind)")
  }
}
