/// `{part: a, of: b}`: one field counts or measures a part of the other; `part-exceeds-whole`, at the part.
public struct PartRule: StatedRule {
  public var part: Int
  public var whole: Int

  public init(part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  static let keys = [RuleKey("part", .field, "The part."), RuleKey("of", .field, "The whole.")]
  static let summary = "the first is a part of the second, and so is not greater"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let part = members["part"].flatMap(loader.number),
      let whole = members["of"].flatMap(loader.number)
    else { return nil }
    guard part != whole else {
      members["of"]?.report(.sameFieldTwice(loader.table.names.ids[part]))
      return nil
    }
    self.init(part: part, of: whole)
  }

  func issues(in own: [ReadRecord], of all: [ReadRecord], schema: Schema) -> [Issue] {
    own.compactMap { record in
      guard let small = record.fields[part].value?.number,
        let large = record.fields[whole].value?.number, large >= 0,
        exceeds(small, large, in: record.table.table)
      else { return nil }
      return record.issue(
        PartExceedsWhole(part: small, whole: large, wholeField: whole), field: part)
    }
  }

  /// Whether the part is greater, each counted in its own unit.
  private func exceeds(_ part: Double, _ whole: Double, in table: Table) -> Bool {
    let scales = (
      part: scale(of: table.fields[self.part]), whole: scale(of: table.fields[self.whole])
    )
    guard scales.part != scales.whole else { return part > whole }
    // 1.1 亿元 are 11,000 万元, though 1.1 times 100,000,000 is a little more.
    return part * scales.part > whole * scales.whole * (1 + 1e-12)
  }

  /// How many yuan, things or square metres one unit of the field is.
  private func scale(of field: Field) -> Double {
    if case .amount(let kind) = field.kind { kind.scale } else { 1 }
  }

  func text(in table: Table, of schema: Schema) -> Words {
    let text = "\(table.ids([part])) ≤ \(table.ids([whole]))"
    return Words(zh: text, en: text)
  }

  func members(in table: Table, of schema: Schema) -> [(key: String, value: JSONValue?)] {
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

  static let code: Issue.Code = "part-exceeds-whole"
  static let title = Words(zh: "部分大于总数", en: "Part exceeds whole")

  func zh(_ issue: IssueContext) -> String {
    let (small, large) = issue.exactNumbers(part, whole, of: wholeField)
    return "\(issue.question)为 \(small)，大于\(issue.title(of: wholeField)) \(large)"
      + "\(issue.reads(besides: [small]))，请改正。"
  }

  func en(_ issue: IssueContext) -> String {
    let (small, large) = issue.exactNumbers(part, whole, of: wholeField)
    return "\(issue.question) is \(small), more than \(issue.title(of: wholeField)) with \(large)"
      + "\(issue.reads(besides: [small])): correct one of them."
  }
}
