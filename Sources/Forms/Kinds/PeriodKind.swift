/// A span of time, from and to.
public struct PeriodKind: AnswerKind {
  static let word = "period"
  static let summary = Words(zh: "起止时间", en: "a span of time, from and to")

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .span }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    PeriodAnswer.parse(answer.text).map { answer.answered(.span($0)) }
      ?? answer.failed(PeriodInvalid())
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    KindPrompt(
      Words(
        zh: "如：2018年5月至2023年4月；仍在合作：2018年5月至今；没有期限：长期。",
        en: "Such as 2018-05 to 2023-04; 2018-05 to present; long-term."))
  }
}
