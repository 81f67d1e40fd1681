/// Text as written.
public struct TextKind: AnswerKind {
  static let word = "text"
  static let summary = Words(zh: "文字，照原样", en: "text as written")
  static let keys = [
    KindKey(
      "length", .length,
      Words(
        zh: "要求的字数，空白不计：{from: 300, to: 800}，可只写其一；unit: words 则数词",
        en:
          "how many characters are asked for, white space not counted: {from: 300, to: 800}, or one "
          + "of the two; words with unit: words")),
    PatternKeys.pattern,
  ]

  /// How much is asked for; outside it there is a warning.
  public var length: TextLength?
  /// Of which one must match the whole text; none where any text will do.
  public var patterns: [Pattern]

  public init(length: TextLength? = nil, patterns: [Pattern] = []) {
    self.length = length
    self.patterns = patterns
  }

  init?(loading source: KindSource) {
    self.init(
      length: source.members["length"].flatMap(Self.length),
      patterns: PatternKeys.patterns(source))
  }

  private static func length(_ cursor: YamlCursor) -> TextLength? {
    guard let members = YamlMembers(cursor, keys: .length) else { return nil }
    let unit = members["unit"]?.word(among: TextLength.Unit.allCases.map(\.rawValue))
    let length = TextLength(
      from: members["from"]?.number(least: 0), to: members["to"]?.number(least: 1),
      unit: unit.flatMap(TextLength.Unit.init) ?? .characters)
    if members["from"] == nil, members["to"] == nil { cursor.report(.noLength) }
    if let from = length.from, let to = length.to, from > to {
      members["to"]?.report(.emptyRange(from: from, to: to))
      return nil
    }
    return length
  }

  public var shape: AnswerShape { .text(length.map { .length($0) } ?? .line) }
  var takesAnyText: Bool { patterns.isEmpty }
  var expected: Words? { patterns.isEmpty ? nil : PatternKeys.words(patterns) }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    guard patterns.isEmpty || patterns.contains(where: { $0.matches(answer.text) }) else {
      return answer.failed(FormatCode())
    }
    return answer.answered(.text(answer.text))
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    guard let length else { return KindPrompt(Words(zh: "", en: "")) }
    return KindPrompt(Words(zh: length.words.zh + "。", en: length.words.en.sentenceCase + "."))
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    patterns.isEmpty ? [] : [("pattern", .list(patterns.map { .string($0.text) }))]
  }

  func particulars(in table: Table) -> Words? {
    guard let length else { return nil }
    guard length.unit == .characters, let from = length.from, let to = length.to else {
      return length.words
    }
    return Words(zh: "\(from)–\(to) 字", en: "\(from) to \(to) characters")
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}

extension Mistake {
  static var noLength: Mistake {
    Mistake(zh: "此处应有 from 或 to", en: "from or to should stand here")
  }
}
