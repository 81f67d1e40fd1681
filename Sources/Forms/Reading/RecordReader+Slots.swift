import Spreadsheet

/// Reading of answers in cells of their own.
extension RecordReader {
  /// Reads a question each of whose answers has a cell of its own.
  mutating func read(_ slots: [LocatedAnswer.SlotCells], of question: QuestionPlan) {
    if table.list != nil, let field = slots.first?.slot.field {
      fields[field] = readTicks(in: slots, as: table.fields[field])
      return
    }
    for part in question.printed.parts {
      let fields = Set(part.lines.flatMap(\.fields))
      read(slots.filter { fields.contains($0.slot.field) }, of: part)
    }
  }

  private mutating func read(_ slots: [LocatedAnswer.SlotCells], of question: PrintedQuestion) {
    var notes: [Int: String] = [:]
    var hasFailed = false
    let choice = question.choice
    if let choice {
      let answer = readChoice(choice, slots, lines: question.lines.count)
      for (option, note) in answer.notes {
        if let field = choice.options[option].note { notes[field] = note }
      }
      hasFailed = fields[choice.field].state == .failed
    }
    for slot in slots {
      guard case .answer(let field) = slot.slot, field != choice?.field else { continue }
      var reading = read(field, slot.cells, afterFailure: hasFailed)
      if reading.state == .unanswered, let note = notes[field] {
        reading = FieldText.read(note, as: table.fields[field], at: nil)
      }
      reading.cell = slot.cells.home
      fields[field] = reading
      hasFailed = hasFailed || reading.state == .failed
    }
  }

  /// Reads a choice whose options have columns in a list.
  private mutating func readTicks(
    in slots: [LocatedAnswer.SlotCells], as field: Field
  ) -> FieldReading {
    let entries = slots.flatMap(\.cells.entries)
    accounted.formUnion(entries)
    let home = slots.first?.cells.home
    if let error = error(in: entries) {
      return .failed(
        CellError(error: error.text), error.text, at: grid.entries[error.entry].reference)
    }
    let row = TickRow(
      slots.map { slot in
        guard case .option(_, let key) = slot.slot,
          let text = text(of: slot.cells.entries), !field.placeholders.matches(text.trimmed)
        else { return TickRow.Cell(key: "", text: nil) }
        return TickRow.Cell(key: key, text: text)
      }, of: field.shape)
    let first = row.chosen.first ?? row.others.first
    return row.reading(of: field, at: first.flatMap { slots[$0].cells.home } ?? home)
  }

  private mutating func read(
    _ field: Int, _ cells: AnswerCells, afterFailure: Bool
  ) -> FieldReading {
    if slotTicks.contains(.answer(field)) {
      return FieldText.read(CellBox.ticked, as: table.fields[field], at: nil)
    }
    guard let text = text(of: cells.entries)?.trimmed else { return .unanswered(at: nil) }
    accounted.formUnion(cells.entries)
    if let error = error(in: cells.entries) {
      return .failed(CellError(error: error.text), error.text, at: nil)
    }
    if afterFailure, text == SlotText.ditto { return .failed(nil, text, at: nil) }
    if let (readings, isDitto) = SlotText.readings(of: text) {
      let written = readings.joined(separator: SlotText.or)
      return .failed(
        afterFailure && isDitto ? nil : AnswerAmbiguous(readings: readings).kind, written, at: nil)
    }
    return FieldText.read(
      text, as: table.fields[field], at: nil, typed: typed(cells.entries))
  }

  /// Reads a choice: a tick for each option, or one cell; and the cell for what matches no option.
  /// - Parameters:
  ///   - choice: What may be chosen.
  ///   - slots: The cells of the question.
  ///   - lines: How many lines the question has.
  /// - Returns: What was chosen, with the notes written beside options.
  private mutating func readChoice(
    _ choice: PrintedChoice, _ slots: [LocatedAnswer.SlotCells], lines: Int
  ) -> ChoiceAnswer {
    var answer = ChoiceAnswer()
    var failure: String?
    var home: CellReference?
    for slot in slots where slot.slot.field == choice.field {
      if slot.slot != .stray(choice.field), home == nil { home = slot.cells.home }
      if slotTicks.contains(slot.slot), case .option(_, let key) = slot.slot,
        let option = choice.options.firstIndex(where: { $0.key == key })
      {
        answer.chosen.append(option)
      }
      guard let text = text(of: slot.cells.entries) else { continue }
      accounted.formUnion(slot.cells.entries)
      if table.fields[choice.field].placeholders.matches(text.trimmed) { continue }
      if case .stray = slot.slot {
        answer.addStray(text.trimmed)
      } else if let error = error(in: slot.cells.entries) {
        failure = failure ?? error.text
      } else if case .option(_, let key) = slot.slot,
        let option = choice.options.firstIndex(where: { $0.key == key }),
        let tick = Tick.read(text, of: choice.options[option])
      {
        if tick.isTicked { answer.chosen.append(option) }
        answer.rest += tick.rest
      } else {
        var texts = [FoldedText?](repeating: nil, count: lines)
        texts[choice.lines.first ?? 0] = text
        answer.add(ChoiceAnswer.read(texts, choice: choice))
      }
    }
    answer.chosen = Set(answer.chosen).sorted()
    var reading = ChoiceReading.read(answer, choice, table.fields[choice.field])
    if let failure { reading = .failed(CellError(error: failure), failure, at: nil) }
    reading.cell = home
    fields[choice.field] = reading
    return answer
  }
}
