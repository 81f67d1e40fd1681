/// `option-mismatch`: a word of a list with levels that does not go with the word above it.
///
/// What hangs on an answer that is wrong itself is judged by the words of that answer alone, wherever
/// in the list they stand; what hangs on no answer is not judged.
enum OptionRule: ReturnRule {
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    var dependent: [FieldReference] = []
    for table in schema.tables.indices {
      for field in schema.tables[table].fields.indices {
        guard case .choice(let kind) = schema.tables[table].fields[field].kind, kind.parent != nil
        else { continue }
        dependent.append(FieldReference(table: table, field: field))
      }
    }
    guard !dependent.isEmpty else { return [] }
    let check = Check(records: records, schema: schema)
    return dependent.flatMap { field in
      records.filter { $0.tableIndex == field.table }.compactMap { check.issue(at: field, in: $0) }
    }
  }

  /// Whether the word above, in the same record, has no words below it, so that there is nothing to choose.
  static func leavesNothing(for field: Int, in record: ReadRecord) -> Bool {
    let fields = record.table.table.fields
    guard case .choice(let kind) = fields[field].kind, let parent = kind.parent,
      let list = kind.list,
      parent.table == record.tableIndex, case .choice(let above) = fields[parent.field].kind
    else { return false }
    let words = words(of: parent.field, in: record)
    let chosen = list.branches(ofLevel: above.level).filter { words.contains($0.word) }
    return !chosen.isEmpty && chosen.allSatisfy(\.below.isEmpty)
  }

  private static func kind(of field: FieldReference, _ schema: Schema) -> ChoiceKind? {
    guard case .choice(let kind) = schema.tables[field.table].fields[field.field].kind else {
      return nil
    }
    return kind
  }

  private static func parent(of field: FieldReference, _ schema: Schema) -> FieldReference? {
    kind(of: field, schema)?.parent
  }

  private struct Check {
    let records: [ReadRecord]
    let schema: Schema

    func issue(at field: FieldReference, in record: ReadRecord) -> Issue? {
      guard let parent = parent(of: field, schema),
        let above = chosen(by: parent, seenFrom: record), !above.isEmpty
      else { return nil }
      let allowed = above.flatMap(\.below).map(\.word)
      guard let word = words(of: field.field, in: record).first(where: { !allowed.contains($0) })
      else {
        return nil
      }
      return record.issue(
        OptionMismatch(
          word: word, other: above.map(\.word), table: parent.table, field: parent.field,
          allowed: allowed), field: field.field)
    }

    /// What a field chose of the list; nil where it is not answered.
    private func chosen(
      by field: FieldReference, seenFrom other: ReadRecord
    ) -> [OptionTree.Branch]? {
      guard let kind = kind(of: field, schema), let list = kind.list,
        let record = field.table == other.tableIndex
          ? other : records.first(where: { $0.tableIndex == field.table })
      else { return nil }
      let words = words(of: field.field, in: record)
      guard !words.isEmpty else { return nil }
      let above = kind.parent.flatMap { chosen(by: $0, seenFrom: record) }
      let here = kind.parent == nil ? list.branches : above?.flatMap(\.below) ?? []
      let found = here.filter { words.contains($0.word) }
      return found.isEmpty
        ? list.branches(ofLevel: kind.level).filter { words.contains($0.word) } : found
    }
  }

  private static func words(of field: Int, in record: ReadRecord) -> [String] {
    record.fields[field].value?.chosenKeys ?? []
  }
}

/// An option that another answer excludes.
public struct OptionMismatch: Finding {
  public var word: String
  /// What the other answer chose.
  public var other: [String]
  /// The other answer: indexes of its table and field.
  public var table: Int
  public var field: Int
  /// What goes with it.
  public var allowed: [String]

  static let code: Issue.Code = "option-mismatch"
  static let title = Words(zh: "选项不相配", en: "Option does not fit")
  var mending: Mending { Mending(order: .correctOr(table: table, field: field, line: nil)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)的\(issue.list([word]))不属于\(issue.title(of: field, ofTable: table))所选的\(issue.list(other))，"
      + "可选 \(shown.joined(separator: "、"))\(issue.ask("，请改正其一"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question): \(issue.list([word])) does not go with \(issue.list(other)) of "
      + "\(issue.title(of: field, ofTable: table)), which takes \(shown.joined(separator: ", "))\(issue.ask(": correct one of them"))."
  }

  private var shown: [String] { allowed.count > 12 ? allowed.prefix(12) + ["…"] : allowed }
}
