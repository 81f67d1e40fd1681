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
      let own = stretches.indices.filter { stretches[$0].lines.contains(line) }
      let places = own.map { stretches[$0].lines.firstIndex(of: line) ?? 0 }
      // What points above or says that there is nothing does so for each part.
      let isWhole = own.count == 1 || Placeholder.matches(whole) || DittoAnswer.matches(whole)
      let cut =
        isWhole
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
    var items = stretches.indices.flatMap { index in
      QuestionReading.read(stretches[index].question, [], parts[index], [], asked).map { item in
        var item = item
        item.line = stretches[index].lines[item.line]
        return item
      }
    }
    // What points above is told once for each line.
    var told: Set<Int> = []
    for index in items.indices where items[index].reading.isDitto {
      guard !told.insert(items[index].line).inserted else { continue }
      let written = items[index].reading.written ?? ""
      items[index].reading = DittoAnswer.reading(written, at: nil, isFirst: false)
    }
    return items
  }
}
