/// Text as written.
public struct TextKind: AnswerKind {
  static let word = "text"
  static let summary = Words(zh: "文字，照原样", en: "text as written")
  static let keys = [
    KindKey(
      "length", .length,
      Words(
        zh: "要求的字数，空白不计：{from: 300, to: 800}",
        en: "how many characters are asked for, white space not counted: {from: 300, to: 800}"))
  ]

  /// How many characters are asked for, white space not counted; outside it there is a warning.
  public var length: ClosedRange<Int>?

  public init(length: ClosedRange<Int>? = nil) { self.length = length }

  init?(loading source: KindSource) {
    length = source.members["length"].flatMap(Self.length)
  }

  private static func length(_ cursor: YamlCursor) -> ClosedRange<Int>? {
    guard let members = YamlMembers(cursor, keys: .length),
      let from = members["from"]?.number(least: 0), let to = members["to"]?.number(least: 1)
    else { return nil }
    guard from <= to else {
      members["to"]?.report(.emptyRange(from: from, to: to))
      return nil
    }
    return from...to
  }

  public var shape: AnswerShape { .text(length.map { .length($0) } ?? .line) }
  var takesAnyText: Bool { true }

  func read(_ answer: WrittenAnswer) -> FieldReading { answer.answered(.text(answer.text)) }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    guard let length else { return KindPrompt(Words(zh: "", en: "")) }
    return KindPrompt(
      Words(
        zh: "\(length.lowerBound) 至 \(length.upperBound) 字。",
        en: "\(length.lowerBound) to \(length.upperBound) characters."))
  }

  func particulars(in table: Table) -> Words? {
    length.map { length in
      Words(
        zh: "\(length.lowerBound)–\(length.upperBound) 字",
        en: "\(length.lowerBound) to \(length.upperBound) characters")
    }
  }
}
