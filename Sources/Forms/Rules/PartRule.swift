/// `{part: a, of: b}`: one field counts or measures a part of the other; `part-exceeds-whole`, at the part.
///
/// Of two lines it holds in each column.
public struct PartRule: StatedRule {
  public var part: RuleName
  public var whole: RuleName

  public init(part: Int, of whole: Int) {
    self.part = .field(part)
    self.whole = .field(whole)
  }

  static let keys = [RuleKey("part", .name, "The part."), RuleKey("of", .name, "The whole.")]
  static let summary = "the first is a part of the second, and so is not greater"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let part = members["part"].flatMap(loader.number), let cursor = members["of"],
      let whole = loader.number(cursor)
    else { return nil }
    guard part != whole else {
      cursor.report(.sameFieldTwice(cursor.node.scalar?.string ?? ""))
      return nil
    }
    guard part.isLike(whole) else {
      cursor.report(.fieldsAndLines)
      return nil
    }
    self.part = part
    self.whole = whole
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    guard let home else { return [] }
    return check.places(of: [part, whole], in: home).compactMap { place, places in
      let answers = check.answers
      guard let part = places[0], let whole = places[1],
        let small = number(at: part, in: answers), let large = number(at: whole, in: answers),
        large >= 0, exceeds(small, large, (answers.field(at: part), answers.field(at: whole)))
      else { return nil }
      guard !answers.isWrong(part), !answers.isWrong(whole) else { return nil }
      let finding = PartExceedsWhole(
        part: small, whole: large, wholeField: whole.field, line: line(of: whole, in: answers))
      return RuleFailure(issue: answers.issue(finding, at: part), place: place)
    }
  }

  private func number(at place: AnswerPlace, in answers: ReturnAnswers) -> Double? {
    answers.records[place.record].fields[place.field].value?.number
  }

  private func line(of place: AnswerPlace, in answers: ReturnAnswers) -> Int? {
    if case .line(let line) = whole { line } else { nil }
  }

  /// Whether the part is greater, each counted in its own unit.
  private func exceeds(_ part: Double, _ whole: Double, _ fields: (part: Field, whole: Field))
    -> Bool
  {
    let scales = (part: scale(of: fields.part), whole: scale(of: fields.whole))
    guard scales.part != scales.whole else { return part > whole }
    // 1.1 亿元 are 11,000 万元, though 1.1 times 100,000,000 is a little more.
    return part * scales.part > whole * scales.whole * (1 + 1e-12)
  }

  /// How many yuan, things or square metres one unit of the field is.
  private func scale(of field: Field) -> Double {
    if case .amount(let kind) = field.kind { kind.scale } else { 1 }
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let text = "\(table.id(part)) ≤ \(table.id(whole))"
    return Words(zh: text, en: text)
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("part", table.json(part)), ("of", table.json(whole))]
  }
}

/// A part is more than the whole: more foreign enterprises than enterprises.
public struct PartExceedsWhole: Finding {
  /// The part and the whole, each in the unit of its field.
  public var part: Double
  public var whole: Double
  /// The field of the whole, an index into ``Table/fields``.
  public var wholeField: Int
  /// The line of the whole where both are lines: its column is that of the part.
  public var line: Int?

  static let code: Issue.Code = "part-exceeds-whole"
  static let title = Words(zh: "部分大于总数", en: "Part exceeds whole")
  var mending: Mending { Mending(order: .correctOr(table: nil, field: wholeField, line: line)) }

  func zh(_ issue: IssueContext) -> String {
    let (small, large) = issue.exactNumbers(part, whole, of: wholeField)
    return "\(issue.question)为 \(small)，大于\(whole(issue)) \(large)"
      + "\(issue.reads(besides: [small]))\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let (small, large) = issue.exactNumbers(part, whole, of: wholeField)
    return "\(issue.question) is \(small), more than \(whole(issue)) with \(large)"
      + "\(issue.reads(besides: [small]))\(issue.ask(": correct one of them"))."
  }

  private func whole(_ issue: IssueContext) -> String {
    line.map { issue.title(ofLine: $0) } ?? issue.title(of: wholeField)
  }
}
