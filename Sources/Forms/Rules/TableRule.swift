/// `table-missing`, and `table-repeated` at the first cell of the second.
enum TableRule: ReturnRule {
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.tables.indices.flatMap { index -> [Issue] in
      let table = schema.tables[index]
      // Of lists, see ``ListRule``: one without rows is there.
      if table.isList { return [] }
      let found = records.filter { $0.tableIndex == index }
      guard let first = found.first else {
        return switch table.absence {
        case .fine: []
        case .warning: [Issue(TableMissing(severity: .warning), table: index)]
        case .error: [Issue(TableMissing(severity: .error), table: index)]
        }
      }
      guard table.copies == .one else { return [] }
      let place = Issue.Place(sheet: first.sheet, cell: first.range.topLeft)
      return found.dropFirst().map { record in
        Issue(
          TableRepeated(first: place), table: index, record: record.number,
          place: Issue.Place(sheet: record.sheet, cell: record.range.topLeft))
      }
    }
  }

  /// The records whose answers count: of a table with `copies: one`, only the first.
  static func counted(_ records: [ReadRecord], schema: Schema) -> [ReadRecord] {
    func counts(_ record: ReadRecord) -> Bool {
      schema.tables[record.tableIndex].copies != .one || record.number == 0
    }
    // Nearly always all do; a list may have a hundred thousand of them, which are not copied then.
    return records.allSatisfy(counts) ? records : records.filter(counts)
  }
}

/// A table that every return has is not there.
public struct TableMissing: Finding {
  /// The severity that the form gives in `absence`.
  public var severity: Issue.Severity
  /// Where it stands with nothing filled in; nil where it does not stand at all.
  public var blank: Issue.Place?

  static let code: Issue.Code = "table-missing"
  static let title = Words(zh: "缺少表格", en: "Table missing")
  var mending: Mending { Mending(order: .fillTable) }

  func zh(_ issue: IssueContext) -> String {
    blank.map {
      "\(issue.tableName)（\(IssueContext.place($0))）没有填写任何内容\(issue.ask("，请填写"))。"
    } ?? "缺少\(issue.tableName)\(issue.now)\(issue.ask("，请补上并填写"))。"
  }

  func en(_ issue: IssueContext) -> String {
    if let blank {
      let place = IssueContext.place(blank)
      return "\(issue.tableName) at \(place) is empty\(issue.ask(": fill it in"))."
    }
    return
      "\(issue.tableName) is missing\(issue.reads())\(issue.ask(": add it and fill it in"))."
  }
}

/// A table that a return has only once occurs again.
public struct TableRepeated: Finding {
  /// The first cell of the first copy.
  public var first: Issue.Place

  static let code: Issue.Code = "table-repeated"
  static let title = Words(zh: "表格重复", en: "Table repeated")
  var mending: Mending { Mending(order: .keepOneCopy(first)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.tableName)只应有一份，另一份在 \(issue.place(first))\(issue.now)\(issue.ask("，请删去一份"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.tableName) must stand once, and stands at "
      + "\(issue.place(first)) too\(issue.reads())\(issue.ask(": delete one of them"))."
  }
}
