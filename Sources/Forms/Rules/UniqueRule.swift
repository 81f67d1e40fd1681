/// `{unique: [a, b]}`: no two records of one return agree in the first field, and no two of a round in all of
/// them; `duplicate-record`, at the first field of the later one.
public struct UniqueRule: StatedRule {
  public var fields: [Int]

  public init(fields: [Int]) { self.fields = fields }

  static let keys = [RuleKey("unique", .fields(least: 1), "The fields, the name first.")]
  static let summary =
    "no two records of a return agree in the first field, no two of all returns in all of them"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let fields = loader.fields(members["unique"]) else { return nil }
    self.init(fields: fields)
  }

  /// Within one return; a round compares the rest by ``identity``.
  func issues(in own: [ReadRecord], of all: [ReadRecord], schema: Schema) -> [Issue] {
    guard let field = fields.first else { return [] }
    var seen: [[Unicode.Scalar]: Issue.Place] = [:]
    return own.compactMap { record in
      guard case .text(let name) = record.fields[field].value, let cell = record.fields[field].cell
      else { return nil }
      let key = FoldedText(name).key
      guard let first = seen[key] else {
        seen[key] = Issue.Place(sheet: record.sheet, cell: cell)
        return nil
      }
      return record.issue(DuplicateRecord(file: nil, place: first), field: field)
    }
  }

  func text(in table: Table, of schema: Schema) -> Words {
    Words(zh: "不得重复：\(table.ids(fields))", en: "no two alike in \(table.ids(fields))")
  }

  func members(in table: Table, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("unique", .list(fields.map(table.json)))]
  }

  var identity: [Int] { fields }
}

/// An earlier record has the same name.
public struct DuplicateRecord: Finding {
  /// The file of the earlier record, where that is another.
  public var file: String?
  public var place: Issue.Place

  public init(file: String?, place: Issue.Place) {
    self.file = file
    self.place = place
  }

  static let code: Issue.Code = "duplicate-record"
  static let title = Words(zh: "重复填报", en: "Repeated record")

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(issue.found.map { "现为\($0)，" } ?? "")与 "
      + "\(IssueContext.place(place, file: file)) 重复，请删去一份或改正。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) repeats \(IssueContext.place(place, file: file))\(issue.reads()): "
      + "delete one of them or correct it."
  }
}
