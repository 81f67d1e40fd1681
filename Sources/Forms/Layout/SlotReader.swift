import Spreadsheet

/// Reads the answers of a copy that has a cell of its own for each.
struct SlotReader {
  private let table: CompiledTable
  private let placed: PlacedSlots
  private let grid: SheetGrid
  private var entries: [CellReference: Int] = [:]
  private var fields: [FieldReading]
  private var accounted: EntrySet

  static func read(
    _ placed: PlacedSlots, tableIndex: Int, in grid: SheetGrid, entries: [Int],
    table: CompiledTable
  ) -> ReadRecord {
    var reader = SlotReader(table, placed, grid, entries)
    for index in table.questions.indices { reader.read(question: index) }
    return reader.result(tableIndex: tableIndex)
  }

  private init(
    _ table: CompiledTable, _ placed: PlacedSlots, _ grid: SheetGrid, _ entries: [Int]
  ) {
    self.table = table
    self.placed = placed
    self.grid = grid
    accounted = placed.printed
    fields = Array(repeating: FieldReading(), count: table.table.fields.count)
    for entry in entries where !placed.printed.contains(entry) {
      self.entries[grid.entries[entry].reference] = entry
    }
  }

  private mutating func read(question index: Int) {
    guard placed.questions.contains(index) else { return }
    let question = table.questions[index]
    var notes: [Int: String] = [:]
    if let choice = question.choice {
      notes = read(choice, lines: question.lines.count)
    }
    var hasFailed = question.choice.map { fields[$0.field].state == .failed } ?? false
    for field in question.lines.flatMap(\.fields) where field != question.choice?.field {
      let cell = placed.places[.answer(field)]
      var reading = read(field, at: cell, afterFailure: hasFailed)
      if reading.state == .unanswered, let note = notes[field] {
        reading = FieldText.read(note, as: table.table.fields[field], at: cell)
      }
      reading.cell = cell
      fields[field] = reading
      hasFailed = hasFailed || reading.state == .failed
    }
  }

  private mutating func read(
    _ field: Int, at cell: CellReference?, afterFailure: Bool
  ) -> FieldReading {
    guard let cell, let entry = take(cell) else { return .unanswered(at: cell) }
    let text = grid.entries[entry].text.trimmed
    if Self.isError(grid.entries[entry]) { return .failed(CellError(error: text), text, at: cell) }
    if afterFailure, text == SlotText.ditto { return .failed(nil, text, at: cell) }
    if let (readings, isDitto) = SlotText.readings(of: text) {
      let written = readings.joined(separator: SlotText.or)
      return .failed(
        afterFailure && isDitto ? nil : AnswerAmbiguous(readings: readings).kind, written, at: cell)
    }
    return FieldText.read(text, as: table.table.fields[field], at: cell)
  }

  /// Reads a choice: a tick for each option, or one cell; and what fits no option.
  /// - Parameters:
  ///   - choice: What may be chosen.
  ///   - lines: How many lines the question has.
  /// - Returns: Words of options that were written beside them, by their fields.
  private mutating func read(_ choice: CompiledChoice, lines: Int) -> [Int: String] {
    var answer = ChoiceAnswer()
    var notes: [Int: String] = [:]
    var chosen: Set<Int> = []
    var error: (text: String, cell: CellReference)?
    let slots =
      choice.several
      ? choice.options.map { TableLayout.Slot.option(choice.field, Character($0.letter)) }
      : [.answer(choice.field)]
    for (index, slot) in slots.enumerated() {
      guard let cell = placed.places[slot], let entry = take(cell) else { continue }
      let text = grid.entries[entry].text
      if Self.isError(grid.entries[entry]) {
        error = error ?? (text.trimmed, cell)
      } else if choice.several, let isChosen = Tick.read(text, of: choice.options[index]) {
        if isChosen { chosen.insert(index) }
      } else {
        var texts = [FoldedText?](repeating: nil, count: lines)
        texts[choice.lines.first ?? 0] = text
        let own = ChoiceAnswer.read(texts, choice: choice)
        chosen.formUnion(own.chosen)
        answer.unknown += own.unknown
        answer.ambiguous += own.ambiguous
        answer.placeholder = answer.placeholder ?? own.placeholder
        for (option, note) in own.notes {
          if let field = choice.options[option].note { notes[field] = note }
        }
      }
    }
    answer.chosen = chosen.sorted()
    if let cell = placed.places[.stray(choice.field)], let entry = take(cell) {
      answer.addStray(grid.entries[entry].text.trimmed)
    }
    let home = slots.first.flatMap { placed.places[$0] }
    var reading = ChoiceReading.read(answer, choice, table.table.fields[choice.field])
    if let error { reading = .failed(CellError(error: error.text), error.text, at: nil) }
    reading.cell = home
    fields[choice.field] = reading
    return notes
  }

  private mutating func take(_ cell: CellReference) -> Int? {
    guard let entry = entries[cell] else { return nil }
    accounted.insert(entry)
    return entry
  }

  /// An error, or the text of one: programs that fill forms write it so.
  private static func isError(_ entry: SheetGrid.Entry) -> Bool {
    if case .error = entry.value { return true }
    return ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]
      .contains(entry.text.trimmed)
  }

  private func result(tableIndex: Int) -> ReadRecord {
    let missing = table.questions.indices.filter {
      !placed.questions.contains($0) && table.questions[$0].question.place != .heading
    }
    let read = accounted.map { grid.entries[$0] }
    let cells = Array(placed.places.values)
    let first = read.map(\.reference) + cells
    let last = read.map(\.last) + cells.map { grid.last(of: $0) }
    let range = CellRange(
      CellReference(row: first.map(\.row).min() ?? 0, column: first.map(\.column).min() ?? 0),
      CellReference(row: last.map(\.row).max() ?? 0, column: last.map(\.column).max() ?? 0))
    return ReadRecord(
      table: table, tableIndex: tableIndex, sheet: grid.sheet, range: range, fields: fields,
      missingLabels: missing, accounted: accounted)
  }
}

extension ChoiceAnswer {
  /// Adds what stands in the place for a text that fits no option; readings equally good stand there
  /// with ` / ` between.
  fileprivate mutating func addStray(_ text: String) {
    if Placeholder.matches(text) {
      placeholder = placeholder ?? text
    } else if text.contains(" / ") {
      ambiguous += text.split(separator: " / ").map { String($0) }
    } else {
      unknown.append(text)
    }
  }
}

/// The tick beside an option.
enum Tick {
  /// Whether an option is chosen; nil where its cell holds something else.
  static func read(_ text: FoldedText, of option: CompiledChoice.Option) -> Bool? {
    if text.folded.contains(where: ChoiceMarks.isTick) { return true }
    let key = String(String.UnicodeScalarView(text.key))
    if yes.contains(key) { return true }
    if text.key == [option.letter.lowercase] || text.key == option.words
      || text.key == [option.letter.lowercase] + option.words
    {
      return true
    }
    if no.contains(key) || Placeholder.matches(text.trimmed)
      || text.folded.allSatisfy({ ChoiceMarks.isBox($0) || $0.isWhitespace || $0 == "×" })
    {
      return false
    }
    return nil
  }

  private static let yes: Set<String> = ["是", "true", "yes", "y", "1", "选", "对"]
  private static let no: Set<String> = ["否", "false", "no", "n", "0", "不选", "x"]
}
