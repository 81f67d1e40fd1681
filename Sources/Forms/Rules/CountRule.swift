/// `count-mismatch`: a table says that there are more or fewer records than were returned.
enum CountRule: ReturnRule {
  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.counts.compactMap { rule in
      guard let record = records.first(where: { $0.tableIndex == rule.field.table }),
        case .integer(let stated) = record.fields[rule.field.field].value, stated >= 0
      else { return nil }
      let returned = records.count { $0.tableIndex == rule.table }
      guard stated != returned else { return nil }
      return record.issue(
        CountMismatch(stated: stated, returned: returned, table: rule.table),
        field: rule.field.field)
    }
  }
}

/// An answer says that there are `stated` records of a table, and the return holds `returned`.
public struct CountMismatch: Finding {
  public var stated: Int
  public var returned: Int
  /// The table, an index into ``Schema/tables``.
  public var table: Int

  static let code: Issue.Code = "count-mismatch"
  static let title = Words(zh: "数目不符", en: "Count differs")
  var mending: Mending {
    Mending(order: .correctCount(of: table, stated: stated, returned: returned))
  }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)填了 \(stated)，而交回的\(issue.name(ofTable: table))有 \(returned) 份"
      + "\(issue.reads(besides: ["\(stated)"]))\(issue.ask("，请改正数目，或补交、删去表格"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) says \(stated), but \(returned) of \(issue.name(ofTable: table)) came back"
      + "\(issue.reads(besides: ["\(stated)"]))\(issue.ask(": correct the number or the tables"))."
  }
}
