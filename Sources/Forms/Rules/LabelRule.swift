/// `label-missing`: questions are gone from the form.
///
/// One issue a record names them all: it is mended by taking the form anew, not cell by cell.
enum LabelRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    guard let first = record.missingLabels.first else { return [] }
    let questions = record.table.questions
    let labels = record.missingLabels.map { questions[$0].question.label }
    return [
      Issue(
        .labelMissing(labels), table: record.tableIndex, record: record.number,
        field: questions[first].lines.first?.fields.first,
        place: Issue.Place(sheet: record.sheet, cell: record.range.topLeft))
    ]
  }
}
