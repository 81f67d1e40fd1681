/// The size of a place in square metres.
public struct AreaKind: AnswerKind {
  static let word = "area"
  static let summary = Words(zh: "面积，以平方米计", en: "the size of a place in square metres")
  static let keys = [
    KindKey.unit(
      isRequired: true, Words(zh: "面积的单位，如 平方米", en: "its unit as the form prints it: 平方米")),
    KindKey(
      "words", .texts,
      Words(
        zh: "一格内有几个面积时，标明是哪一个的文字，如 建筑面积",
        en: "words beside the size that tell it from others in the same answer, such as 建筑面积")),
    KindKey(
      "usual", .flag,
      Words(
        zh: "没有上述文字的面积是否就是它；唯一的面积总是",
        en: "whether a size without such words is this one; the only size of an answer always is")),
  ]
  static let mayTouchOthers = true

  public var unit: String?
  /// The words that say which size it is where an answer holds several.
  public var words: [String]
  /// Whether a size without such words is this one.
  public var isUsual: Bool

  public init(unit: String? = nil, words: [String] = [], isUsual: Bool) {
    self.unit = unit
    self.words = words
    self.isUsual = isUsual
  }

  init?(loading source: KindSource) {
    unit = source.text("unit")
    words = source.members["words"]?.items()?.compactMap { $0.text() } ?? []
    isUsual = source.members["usual"]?.flag() ?? Self.isOnly(source)
  }

  /// The only area of an answer is the usual one, said or not.
  private static func isOnly(_ source: KindSource) -> Bool {
    let id = source.field.id
    let line = source.table.question(asking: id)?.lines.first { $0.blanks.contains(id) }
    return line?.blanks.count { source.table.kinds[$0] == word } == 1
  }

  public var shape: AnswerShape { .decimal(NumberBounds()) }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    AreaReading.size(answer.text, words: words, at: answer.cell)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt { NumberPrompt.prompt(for: field) }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("words", .list(words.map { .string($0) })), ("usual", .flag(isUsual))]
  }
}
