import Forms

/// Finds where in the form an issue is mended.
enum CorrectionPlace {
  /// The slot of the answer; nil if the issue is about the table as a whole.
  static func slot(of issue: Issue, in copy: FormCopy, table: Table) -> TableLayout.Slot? {
    guard let field = issue.field else { return nil }
    let place = issue.kind.mending.place
    if place == .table { return nil }
    guard case .options(let options, let several) = table.fields[field].shape else {
      return .answer(field)
    }
    switch place {
    case .note(let letter):
      if let note = options.first(where: { $0.key == letter })?.note {
        return .answer(note)
      }
    case .stray: return .stray(field)
    case .answer, .chosen, .table: break
    }
    if several, copy.contents[.stray(field)] != nil { return .stray(field) }
    guard several else { return .answer(field) }
    var option = options.first
    if place == .chosen {
      option = options.first { copy.contents[.option(field, $0.key)] != nil } ?? option
    }
    return option.map { .option(field, $0.key) }
  }

  /// The slots of a question that are to be filled in and are blank; of notes and what may stay out only where
  /// nothing else is.
  static func blanks(
    of question: Question, in table: Table, _ copy: FormCopy
  ) -> [TableLayout.Slot] {
    func slots(_ fields: [Int]) -> [TableLayout.Slot] {
      fields.filter { table.fields[$0].kind.asker == nil }.flatMap { field -> [TableLayout.Slot] in
        let slots = answers(of: field, in: table)
        return slots.contains { copy.contents[$0] != nil } ? [] : slots
      }
    }
    let fields = question.lines.flatMap(\.fields)
    let required = slots(fields.filter { table.fields[$0].requirement == .required })
    return required.isEmpty ? slots(fields) : required
  }

  /// The slots in which a field is answered: one, or the ticks of a choice of several.
  static func answers(of field: Int, in table: Table) -> [TableLayout.Slot] {
    if case .options(let options, several: true) = table.fields[field].shape {
      return options.map { .option(field, $0.key) }
    }
    return [.answer(field)]
  }

  /// Further slots that an issue is about, to be tinted too.
  static func alsoTinted(
    by issue: Issue, at slot: TableLayout.Slot, table: Table
  ) -> [TableLayout.Slot] {
    guard let field = issue.field else { return [] }
    let mending = issue.kind.mending
    var slots = mending.fields.map { TableLayout.Slot.answer($0) }
    if mending.isAboutOptions, case .options(let options, several: true) = table.fields[field].shape
    {
      slots += options.map { .option(field, $0.key) }
    }
    return slots.filter { $0 != slot }
  }
}
