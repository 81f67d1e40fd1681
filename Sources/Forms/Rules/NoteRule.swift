/// `note-missing`, at the choice, and the warning `note-unexpected`, at the note.
enum NoteRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard let asker = record.table.table.fields[field].kind.asker else { return nil }
      let (choice, letter) = (asker.choice, asker.letter)
      let isChosen = Chosen.has(letter, record.fields[choice].value)
      let note = record.fields[field]
      switch note.state {
      case .answered where !isChosen && record.fields[choice].state != .failed:
        return record.issue(.noteUnexpected(option: letter), field: field)
      case .unanswered, .placeholder:
        guard isChosen, SkipRule.violated(choice, in: record) == nil else { return nil }
        return record.issue(.noteMissing(option: letter), field: choice, found: note.written)
      default: return nil
      }
    }
  }
}
