import Spreadsheet

/// Reading of answers with printed words around them.
extension RecordReader {
  /// Reads a question whose answer stands in lines, or after its label.
  /// - Parameters:
  ///   - lines: The cells of each line of the question.
  ///   - label: The cell of its label; nil if no answer can stand there.
  ///   - question: What is asked.
  ///   - boxes: What boxes over its empty cells say.
  mutating func read(
    _ lines: [AnswerCells], _ label: LocatedAnswer.Label?, of question: QuestionPlan,
    boxes: FoldedText? = nil
  ) {
    if let field = question.bareField, label == nil, boxes == nil, lines.count == 1,
      lines[0].entries.count <= 1
    {
      read(lines[0], ofField: field)
      return
    }
    asked = question.frames
    if question.printed.question.isAcross, lines.count == 1,
      readAcross(lines[0], label, of: question)
    {
      return
    }
    let cells = lines.count == 1 ? lines[0].entries : lines.flatMap(\.entries)
    let isInside = question.printed.question.position == .inside
    let behind = label.flatMap { text(behind: $0) }
    var homes = lines.map(\.home)
    var texts: [FoldedText?] = lines.map {
      text(of: $0.entries, isSpread: question.printed.question.spread != nil)
    }
    let boxLine = question.printed.choice?.lines.first ?? 0
    if let boxes, texts.indices.contains(boxLine) { texts[boxLine] = boxes }
    if isInside, let behind {
      // A sender who left the blank alone and wrote in the next cell has answered there.
      let own = QuestionReading.read(question, [behind] + texts.dropFirst(), of: table.fields)
      if cells.isEmpty {
        keep(own, homes: homes)
        return
      }
      if own.contains(where: { $0.reading.state != .unanswered }) {
        let others = QuestionReading.read(question, texts, of: table.fields)
        let twice = AnsweredTwice(own, others, of: table.fields, textsDiffer: false)
        if twice.isSaidBeside { accounted.formUnion(cells) }
        keep(twice.items, homes: homes)
        return
      }
      let beside = cells.first.map { grid.entries[$0].reference }
      homes = homes.map { beside ?? $0 }
    } else if cells.isEmpty, boxes == nil, let label, let behind, Self.isAnswer(behind) {
      // The answer was typed after the question, in the question's cell.
      texts = [behind] + texts.dropFirst().map { _ in nil }
      homes = homes.map { _ in grid.entries[label.entry].reference }
    }
    if let error = error(in: cells) {
      fail(question, error, homes: homes)
      return
    }
    let typed = lines.map { self.typed($0.entries) }
    var readings = QuestionReading.read(question, texts, typed: typed, of: table.fields)
    for (line, text) in texts.enumerated() { keepSigns(text, line, &readings) }
    accounted.formUnion(cells)
    if !isInside, !cells.isEmpty, let label, let behind, AnsweredTwice.isAnswer(behind: behind) {
      let others = QuestionReading.read(question, [behind], of: table.fields)
      let twice = AnsweredTwice(readings, others, of: table.fields, textsDiffer: true)
      keep(twice.items, homes: homes)
      for item in twice.items where twice.fromOther.contains(item.field) {
        fields[item.field].cell = grid.entries[label.entry].reference
      }
      findCells(of: twice.items, question, lines)
    } else {
      keep(readings, homes: homes)
      findCells(of: readings, question, lines)
    }
  }

  /// Keeps signs that say nothing, such as `??`, with the first answer of their line, where all are empty.
  private func keepSigns(
    _ text: FoldedText?, _ line: Int, _ readings: inout [QuestionReading.Item]
  ) {
    guard let text, text.key.isEmpty, text.holdsMore,
      let first = readings.firstIndex(where: { $0.line == line }),
      readings.allSatisfy({ $0.line != line || $0.reading.isSilent }),
      let sign = Self.sign(text, of: table.fields[readings[first].field])
    else { return }
    readings[first].reading.rest = [sign]
  }

  /// The text after a label in the label's cell.
  private func text(behind label: LocatedAnswer.Label) -> FoldedText {
    let text = grid.entries[label.entry].text
    return text[min(label.end, text.scalars.count)..<text.scalars.count]
  }

  /// Whether there is an answer after a label: letters, or a placeholder such as `——`.
  private static func isAnswer(_ text: FoldedText) -> Bool {
    text.folded.contains(where: \.isLetterOrDigit)
      || Placeholder.matches(text.behindLabel) || DittoAnswer.matches(text.behindLabel)
  }

  private mutating func keep(_ readings: [QuestionReading.Item], homes: [CellReference?]) {
    // By index, since a loop over the items would copy each of them.
    for index in readings.indices {
      let field = readings[index].field
      let home = Self.home(of: readings[index].line, homes)
      if plan.splitDates.contains(field), let part = asked[field]?.parts.first {
        dateParts[field, default: [:]][part] = (readings[index].reading.written ?? "", home)
      }
      fields[field] = readings[index].reading
      fields[field].cell = home
    }
  }

  private static func home(of line: Int, _ homes: [CellReference?]) -> CellReference? {
    homes.indices.contains(line) ? homes[line] : nil
  }

  /// Finds the cell of each field in an answer over several cells, as pasted from Word: the cell in
  /// which the field's part begins.
  private mutating func findCells(
    of readings: [QuestionReading.Item], _ question: QuestionPlan, _ lines: [AnswerCells]
  ) {
    for (line, cells) in lines.enumerated() where cells.entries.count > 1 {
      var open = readings.filter { $0.line == line && $0.reading.written != nil }
      for cell in cells.entries where !open.isEmpty {
        let texts = lines.indices.map { $0 == line ? text(of: [cell]) : nil }
        let alone = QuestionReading.read(question, texts, of: table.fields)
        open.removeAll { item in
          guard alone.contains(where: { Self.isPart($0, of: item) }) else { return false }
          fields[item.field].cell = grid.entries[cell].reference
          return true
        }
      }
    }
  }

  /// Whether one cell, read by itself, gives a field's answer or the beginning of it.
  private static func isPart(_ other: QuestionReading.Item, of item: QuestionReading.Item) -> Bool {
    guard other.field == item.field, other.reading.state == item.reading.state else { return false }
    if let value = item.reading.value, other.reading.value == value { return true }
    guard let written = item.reading.written, let part = other.reading.written else { return false }
    // Read alone, a clause of a sentence keeps its unit: 12.5项.
    return !part.isEmpty && (written.hasPrefix(part) || part.hasPrefix(written))
  }

  /// Marks all fields of a question as unreadable because a cell holds an error; reports it once.
  private mutating func fail(
    _ question: QuestionPlan, _ error: (entry: Int, text: String), homes: [CellReference?]
  ) {
    var isReported = false
    for (line, printed) in question.printed.lines.enumerated() {
      for field in printed.fields {
        fields[field] = .failed(
          isReported ? nil : CellError(error: error.text).kind, error.text,
          at: isReported ? Self.home(of: line, homes) : grid.entries[error.entry].reference)
        isReported = true
      }
    }
    accounted.insert(error.entry)
  }
}
