import Forms

/// Puts the records of a list into the rows of a form, as they were typed, and says at each cell what is wrong
/// there.
struct CorrectionRows {
  let schema: Schema
  /// The table of the list.
  let index: Int
  /// What the comment on an issue says.
  let say: CorrectionForm.Saying
  private var table: Table { schema.tables[index] }

  /// Rows that are left blank below those of a return, for what is still to be added.
  private static let spare = 3

  /// The list of some records.
  /// - Parameters:
  ///   - records: The records with their numbers, in the order of their rows; lines in that of the form.
  ///   - issues: What is wrong with each, by its number.
  ///   - general: What is said about the list as a whole.
  /// - Returns: The list, with blank rows behind.
  func list(
    _ records: [(number: Int, record: Record)], issues: [Int: [Issue]], general: [Issue]
  ) -> FormList {
    var list = FormList(of: table)
    if let lines = table.list?.lines, table.copies == .lines {
      list.rows = lines.map { _ in FormList.Row() }
      for (number, record) in records {
        guard let line = record.line, lines.indices.contains(line) else { continue }
        list.rows[line] = row(number, record, issues[number] ?? [])
      }
    } else {
      list.rows = records.map { row($0.number, $0.record, issues[$0.number] ?? []) }
      let blanks = max(Self.spare, table.printedRows - records.count)
      list.rows += [FormList.Row](repeating: FormList.Row(), count: blanks)
    }
    for issue in general { say(issue, in: &list) }
    return list
  }

  private func isAboutTotal(_ issue: Issue) -> Bool { Self.isAboutTotal(issue, of: table) }

  /// Whether an issue is about the sum in the row that adds up the others.
  static func isAboutTotal(_ issue: Issue, of table: Table) -> Bool {
    guard issue.record == nil, let field = issue.field, let total = table.list?.total else {
      return false
    }
    if case .labelMissing = issue.kind { return false }
    return total.fields.contains(field)
  }

  private func say(_ issue: Issue, in list: inout FormList) {
    let remark = remark(issue)
    if isAboutTotal(issue), let question = question(of: issue.field) {
      list.totalRemarks[question] = FormCopy.Remark(list.totalRemarks[question], and: remark)
    } else {
      list.remark = FormCopy.Remark(list.remark, and: remark)
    }
  }

  private func row(_ number: Int, _ record: Record, _ issues: [Issue]) -> FormList.Row {
    var row = FormList.Row()
    row.record = number
    let asked = table.asked(inLine: record.line)
    for (index, question) in table.questions.enumerated() {
      row.contents[index] = content(of: question, record, asked, issues)
      if table.list?.hasOptions(ofQuestion: index) == true,
        let field = question.lines.first?.fields.first,
        let keys = record.answers[field].value?.chosenKeys, !keys.isEmpty
      {
        row.chosen[index] = keys
      }
    }
    for issue in issues {
      guard let question = question(of: issue.field) ?? table.questions.indices.first else {
        continue
      }
      row.remarks[question] = FormCopy.Remark(row.remarks[question], and: remark(issue))
    }
    return row
  }

  private func remark(_ issue: Issue) -> FormCopy.Remark {
    FormCopy.Remark(severity: issue.severity, text: say(issue))
  }

  private func question(of field: Int?) -> Int? {
    field.flatMap { field in
      table.questions.firstIndex { $0.lines.contains { $0.fields.contains(field) } }
    }
  }

  /// What stands in a cell: a number where one was read and nothing else was typed, else what was typed.
  private func content(
    of question: Question, _ record: Record, _ asked: Table, _ issues: [Issue]
  ) -> FormCopy.Content? {
    let fields = question.lines.flatMap(\.fields)
    guard fields.count == 1, let index = fields.first else {
      guard fields.contains(where: { record.answers[$0].written != nil }) else { return nil }
      let lines = PaperRow.lines(of: question, record, asked)
      return .text(lines.map { $0.map(\.text).joined() }.joined(separator: "\n"))
    }
    let answer = record.answers[index]
    let own = issues.filter { $0.field == index }
    for case .error(let error) in own.map(\.kind.mending.text) { return .text(error) }
    let written = answer.written ?? own.lazy.compactMap(\.found).first
    switch answer.value {
    case .integer(let number) where own.isEmpty: return .number(Double(number))
    case .decimal(let number) where own.isEmpty: return .number(number)
    case .date, .flag:
      let content = own.isEmpty ? FormCopy.Content(answer.value, of: asked.fields[index]) : nil
      return content ?? written.map { FormCopy.Content.text($0) }
    // What was written may be points or a share.
    case .decimal(let number) where asked.fields[index].shape.isPercent: return .number(number)
    case .integer, .decimal:
      let number = written.flatMap { Double($0.trimmed) }
      return number.map { $0.isFinite ? .number($0) : .text(written ?? "") }
        ?? written.map { .text($0) }
    case .choice(let letter) where own.isEmpty:
      // As the dropdown has it.
      return .text(Value.choice(letter).words(of: asked.fields[index], in: .zh))
    case .text, .choice, .choices, .list, .numbers, .span, nil:
      return written.map { .text($0) }
    }
  }
}

extension PaperRow.Piece {
  /// What stands there.
  fileprivate var text: String {
    switch self {
    case .words(let words): words
    case .blank(_, let text): text ?? ""
    }
  }
}

extension FormCopy.Remark {
  /// A remark with another one behind it; what it says already is not said again.
  init(_ old: FormCopy.Remark?, and new: FormCopy.Remark) {
    guard let old else {
      self = new
      return
    }
    let text = old.text.contains(new.text) ? old.text : old.text + "\n" + new.text
    self.init(severity: max(old.severity, new.severity), text: text)
  }
}
