import Spreadsheet

/// Reads the answers of a located record.
struct RecordReader {
  private let grid: SheetGrid
  private let located: LocatedRecord
  private let table: CompiledTable
  private let printed: EntrySet
  private var fields: [FieldReading]
  private var accounted: EntrySet

  static func read(
    _ located: LocatedRecord, in grid: SheetGrid, table: CompiledTable, index: FormIndex
  ) -> ReadRecord {
    var reader = RecordReader(located, grid: grid, table: table, index: index)
    reader.run()
    return reader.result()
  }

  private init(_ located: LocatedRecord, grid: SheetGrid, table: CompiledTable, index: FormIndex) {
    self.grid = grid
    self.located = located
    self.table = table
    var printed = EntrySet(located.labels.compactMap { $0?.entry })
    if let title = located.region.titleEntry { printed.insert(title) }
    for entry in located.region.entries where !printed.contains(entry) {
      let key = grid.entries[entry].text.key
      if index.remarks[located.table].contains(where: { Self.isRemark(key, $0) }) {
        printed.insert(entry)
      }
    }
    self.printed = printed
    accounted = printed
    fields = Array(repeating: FieldReading(), count: table.table.fields.count)
  }

  /// A printed remark, retyped with small differences.
  private static func isRemark(_ key: [Unicode.Scalar], _ remark: [Unicode.Scalar]) -> Bool {
    if key == remark { return true }
    let limit = max(1, remark.count / 5)
    let lacks = LabelForm.letters(of: remark) & ~LabelForm.letters(of: key)
    guard lacks.nonzeroBitCount <= limit else { return false }
    return EditDistance.between(key, remark, limit: limit) != nil
  }

  private mutating func run() {
    let areas = AnswerAreas(grid: grid, record: located, table: table, printed: printed).all()
    for (index, question) in table.questions.enumerated() {
      guard let label = located.labels[index], let area = areas[index] else { continue }
      read(question, label: label, area: area)
    }
  }

  private mutating func read(
    _ question: CompiledQuestion, label: LocatedRecord.Label, area: AnswerArea
  ) {
    let entry = grid.entries[label.entry]
    let rest = entry.text[min(label.match.end, entry.text.scalars.count)..<entry.text.scalars.count]
    var places = area.places
    var texts: [FoldedText?] = area.cells.map { text(of: $0) }
    let beside = area.cells.joined()
    if question.question.place == .inside {
      // Whoever leaves the blank alone and writes in the next cell has answered there.
      let own = QuestionReading.read(question, [rest] + texts.dropFirst(), in: table)
      if beside.isEmpty {
        keep(own, places: places)
        return
      }
      if own.contains(where: { $0.reading.state != .unanswered }) {
        let others = QuestionReading.read(question, texts, in: table)
        let twice = AnsweredTwice(own, others, in: table.table, textsDiffer: false)
        if twice.isSaidBeside { accounted.formUnion(beside) }
        keep(twice.items, places: places)
        return
      }
      places = places.map { place in beside.first.map { grid.entries[$0].reference } ?? place }
    } else if beside.isEmpty, isAnswer(rest) {
      // The answer was typed behind the question, in its own cell.
      texts = [rest] + texts.dropFirst().map { _ in nil }
      places = places.map { _ in entry.reference }
    }
    if let error = beside.first(where: { isError(grid.entries[$0].value) }) {
      fail(question, at: error, places: places)
      return
    }
    var readings = QuestionReading.read(question, texts, in: table)
    accounted.formUnion(beside)
    if question.question.place != .inside, !beside.isEmpty, AnsweredTwice.isAnswer(behind: rest) {
      let behind = QuestionReading.read(question, [rest], in: table)
      let twice = AnsweredTwice(readings, behind, in: table.table, textsDiffer: true)
      readings = twice.items
      keep(readings, places: places)
      for item in twice.items where twice.fromOther.contains(item.field) {
        fields[item.field].cell = entry.reference
      }
    } else {
      keep(readings, places: places)
    }
    if area.cells.contains(where: { $0.count > 1 }) { findCells(of: readings, question, area) }
  }

