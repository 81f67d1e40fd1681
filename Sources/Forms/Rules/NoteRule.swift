/// `note-missing`, at the choice, and the warning `note-unexpected`, at the note.
enum NoteRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard let asker = record.table.table.fields[field].kind.asker else { return nil }
      let (choice, key) = (asker.choice, asker.key)
      let isChosen = Chosen.has(key, record.fields[choice].value)
      let note = record.fields[field]
      switch note.state {
      case .answered where !isChosen && record.fields[choice].state != .failed:
        return record.issue(NoteUnexpected(option: key), field: field)
      case .unanswered, .placeholder:
        guard isChosen, SkipRule.violation(of: choice, in: record) == nil else { return nil }
        return record.issue(NoteMissing(option: key), field: choice, found: note.written)
      default: return nil
      }
    }
  }
}

/// The option is chosen, and the words it asks for are missing.
public struct NoteMissing: Finding {
  /// The letter of the option.
  public var option: String

  static let code: Issue.Code = "note-missing"
  static let title = Words(zh: "缺少备注", en: "Note missing")
  var mending: Mending { Mending(place: .note(option: option), order: .writeNote(option: option)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)选了\(issue.option(option))\(issue.now)，但没有备注\(issue.ask("，请在其后写明"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has \(issue.option(option)) without its note\(issue.reads())"
      + "\(issue.ask(": write it behind the option"))."
  }
}

/// There is a note for an option that is not chosen; a warning.
public struct NoteUnexpected: Finding {
  /// The letter of the option.
  public var option: String

  static let code: Issue.Code = "note-unexpected"
  static let title = Words(zh: "多余备注", en: "Note not asked for")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(order: .chooseOrDelete(option: option)) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)写了备注\(issue.found ?? "")，但没有选\(issue.option(option))"
      + "\(issue.ask("，请补选该项或删去备注"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) has the note \(issue.found ?? "") but not \(issue.option(option))"
      + "\(issue.ask(": choose the option or delete the note"))."
  }
}
