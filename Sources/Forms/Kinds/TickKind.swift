import Spreadsheet

/// A tick, or none.
public struct TickKind: AnswerKind {
  static let word = "tick"
  static let summary = Words(zh: "打勾，或不打", en: "a tick, or none")

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .flag }

  /// Takes any sign or word for yes; what says no is no answer.
  func read(_ answer: WrittenAnswer) -> FieldReading {
    let isTicked: Bool?
    if case .boolean(let flag) = answer.typed?.value {
      isTicked = flag
    } else {
      let text = FoldedText(answer.text)
      // Alone in a cell, a cross is a tick to most people.
      isTicked = text.key == ["x"] || text.trimmed == "×" ? true : Tick.read(text)
    }
    guard let isTicked else { return answer.failed(ChoiceUnknown(typed: [answer.text])) }
    return isTicked
      ? answer.answered(.flag(true)) : FieldReading.unanswered(at: answer.cell)
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = Words(zh: "请打“√”，或留空。", en: "A tick (√), or nothing.")
    return KindPrompt(words)
  }
}
