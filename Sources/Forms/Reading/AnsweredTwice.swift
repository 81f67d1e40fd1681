/// A question that is answered both in the cell of its label and in the one beside it.
///
/// Two equal answers count as one. Of two that differ, neither is taken.
struct AnsweredTwice {
  /// The readings that count, in the order of those of the first cell.
  private(set) var items: [QuestionReading.Item]
  /// The fields that only the other cell answers.
  private(set) var fromOther: Set<Int> = []
  /// Whether something in the other cell was compared.
  private(set) var isSaidBeside = false

  /// - Parameters:
  ///   - items: The readings of the cell where the form wants the answer.
  ///   - others: Those of the other cell.
  ///   - asked: The fields of the table.
  ///   - textsDiffer: Whether different words are a different answer, and not somebody's remark.
  init(
    _ items: [QuestionReading.Item], _ others: [QuestionReading.Item], of asked: [Field],
    textsDiffer: Bool
  ) {
    self.items = items
    // If only free text is asked for, any remark in the other cell would look like an answer.
    guard textsDiffer || !others.allSatisfy({ asked[$0.field].kind.takesAnyText }) else {
      isSaidBeside =
        !others.isEmpty
        && zip(items, others).allSatisfy { own, other in
          other.reading.state == .answered && Self.isSame(own.reading, other.reading)
        }
      return
    }
    var isReported = false
    for (index, other) in others.enumerated() where other.reading.state == .answered {
      guard let item = items.firstIndex(where: { $0.field == other.field }) else { continue }
      let own = items[item].reading
      isSaidBeside = true
      switch own.state {
      case .answered where !Self.isSame(own, other.reading):
        let readings = [own.written ?? "", other.reading.written ?? ""]
        // The fault is reported once, even if the question has many blanks.
        self.items[item].reading = .failed(
          isReported ? nil : AnswerAmbiguous(readings: readings).kind,
          readings.joined(separator: SlotText.or),
          at: nil)
        isReported = true
      case .unanswered where textsDiffer, .gone where textsDiffer:
        self.items[item].reading = others[index].reading
        fromOther.insert(other.field)
      default: continue
      }
    }
  }

  /// Whether an answer follows a label whose answer belongs in another cell: words after a colon or
  /// in the next line that do not say how to fill it in.
  static func isAnswer(behind rest: FoldedText) -> Bool {
    // Of `联系电话(手机)：` the letters end before the parenthesis.
    guard let mark = rest.folded.first(where: { $0 != " " && $0 != ")" }),
      mark == ":" || mark == "\n"
    else { return false }
    let answer = FoldedText(rest.behindLabel)
    guard let first = answer.folded.first, answer.folded.contains(where: \.isLetterOrDigit) else {
      return false
    }
    return first != "(" && !askingLetters.contains(first)
  }

  private static let askingLetters = LetterSet(
    AnswerWords.all.flatMap(\.askingLetters.unicodeScalars))

  /// Whether two values are the same, or one text contains the other: 慕尼黑工业大学 and 慕尼黑工业大学（TUM）.
  private static func isSame(_ a: FieldReading, _ b: FieldReading) -> Bool {
    if let value = a.value, value == b.value { return true }
    guard case .text(let x) = a.value, case .text(let y) = b.value else { return false }
    let left = FoldedText(x).key
    let right = FoldedText(y).key
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard !short.isEmpty else { return left == right }
    return long.firstIndex(of: short) != nil
  }
}
