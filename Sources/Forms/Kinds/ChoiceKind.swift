/// One option, or any number of them.
public struct ChoiceKind: AnswerKind {
  static let word = "choice"
  static let summary = Words(
    zh: "选项之一；several: true 时可选多项",
    en: "one of the options, or with several: true any number of them")
  static let keys = [
    KindKey(
      "options", .textOfLetters, isRequired: true,
      Words(
        zh: "各选项的字母和表上印的文字：{A: 政府, B: 学校}",
        en: "the options, letter by letter, in the words of the form: {A: 政府, B: 学校}")),
    KindKey("several", .flag, Words(zh: "可否多选", en: "whether more than one may be chosen")),
    KindKey(
      "note", .fieldOfLetters,
      Words(
        zh: "需要备注的选项，由哪个字段记其备注：{E: partner_nature_note}",
        en: "for an option that asks for words, the field that takes them: {E: partner_nature_note}"
      )),
  ]

  public var options: [Option]
  /// Whether more than one may be chosen.
  public var several: Bool

  public init(_ options: [Option], several: Bool) {
    self.options = options
    self.several = several
  }

  init?(loading source: KindSource) {
    let loader = ChoiceLoader(table: source.table)
    guard let options = loader.options(of: source.field, members: source.members) else {
      return nil
    }
    self.init(options, several: source.flag("several"))
  }

  public var shape: AnswerShape { .options(options, several: several) }

  /// Refuses: answers to choices are read by ``ChoiceAnswer``, which knows the words printed around
  /// them.
  func read(_ answer: WrittenAnswer) -> FieldReading { .failed(nil, answer.text, at: answer.cell) }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = Words(zh: "请从下拉列表中选一项。", en: "Choose one from the list.")
    return KindPrompt(words, refusal: words)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    let options = options.map { option -> JSONValue in
      .object([
        ("letter", .string(String(option.letter))), ("words", .string(option.words)),
        ("note", option.note.map { .string(table.fields[$0].id) }),
      ])
    }
    return [("several", .flag(several)), ("options", .list(options))]
  }

  func particulars(in table: Table) -> Words? {
    let list = options.map { "\($0.letter) \($0.words)" }.joined(separator: ", ")
    return several ? Words(zh: "可多选 \(list)", en: "any of \(list)") : Words(zh: list, en: list)
  }
}
