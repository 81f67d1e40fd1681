/// A span of time, from and to.
public struct PeriodKind: AnswerKind {
  static let word = "period"
  static let summary = Words(zh: "起止时间", en: "a span of time, from and to")

  /// How dates of numbers are written in the form.
  public var order: DateOrder

  public init(order: DateOrder = .ymd) { self.order = order }

  init?(loading source: KindSource) { self.init(order: source.form.dateOrder) }

  public var shape: AnswerShape { .span }

  var signsInside: Set<Character> { SeveralAnswers.commas.union(SeveralAnswers.strokes) }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    if let months = DoubtfulDate.months(answer) {
      return answer.failed(AnswerAmbiguous(readings: months))
    }
    if let days = DoubtfulDate.yearOrDay(answer) {
      return answer.failed(AnswerAmbiguous(readings: days))
    }
    let words = DateWords(removedFrom: answer.text)
    let found =
      PeriodAnswer.parse(words.text)
      ?? DoubtfulDate.texts(answer).lazy.compactMap { PeriodAnswer.parse($0) }.first
      ?? PeriodText.parse(words.text, order)
    guard let period = found else {
      return answer.failed(PeriodInvalid(serial: DoubtfulDate.serial(answer)))
    }
    if let later = nextDays(after: period, in: words.text) {
      return answer.failed(AnswerAmbiguous(readings: [period, later].map(Self.words)))
    }
    let about = words.isAbout ? NumberAbout(date: Self.words(period)).kind : nil
    return answer.answered(.span(period), finding: about)
  }

  private static func words(_ period: Period) -> String {
    let dates = [period.start, period.end].compactMap { $0?.description }
    return period.start == period.end ? dates.first ?? "" : dates.joined(separator: "–")
  }

  /// The period a day later, where times of another zone may mean that.
  private func nextDays(after period: Period, in text: String) -> Period? {
    guard text.contains(":"),
      TimeOfDay(removedFrom: TextFolding.letters(of: text)).mayBeNextDay
    else { return nil }
    return Period(start: period.start?.nextDay, end: period.end?.nextDay)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    KindPrompt(
      Words(
        zh: "如：2018年5月至2023年4月；仍在合作：2018年5月至今；没有期限：长期。",
        en: "Such as 2018-05 to 2023-04; 2018-05 to present; long-term."))
  }
}
