/// `label-missing`: questions are gone from the form.
///
/// One issue for each record names them all: the sender has to fill in a new form, not mend cells.
enum LabelRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    let questions = record.table.questions
    let resembled = record.resembled.sorted { $0.key < $1.key }.map { question, cell in
      Issue(
        LabelResembled(label: questions[question].question.label), table: record.tableIndex,
        record: record.number, field: questions[question].lines.first?.fields.first,
        place: Issue.Place(sheet: record.sheet, cell: cell))
    }
    guard let first = record.missingLabels.first else { return resembled }
    let labels = record.missingLabels.map { questions[$0].question.label }
    return [
      Issue(
        LabelMissing(labels: labels), table: record.tableIndex, record: record.number,
        field: questions[first].lines.first?.fields.first,
        place: Issue.Place(sheet: record.sheet, cell: record.title ?? record.range.topLeft))
    ] + resembled
  }
}

/// Questions are gone from the form.
public struct LabelMissing: Finding {
  /// Their labels, as the form prints them.
  public var labels: [String]

  static let code: Issue.Code = "label-missing"
  static let title = Words(zh: "问题缺失", en: "Question missing")
  var mending: Mending { Mending(place: .table, order: .answer(questions: labels)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.tableName)中找不到问题\(issue.list(labels))\(issue.now)\(issue.ask("，请恢复表格原有的文字"))。"
  }

  func en(_ issue: IssueContext) -> String {
    let questions = labels.count == 1 ? "the question" : "the questions"
    return "\(issue.tableName) lacks \(questions) \(issue.list(labels))\(issue.reads())"
      + "\(issue.ask(": restore the form's own words"))."
  }
}
