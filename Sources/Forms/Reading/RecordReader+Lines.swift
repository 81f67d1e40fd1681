import Spreadsheet

/// Reading of answers with printed words around them.
extension RecordReader {
  /// What stands in a line of a question.
  private enum LineText {
    case nothing
    /// Some cells, by their entries.
    case cells([Int])
    /// The words behind a label, in its cell.
    case behind(LocatedAnswer.Label)
    /// What boxes over an empty cell say.
    case boxes(FoldedText)
  }

  /// Reads a question whose answer stands in lines, or after its label.
  /// - Parameters:
  ///   - lines: The cells of each line of the question.
  ///   - label: The cell of its label; nil if no answer can stand there.
  ///   - question: What is asked.
  ///   - boxes: What boxes over its empty cells say.
  ///   - memory: What earlier answers came to.
  mutating func read(
    _ lines: [AnswerCells], _ label: LocatedAnswer.Label?, of question: QuestionPlan,
    boxes: FoldedText? = nil, _ memory: inout ReadingMemory
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
    var homes = lines.map(\.home)
    var texts = lines.map { LineText.cells($0.entries) }
    let boxLine = question.printed.choice?.lines.first ?? 0
    if let boxes, texts.indices.contains(boxLine) { texts[boxLine] = .boxes(boxes) }
    // Behind most labels nothing stands.
    let behind = isInside || !isBlank(behind: label) ? label : nil
    if isInside, let behind {
      // A sender who left the blank alone and wrote in the next cell has answered there.
      let own = items(question, [.behind(behind)] + texts.dropFirst(), &memory)
      if cells.isEmpty {
        keep(own, homes: homes)
        return
      }
      if own.contains(where: { $0.reading.state != .unanswered }) {
        let others = items(question, texts, &memory)
        let twice = AnsweredTwice(own, others, of: table.fields, textsDiffer: false)
        if twice.isSaidBeside { accounted.formUnion(cells) }
        keep(twice.items, homes: homes)
        return
      }
      let beside = cells.first.map { grid.entries[$0].reference }
      homes = homes.map { beside ?? $0 }
    } else if cells.isEmpty, boxes == nil, let behind, Self.isAnswer(text(behind: behind)) {
      // The answer was typed after the question, in the question's cell.
      texts = [.behind(behind)] + texts.dropFirst().map { _ in .nothing }
      homes = homes.map { _ in grid.entries[behind.entry].reference }
    }
    if let error = error(in: cells) {
      fail(question, error, homes: homes)
      return
    }
    // Most questions are answered by texts, which say no more.
    let isTyped = cells.contains { !grid.isText($0) }
    let typed = isTyped ? lines.map { self.typed($0.entries) } : []
    var readings = items(question, texts, typed: typed, &memory)
    for (line, text) in texts.enumerated() { keepSigns(text, line, of: question, &readings) }
    accounted.formUnion(cells)
    if !isInside, !cells.isEmpty, let behind, AnsweredTwice.isAnswer(behind: text(behind: behind)) {
      let others = items(question, [.behind(behind)], &memory)
      let twice = AnsweredTwice(readings, others, of: table.fields, textsDiffer: true)
      keep(twice.items, homes: homes)
      for item in twice.items where twice.fromOther.contains(item.field) {
        fields[item.field].cell = grid.entries[behind.entry].reference
      }
      findCells(of: twice.items, question, lines)
    } else {
      keep(readings, homes: homes)
      findCells(of: readings, question, lines)
    }
  }

  /// What a question comes to; what it came to before, where it is one of the form and all texts are known.
  private func items(
    _ question: QuestionPlan, _ lines: [LineText], typed: [TypedCell?] = [],
    _ memory: inout ReadingMemory
  ) -> [QuestionReading.Item] {
    guard let key = key(question, lines, typed) else {
      return QuestionReading.read(
        question, lines.map { text($0, of: question) }, typed: typed, of: table.fields)
    }
    if let items = memory.items(key) { return items }
    let items = QuestionReading.read(
      question, lines.map { text($0, of: question) }, typed: typed, of: table.fields)
    memory.keep(items, of: key)
    return items
  }

  private func key(
    _ question: QuestionPlan, _ lines: [LineText], _ typed: [TypedCell?]
  ) -> ReadingMemory.Key? {
    guard let number = question.number else { return nil }
    var key = ReadingMemory.Key(question: number, typed: typed, lines: lines.count)
    for line in lines {
      switch line {
      case .nothing: key.addEmpty()
      case .cells(let entries):
        guard let entry = entries.first else {
          key.addEmpty()
          continue
        }
        guard entries.count == 1, let known = grid.entries[entry].known else { return nil }
        key.add(text: known)
      case .behind(let label):
        guard let known = grid.entries[label.entry].known else { return nil }
        key.add(text: known, from: label.end)
      case .boxes: return nil
      }
    }
    return key
  }

  private func text(_ line: LineText, of question: QuestionPlan) -> FoldedText? {
    switch line {
    case .nothing: nil
    case .cells(let entries):
      text(of: entries, isSpread: question.printed.question.spread != nil)
    case .behind(let label): text(behind: label)
    case .boxes(let text): text
    }
  }

  /// Keeps signs that say nothing, such as `??`, with the first answer of their line, where all are empty.
  private func keepSigns(
    _ line: LineText, _ number: Int, of question: QuestionPlan,
    _ readings: inout [QuestionReading.Item]
  ) {
    // Of most lines the letters of the first cell tell that there are more than signs.
    if case .cells(let entries) = line,
      entries.first.map({ !grid.entries[$0].text.key.isEmpty }) ?? true
    {
      return
    }
    guard let text = text(line, of: question), text.key.isEmpty, text.holdsMore,
      let first = readings.firstIndex(where: { $0.line == number }),
      readings.allSatisfy({ $0.line != number || $0.reading.isSilent }),
      let sign = Self.sign(text, of: table.fields[readings[first].field])
    else { return }
    readings[first].reading.rest = [sign]
  }

  /// The text after a label in the label's cell.
  private func text(behind label: LocatedAnswer.Label) -> FoldedText {
    let text = grid.entries[label.entry].text
    var start = min(label.end, text.scalars.count)
    // In `Members – 30` the dash is no minus.
    let dash = text.folded[start...].firstIndex { !$0.isWhitespace } ?? start
    if dash > start, dash + 1 < text.folded.count, TextFolding.isDash(text.folded[dash]),
      text.folded[dash + 1].isWhitespace
    {
      start = dash + 1
    }
    return text[start..<text.scalars.count]
  }

  /// Whether nothing stands after a label but the end of it: a colon, or a bracket that closes.
  private func isBlank(behind label: LocatedAnswer.Label?) -> Bool {
    guard let label else { return true }
    let folded = grid.entries[label.entry].text.folded
    return folded.dropFirst(label.end).allSatisfy { $0.isWhitespace || $0 == ":" || $0 == ")" }
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