  /// Whether something is said behind a label: letters, or a placeholder such as `——`.
  private func isAnswer(_ text: FoldedText) -> Bool {
    text.folded.contains(where: \.isLetterOrDigit)
      || Placeholder.matches(QuestionReading.bareText(text))
  }

  private mutating func keep(_ readings: [QuestionReading.Item], places: [CellReference]) {
    for item in readings {
      var reading = item.reading
      reading.cell = places[item.line]
      fields[item.field] = reading
    }
  }

  /// Of an answer that takes up several cells, as pasted from Word, the cell of each field is the
  /// one in which its own part begins.
  private mutating func findCells(
    of readings: [QuestionReading.Item], _ question: CompiledQuestion, _ area: AnswerArea
  ) {
    for (line, cells) in area.cells.enumerated() where cells.count > 1 {
      var open = readings.filter { $0.line == line && $0.reading.written != nil }
      for cell in cells where !open.isEmpty {
        let texts = area.cells.indices.map { $0 == line ? text(of: [cell]) : nil }
        let alone = QuestionReading.read(question, texts, in: table)
        open.removeAll { item in
          guard alone.contains(where: { Self.isPart($0, of: item) }) else { return false }
          fields[item.field].cell = grid.entries[cell].reference
          return true
        }
      }
    }
  }

  /// Whether what one cell says by itself is what a field was found to be, or its beginning.
  private static func isPart(_ other: QuestionReading.Item, of item: QuestionReading.Item) -> Bool {
    guard other.field == item.field, other.reading.state == item.reading.state else { return false }
    if let value = item.reading.value, other.reading.value == value { return true }
    guard let written = item.reading.written, let part = other.reading.written else { return false }
    // Alone, a clause of a sentence keeps its unit: 12.5项.
    return !part.isEmpty && (written.hasPrefix(part) || part.hasPrefix(written))
  }

  /// An error in a cell makes all its fields unreadable, and is reported once.
  private mutating func fail(
    _ question: CompiledQuestion, at error: Int, places: [CellReference]
  ) {
    let entry = grid.entries[error]
    let text = entry.text.text(0..<entry.text.scalars.count)
    var reported = false
    for (line, compiled) in question.lines.enumerated() {
      for field in compiled.fields {
        fields[field] = .failed(
          reported ? nil : CellError(error: text).kind, text,
          at: reported ? places[line] : entry.reference)
        reported = true
      }
    }
    accounted.insert(error)
  }

  private func isError(_ value: CellValue) -> Bool {
    if case .error = value { true } else { false }
  }

  /// The text of the cells of a line; those below each other as lines.
  private func text(of cells: [Int]) -> FoldedText? {
    guard let first = cells.first else { return nil }
    guard cells.count > 1 else { return grid.entries[first].text }
    var scalars = grid.entries[first].text.scalars
    for (previous, cell) in zip(cells, cells.dropFirst()) {
      let isBeside =
        grid.entries[previous].reference.row == grid.entries[cell].reference.row
      scalars += [isBeside ? " " : "\n"] + grid.entries[cell].text.scalars
    }
    return FoldedText(scalars: scalars)
  }

  private func result() -> ReadRecord {
    let missing = located.labels.indices.filter { index in
      located.labels[index] == nil && table.questions[index].question.place != .heading
    }
    let read = accounted.map { grid.entries[$0] }
    let first = read.map(\.reference)
    let last = read.map(\.last)
    let range = CellRange(
      CellReference(row: first.map(\.row).min() ?? 0, column: first.map(\.column).min() ?? 0),
      CellReference(row: last.map(\.row).max() ?? 0, column: last.map(\.column).max() ?? 0))
    return ReadRecord(
      table: table, tableIndex: located.table, sheet: grid.sheet, range: range, fields: fields,
      missingLabels: missing, accounted: accounted)
  }
}
