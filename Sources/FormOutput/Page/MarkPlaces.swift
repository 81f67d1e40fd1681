import Forms

/// Where on the page the issues of a return are told: at a record, or at a list as a whole.
struct MarkPlaces {
  private struct Key: Hashable {
    var table: Int
    var record: Int?
  }
  private var marks: [Key: [IssuesByCell.Group]] = [:]
  private var shown: Set<Int> = []

  /// - Parameters:
  ///   - marks: The issues, those at one cell together.
  ///   - numbers: The records of the return.
  ///   - schema: The form.
  init(_ marks: [IssuesByCell.Group], _ numbers: RecordNumbers, schema: Schema) {
    for mark in marks {
      var keys: Set<Key> = []
      for issue in mark.issues {
        guard let table = issue.table else { continue }
        // What is about a list as a whole, such as its total, stands at no row of it.
        let record = schema.tables[table].isList ? issue.record : issue.record ?? 0
        guard (record ?? 0) < numbers.count(ofTable: table),
          keys.insert(Key(table: table, record: record)).inserted
        else { continue }
        self.marks[Key(table: table, record: record), default: []].append(mark)
      }
      if !keys.isEmpty, mark.place != nil { shown.insert(mark.number) }
    }
  }

  /// What is told at a record, or with nil at a list as a whole.
  func marks(table: Int, record: Int?) -> [IssuesByCell.Group] {
    marks[Key(table: table, record: record)] ?? []
  }

  /// Whether it is told at a table of the page.
  func isShown(_ mark: IssuesByCell.Group) -> Bool { shown.contains(mark.number) }
}

/// Rows that stand in one list: of one table, on one sheet and in one record of another table.
struct ListKey: Hashable {
  var table: Int
  var sheet: String
  var parent: Record.Parent?

  init(_ record: Record) {
    table = record.table
    sheet = record.sheet
    parent = record.parent
  }
}
