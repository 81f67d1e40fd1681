import Spreadsheet

/// A tick, or none.
public struct TickKind: AnswerKind {
  static let word = "tick"
  static let summary = Words(zh: "打勾，或不打", en: "a tick, or none")

  /// Whether a circle is a tick, as in Japan, Korea and Taiwan, and no empty box.
  public var takesCircle: Bool

  /// The letters of its label: No under No is a tick.
  private var label: [Unicode.Scalar] = []

  public init(takesCircle: Bool = false) { self.takesCircle = takesCircle }

  init?(loading source: KindSource) {
    self.init(takesCircle: Tick.isCircle(in: source.form.country))
    label = source.table.question(asking: source.field.id).map { FoldedText($0.label).key } ?? []
  }

  func takes(_ text: String) -> Bool { !label.isEmpty && FoldedText(text).key == label }

  public var shape: AnswerShape { .flag }

  /// Takes any sign or word for yes; what says no is no answer.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let tick: Tick.Answer?
    if case .boolean(let flag) = answer.typed?.value {
      tick = Tick.Answer(isTicked: flag)
    } else {
      let text = FoldedText(answer.text)
      // Alone in a cell, a cross is a tick to most people.
      let isCross = text.key == ["x"] || text.trimmed == "×"
      tick =
        isCross || takesCircle && Tick.isCircle(text) || takes(answer.text)
        ? Tick.Answer(isTicked: true) : Tick.read(text)
    }
    guard let tick else { return answer.failed(ChoiceUnknown(typed: [answer.text])) }
    var reading =
      tick.isTicked ? answer.answered(.flag(true)) : FieldReading.unanswered(at: answer.cell)
    reading.rest = tick.rest
    return reading
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = Words(zh: "请打“√”，或留空。", en: "A tick (√), or nothing.")
    return KindPrompt(words)
  }
}
