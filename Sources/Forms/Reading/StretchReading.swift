/// Reads a question that prints the words of several choices, part by part.
enum StretchReading {
  /// - Parameters:
  ///   - question: What is asked.
  ///   - texts: Of each line, what stands in its cells; nil for nothing.
  ///   - asked: The fields of the table.
  /// - Returns: An item for each field that the question asks for.
  static func read(
    _ question: PrintedQuestion, _ texts: [FoldedText?], of asked: [Field]
  ) -> [QuestionReading.Item] {
    let stretches = question.stretches
    var parts = stretches.map { [FoldedText?](repeating: nil, count: $0.lines.count) }
    for (line, text) in texts.enumerated() {
      guard let text, text.holdsMore else { continue }
      let whole = text.trimmed
      // What points above or says that there is nothing does so for each part.
      if DittoAnswer.matches(whole) {
        return items(of: question) { index in
          DittoAnswer.reading(whole, at: nil, isFirst: index == 0)
        }
      }
      let own = stretches.indices.filter { stretches[$0].lines.contains(line) }
      let places = own.map { stretches[$0].lines.firstIndex(of: line) ?? 0 }
      let isNone = Placeholder.matches(whole)
      let cut =
        isNone || own.count == 1
        ? own.map { _ in text }
        : StretchCut.cut(
          text,
          own.indices.map { index in
            let part = stretches[own[index]]
            return StretchCut.Words(
              letters: part.question.lines[places[index]].words.flatMap(\.text.key),
              lead: places[index] == 0 ? part.lead : 0)
          })
      for (index, text) in cut.enumerated() { parts[own[index]][places[index]] = text }
    }
    return stretches.indices.flatMap { index in
      QuestionReading.read(stretches[index].question, [], parts[index], [], asked).map { item in
        var item = item
        item.line = stretches[index].lines[item.line]
        return item
      }
    }
  }

  private static func items(
    of question: PrintedQuestion, reading: (Int) -> FieldReading
  ) -> [QuestionReading.Item] {
    let fields = question.lines.enumerated().flatMap { line, printed in
      printed.fields.map { (line, $0) }
    }
    return fields.enumerated().map { index, place in
      QuestionReading.Item(field: place.1, line: place.0, reading: reading(index))
    }
  }
}
