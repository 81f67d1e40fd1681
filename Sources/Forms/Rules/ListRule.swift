/// `label-missing` of lists: columns at the header, lines at the title; and `table-missing` of a list that
/// every return has.
enum ListRule {
  static func issues(in lists: [ReadList], schema: Schema) -> [Issue] {
    var issues: [Issue] = []
    for (index, table) in schema.tables.enumerated() where table.isList {
      if !lists.contains(where: { $0.table == index }) {
        switch table.absence {
        case .fine: break
        case .warning: issues.append(Issue(TableMissing(severity: .warning), table: index))
        case .error: issues.append(Issue(TableMissing(severity: .error), table: index))
        }
      }
    }
    for list in lists {
      let table = schema.tables[list.table]
      if !list.missingColumns.isEmpty {
        let questions = list.missingColumns.map { table.questions[$0] }
        issues.append(
          Issue(
            LabelMissing(labels: questions.map(\.label)), table: list.table,
            field: questions[0].lines.first?.fields.first,
            place: Issue.Place(sheet: list.sheet, cell: list.home)))
      }
      for (question, cell) in list.resembledColumns.sorted(by: { $0.key < $1.key }) {
        let asked = table.questions[question]
        issues.append(
          Issue(
            LabelResembled(label: asked.label), table: list.table,
            field: asked.lines.first?.fields.first,
            place: Issue.Place(sheet: list.sheet, cell: cell)))
      }
      let lines = table.list?.lines ?? []
      let labels = list.missingLines.map { lines[$0].words.first ?? lines[$0].id }
      if !labels.isEmpty {
        issues.append(
          Issue(
            LabelMissing(labels: labels), table: list.table,
            place: Issue.Place(sheet: list.sheet, cell: list.title)))
      }
    }
    return issues
  }
}
