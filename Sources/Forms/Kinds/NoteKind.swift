/// The words beside an option that asks for them.
public struct NoteKind: AnswerKind {
  static let word = "note"
  static let summary = Words(
    zh: "选项旁的备注；由选择题的 note 指定", en: "the words beside an option; the choice names it under note")
  static let takesRequired = false

  /// The option that asks for it.
  public var option: OptionPlace
  var asker: OptionPlace? { option }

  public init(of choice: Int, option: String) {
    self.option = OptionPlace(choice: choice, key: option)
  }

  init?(loading source: KindSource) {
    guard let note = source.table.notes[source.field.id] else {
      if source.table.notesAreSound { source.field.key.report(.noteOfNoOption(source.field.id)) }
      return nil
    }
    self.init(of: note.choice, option: note.option)
  }

  public var shape: AnswerShape { .text(.brief) }
  var takesAnyText: Bool { true }

  func read(_ answer: WrittenAnswer) -> FieldReading { answer.answered(.text(answer.text)) }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = table.fields[option.choice].shape.words(of: option.key)
    return KindPrompt(
      Words(zh: "选“\(words)”时请在此说明。", en: "If you choose “\(words)”, say more here."))
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    let place = JSONValue.object([
      ("field", .string(table.fields[option.choice].id)),
      ("option", .string(option.key)),
    ])
    return [("note_of", place)]
  }

  func particulars(in table: Table) -> Words? {
    let choice = table.fields[option.choice].id
    return Words(
      zh: "\(choice) 选 \(option.key) 时的备注", en: "beside \(option.key) of \(choice)")
  }
}
