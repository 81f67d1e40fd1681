/// One option, or any number of them.
public struct ChoiceKind: AnswerKind {
  static let word = "choice"
  static let summary = Words(
    zh: "选项之一；several: true 时可选多项",
    en: "one of the options, or with several: true any number of them")
  static let keys = [
    KindKey(
      "options", .options, isRequired: true,
      Words(
        zh: "各选项：表上印的文字 [绿, 黄]，字母和文字 {A: 政府, B: 学校}，或 form.yaml 中 lists 的一个列表",
        en: "the options: the words of the form [Green, Amber], with letters {A: 政府, B: 学校}, or a "
          + "list of form.yaml by its name")),
    KindKey(
      "by", .text,
      Words(
        zh: "列表分级时，由哪个字段的答案决定可选哪些",
        en: "of a list with levels, the field on whose answer it depends what may be chosen")),
    KindKey(
      "note", .fieldOfOptions,
      Words(
        zh: "需要备注的选项，由哪个字段记其备注：{E: partner_nature_note}",
        en: "for an option that asks for words, the field that takes them: {E: partner_nature_note}"
      )),
    KindKey(
      "also", .textsOfOptions,
      Words(
        zh: "选项的其他（如旧版）文字：{黄: [橙]}",
        en: "other words of an option, such as those of an older edition: {Amber: [Yellow]}")),
  ]

  public var options: [Option] { didSet { lookup = OptionLookup(options, separator: separator) } }
  /// Whether more than one may be chosen.
  public var several: Bool
  /// What stands between several; nil for the usual signs.
  public let separator: String?
  /// The list that the options are a level of, if they are of a list.
  public var list: OptionTree?
  /// The field that decides which words of the list may be chosen, as the schema writes it.
  let by: String?
  /// The same, once all tables are known.
  public var parent: FieldReference?
  /// The level of the list.
  public var level = 0
  private(set) var lookup: OptionLookup

  public init(_ options: [Option], several: Bool, separator: String? = nil) {
    self.init(options, several: several, separator: separator, list: nil, by: nil)
  }

  private init(
    _ options: [Option], several: Bool, separator: String?, list: OptionTree?, by: String?
  ) {
    self.options = options
    self.several = several
    self.separator = separator
    self.list = list
    self.by = by
    lookup = OptionLookup(options, separator: separator)
  }

  init?(loading source: KindSource) {
    let loader = ChoiceLoader(source)
    guard let (options, list) = loader.options() else { return nil }
    let by = source.members["by"].flatMap { $0.text() }
    if list == nil, let cursor = source.members["by"] { cursor.report(.byWithoutList) }
    self.init(
      options, several: source.several != nil, separator: source.several?.separator, list: list,
      by: list == nil ? nil : by)
  }

  public var shape: AnswerShape { .options(options, several: several) }
  var boxes: [Option] { options }

  func takes(_ text: String) -> Bool { lookup.option(text) != nil }

  /// Reads a cell of its own; where the form prints the options around the answer, ``ChoiceAnswer``
  /// does.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    var found = lookup.read(answer.text)
    if !found.unknown.isEmpty || !several && found.chosen.count > 1,
      let boxed = BoxedAnswer.chosen(in: answer.text, of: options)
    {
      found = ChoiceAnswer(chosen: boxed)
    }
    // Of one option the words may hold any sign: only where all pieces are options they are several.
    if !several, !found.unknown.isEmpty {
      found.chosen = []
      found.unknown = [answer.text]
    }
    var reading = ChoiceReading.read(found, options, several: several, kind: .choice(self)) {
      _ in .unanswered(at: answer.cell)
    }
    reading.cell = answer.cell
    if answer.isDoubted(among: options) { reading.rest = [answer.text] }
    return reading
  }

  func value(ofChosen keys: [String]) -> Value? {
    several ? .choices(keys) : keys.first.map { .choice($0) }
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = Words(zh: "请从下拉列表中选一项。", en: "Choose one from the list.")
    guard let by, let above = table.index(of: by).map({ table.fields[$0].title }) else {
      return KindPrompt(words, refusal: words)
    }
    let dependent = Words(
      zh: "请先选“\(above.text(.zh))”，再从下拉列表中选一项。",
      en: "Choose “\(above.text(.en))” first, then one from the list.")
    return KindPrompt(dependent, refusal: dependent)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    let options = options.map { option -> JSONValue in
      .object([
        ("letter", option.isLettered ? .string(option.key) : nil),
        ("key", option.isLettered || option.key == option.words ? nil : .string(option.key)),
        ("words", .string(option.words)),
        ("also", option.also.isEmpty ? nil : .list(option.also.map { .string($0) })),
        ("note", option.note.map { .string(table.fields[$0].id) }),
      ])
    }
    return [
      ("several", .flag(several)), ("list", list.map { .string($0.name) }),
      ("by", by.map { .string($0) }), ("options", .list(options)),
    ]
  }

  func particulars(in table: Table) -> Words? {
    let shown = options.prefix(40)
    let rest = options.count > shown.count ? " …" : ""
    let list =
      shown.map { $0.isLettered ? "\($0.key) \($0.words)" : $0.words }
      .joined(separator: ", ") + rest
    return several ? Words(zh: "可多选 \(list)", en: "any of \(list)") : Words(zh: list, en: list)
  }
}
