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
        let large = record.fields[whole].value?.number, small > large, large >= 0
      else { return nil }
      return record.issue(
        PartExceedsWhole(part: small, whole: large, wholeField: whole), field: part)
    }
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
  public var part: Double
  public var whole: Double
  /// The field of the whole, an index into ``Table/fields``.
  public var wholeField: Int

  static let code: Issue.Code = "part-exceeds-whole"
  static let title = Words(zh: "部分大于总数", en: "Part exceeds whole")

  func zh(_ issue: IssueContext) -> String {
    let (part, whole) = (PlainNumber.text(part), PlainNumber.text(whole))
    return "\(issue.question)为 \(part)，大于\(issue.title(of: wholeField)) \(whole)"
      + "\(issue.reads(besides: [part]))，请改正。"
  }

  func en(_ issue: IssueContext) -> String {
    let (part, whole) = (PlainNumber.text(part), PlainNumber.text(whole))
    return "\(issue.question) is \(part), more than \(issue.title(of: wholeField)) with \(whole)"
      + "\(issue.reads(besides: [part])): correct one of them."
  }
}
