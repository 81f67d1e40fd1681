/// Where a place is: the words of an answer about areas that are no size.
public struct PlaceKind: AnswerKind {
  static let word = "place"
  static let summary = Words(
    zh: "地点：与面积同填一格时，面积以外的文字",
    en: "where a place is: the words of an answer about areas that are no size")
  static let mayTouchOthers = true

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .text(.line) }
  var takesAnyText: Bool { true }

  func read(_ answer: WrittenAnswer) -> FieldReading { answer.answered(.text(answer.text)) }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    KindPrompt(
      Words(zh: "请填地点，如：上海市某某区某某路1号。", en: "Where it is: house number, street, town."))
  }
}
