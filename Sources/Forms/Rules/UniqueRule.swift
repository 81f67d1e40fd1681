/// `{unique: [a, b]}`: no two records agree in all of the fields; `duplicate-record`, at the first field of the
/// later one.
public struct UniqueRule: StatedRule {
  /// Among which records.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// The rows of one record.
    case parent
    /// Those of one return.
    case `return`
    /// Those of all returns that count, too.
    case all
  }

  public var fields: [Int]
  public var scope: Scope

  public init(fields: [Int], in scope: Scope = .return) {
    self.fields = fields
    self.scope = scope
  }

  static let keys = [
    RuleKey("unique", .nameOrNames, "The field or the fields, the name first."),
    RuleKey(
      "in", .word(Scope.allCases.map(\.rawValue)),
      "Among which records; those of the return if it is not said.", isOptional: true),
  ]
  static let summary = "no two records agree in all of the fields"

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let names = members["unique"].flatMap({ loader.names($0, mayBeOne: true) }) else {
      return nil
    }
    var fields: [Int] = []
    for name in names { if case .field(let field) = name { fields.append(field) } }
    guard fields.count == names.count else {
      members["unique"]?.report(.linesAreUnique)
      return nil
    }
    let word = members["in"].flatMap { $0.word(among: Scope.allCases.map(\.rawValue)) }
    let scope = word.flatMap(Scope.init) ?? .return
    if scope == .parent, loader.parent == nil { members["in"]?.report(.noParent) }
    self.init(fields: fields, in: scope)
  }

  /// Within one return; a round compares the others by ``identity``.
  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    guard let home, let first = fields.first else { return [] }
    struct Key: Hashable {
      var parent: Int?
      var values: [ExpressionValue]
    }
    let answers = check.answers
    guard answers.records(of: home).count > 1 else { return [] }
    var seen: [Key: Issue.Place] = [:]
    return answers.records(of: home).compactMap { record in
      var key = Key(parent: scope == .parent ? answers.parent(of: record) : nil, values: [])
      for field in fields {
        let value = answers.value(of: field, in: record)
        guard value != .empty, value != .wrong else { return nil }
        key.values.append(value.key)
      }
      guard let cell = answers.records[record].fields[first].cell else { return nil }
      guard let other = seen[key] else {
        seen[key] = Issue.Place(sheet: answers.records[record].sheet, cell: cell)
        return nil
      }
      let finding = DuplicateRecord(file: nil, place: other)
      return RuleFailure(
        issue: answers.issue(finding, at: AnswerPlace(record: record, field: first)),
        place: ExpressionRun.Place(record: record))
    }
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    let ids = table.ids(fields.map(RuleName.field))
    return switch scope {
    case .return: Words(zh: "不得重复：\(ids)", en: "no two alike in \(ids)")
    case .parent: Words(zh: "同一张表内不得重复：\(ids)", en: "no two rows of one record alike in \(ids)")
    case .all: Words(zh: "各份之间也不得重复：\(ids)", en: "no two of all returns alike in \(ids)")
    }
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [
      ("unique", .list(fields.map { table.json(.field($0)) })),
      ("in", scope == .return ? nil : .string(scope.rawValue)),
    ]
  }

  var identity: [Int] { scope == .all ? fields : [] }
}

extension Mistake {
  fileprivate static var linesAreUnique: Mistake {
    Mistake(zh: "unique 只列字段：每行只有一个", en: "unique lists fields; a line stands there once anyway")
  }

  fileprivate static var noParent: Mistake {
    Mistake(
      zh: "in: parent 只用于表内的列表，此表不在别的表里",
      en: "in: parent is for a list inside a table; this one stands in none")
  }
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
  var mending: Mending { Mending(order: .correctOrTakeOut(file == nil ? place : nil)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)\(issue.found.map { "现为\($0)，" } ?? "")与 "
      + "\(issue.place(place, file: file)) 重复\(issue.ask("，请删去一份或改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) repeats \(issue.place(place, file: file))\(issue.reads())"
      + "\(issue.ask(": delete one of them or correct it"))."
  }
}
