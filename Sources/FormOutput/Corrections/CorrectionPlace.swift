import Forms

/// Where in the form an issue is mended.
enum CorrectionPlace {
  /// The answer's cell; nil where the table as a whole is meant.
  static func slot(of issue: Issue, in copy: FormCopy, table: Table) -> TableLayout.Slot? {
    guard let field = issue.field else { return nil }
    if case .labelMissing = issue.kind { return nil }
    guard case .options(let options, let several) = table.fields[field].shape else {
      return .answer(field)
    }
    switch issue.kind {
    case .noteMissing(let letter):
      // The words are what is missing.
      if let note = options.first(where: { $0.letter == letter })?.note { return .answer(note) }
    case .choiceUnknown, .answerAmbiguous: return .stray(field)
    default: break
    }
    if several, copy.contents[.stray(field)] != nil { return .stray(field) }
    guard several else { return .answer(field) }
    var option = options.first
    if case .skipViolated = issue.kind {
      option = options.first { copy.contents[.option(field, $0.letter)] != nil } ?? option
    }
    return option.map { .option(field, $0.letter) }
  }

  /// Further cells that an issue is about.
  static func alsoTinted(
    by issue: Issue, at slot: TableLayout.Slot, table: Table
  ) -> [TableLayout.Slot] {
    guard let field = issue.field else { return [] }
    switch issue.kind {
    case .oneMissing(let fields): return fields.map { .answer($0) }.filter { $0 != slot }
    // Of a needless choice those that are not ticked turn grey by themselves.
    case .requiredMissing, .choiceUnknown, .answerAmbiguous, .skipViolated:
      guard case .options(let options, several: true) = table.fields[field].shape else { return [] }
      return options.map { .option(field, $0.letter) }.filter { $0 != slot }
    default: return []
    }
  }
}
