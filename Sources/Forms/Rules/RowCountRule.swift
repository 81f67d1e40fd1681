/// `rows-missing`, at the first cell of a list's header, and `rows-too-many`, at the first field of the first
/// record that is too many.
enum RowCountRule {
  static func issues(in check: ReturnCheck) -> [Issue] {
    check.schema.tables.indices.flatMap { index -> [Issue] in
      let table = check.schema.tables[index]
      guard table.atLeast != nil || table.atMost != nil else { return [] }
      return groups(of: index, in: check.answers).flatMap { group in
        issues(in: group, table, index, check.answers)
      }
    }
  }

  /// The records of a table in the return, or in each record of the table in which it stands.
  private struct Group {
    var records: [Int]
    var list: ReadList?
  }

  private static func groups(of table: Int, in answers: ReturnAnswers) -> [Group] {
    let lists = answers.lists.filter { $0.table == table }
    let records = answers.records(of: table)
    guard let parent = answers.schema.tables[table].parent else {
      // Of a list that is gone, that it is gone is said.
      let isGone = lists.isEmpty && answers.schema.tables[table].isList
      let isSaid = answers.schema.tables[table].absence != .fine
      return isSaid && (isGone || records.isEmpty && lists.isEmpty)
        ? [] : [Group(records: records, list: lists.first)]
    }
    return answers.records(of: parent).map { outer in
      let list = lists.first { list in
        list.parent.flatMap { answers.record(number: $0.record, of: $0.table) } == outer
      }
      return Group(records: answers.rows(of: table, in: outer), list: list)
    }
  }

  private static func issues(
    in group: Group, _ table: Table, _ index: Int, _ answers: ReturnAnswers
  ) -> [Issue] {
    if let least = table.atLeast, group.records.count < least {
      let place = group.list.map { Issue.Place(sheet: $0.sheet, cell: $0.home) }
      return [
        Issue(RowsMissing(count: group.records.count, least: least), table: index, place: place)
      ]
    }
    guard let most = table.atMost, group.records.count > most, !table.fields.isEmpty else {
      return []
    }
    let finding = RowsTooMany(count: group.records.count, most: most)
    return [answers.issue(finding, at: AnswerPlace(record: group.records[most], field: 0))]
  }
}

/// Fewer records than the form asks for.
public struct RowsMissing: Finding {
  public var count: Int
  public var least: Int

  static let code: Issue.Code = "rows-missing"
  static let title = Words(zh: "行数不足", en: "Too few rows")
  var mending: Mending { Mending(order: .addRecords) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.tableName)至少应填 \(least) 条，现有 \(count) 条\(issue.ask("，请补填"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.tableName) needs at least \(least) and has \(count)\(issue.ask(": fill in more"))."
  }
}

/// More records than the form takes.
public struct RowsTooMany: Finding {
  public var count: Int
  public var most: Int

  static let code: Issue.Code = "rows-too-many"
  static let title = Words(zh: "行数过多", en: "Too many rows")
  var mending: Mending { Mending(order: .takeOutRecords) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.tableName)最多可填 \(most) 条，现有 \(count) 条，从此处起为多出的\(issue.ask("，请删减"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.tableName) takes at most \(most) and has \(count), of which this is the first too many"
      + "\(issue.ask(": delete some"))."
  }
}
