/// Locates answers by the labels of their questions: to the right of a label, or in its own cell.
struct QuestionLocator: Locator {
  private let form: PrintedForm
  private let index: FormIndex

  init(_ form: PrintedForm, index: FormIndex) {
    self.form = form
    self.index = index
  }

  func records(of copy: TableCopy, in grid: SheetGrid) -> [LocatedRecord]? {
    let table = form.tables[copy.table]
    var printed = printed(in: copy, grid)
    let helps = EntrySet(
      copy.area.entries.filter {
        !printed.contains($0) && index.helps.contains(grid.entries[$0].text.key)
      })
    var copy = copy
    let notes = NotesBeside.entries(of: copy, printed: printed, helps, in: grid)
    // Answers over many cells may well go on farther than the title.
    if !notes.isEmpty,
      !table.questions.contains(where: { $0.question.isAcross || $0.question.spread != nil })
    {
      copy.area.entries.removeAll { notes.contains($0) }
    }
    // The words alone, since a copy of the whole index costs.
    let placeholders = index.placeholders
    let cells = QuestionCells(
      grid: grid, copy: copy, table: table, printed: printed, helps: helps,
      isPlaceholder: { !placeholders.isEmpty && placeholders.matches($0.trimmed) })
    let answers = cells.answers()
    printed.formUnion(cells.placeholders)
    var record = LocatedRecord(table, index: copy.table, answers: answers, printed: printed)
    record.title = copy.area.titleEntry
    for (question, label) in copy.labels.enumerated() {
      guard let label, label.match.distance > 0 else { continue }
      // A label beside its answer has its place to speak for it; one with its answer below, or in a group,
      // may be another's.
      let asked = table.questions[question].question
      if asked.position == .below || !asked.groups.isEmpty {
        record.resembled[question] = label.entry
      }
    }
    return [record]
  }

  /// The labels, the title and the remarks of a copy.
  private func printed(in copy: TableCopy, _ grid: SheetGrid) -> EntrySet {
    var printed = EntrySet(copy.labels.compactMap { $0?.entry })
    printed.formUnion(copy.groups.keys)
    if let title = copy.area.titleEntry { printed.insert(title) }
    for entry in copy.area.entries where !printed.contains(entry) {
      let key = grid.entries[entry].text.key
      if index.remarks[copy.table].contains(where: { Self.isRemark(key, $0) }) {
        printed.insert(entry)
      }
    }
    return printed
  }

  /// A printed remark, retyped with small differences.
  private static func isRemark(_ key: [Unicode.Scalar], _ remark: [Unicode.Scalar]) -> Bool {
    if key == remark { return true }
    let limit = max(1, remark.count / 5)
    let lacks = LabelForm.letters(of: remark) & ~LabelForm.letters(of: key)
    guard lacks.nonzeroBitCount <= limit else { return false }
    return EditDistance.between(key, remark, limit: limit) != nil
  }
}
