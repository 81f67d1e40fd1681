import Spreadsheet

/// Reads the answers of a record from the cells that a locator has found.
struct RecordReader {
  var grid: SheetGrid
  let plan: TablePlan
  /// One reading for each field; `gone` for those whose questions are gone.
  var fields: [FieldReading]
  /// The grid's entries that are printed by the form or part of an answer.
  var accounted: EntrySet
  /// Of dates whose parts several questions ask for, what stands in each.
  var dateParts: [Int: [DatePart: (text: String, cell: CellReference?)]] = [:]
  /// The parts of dates that the question asks for which is being read.
  var asked: [Int: DateFrame] = [:]
  /// What boxes over empty cells say, by the index among the located answers.
  var boxTexts: [Int: FoldedText] = [:]
  /// The empty cells for an answer over which a ticked box lies.
  var slotTicks: Set<TableLayout.Slot> = []
  /// What the merged cells of fields without an answer cover.
  var covered: [Int: [String]] = [:]
  /// The boxes that were read, by their index among the sheet's objects.
  var usedObjects: Set<Int> = []

  var table: Table { plan.printed.table }

  /// - Parameters:
  ///   - located: Where the answers stand.
  ///   - grid: The sheet.
  ///   - plan: The record's table.
  ///   - memory: What earlier answers came to.
  /// - Returns: The answers, each with what is wrong with it by itself.
  static func read(
    _ located: LocatedRecord, in grid: SheetGrid, plan: TablePlan, memory: inout ReadingMemory
  ) -> ReadRecord {
    var located = located
    var reader = RecordReader(
      grid: grid, plan: plan,
      fields: Array(repeating: FieldReading(), count: plan.printed.table.fields.count),
      accounted: located.printed)
    let pictures = grid.pictures.isEmpty ? [] : PictureCells.takeOut(of: &located, in: grid, plan)
    if let objects = grid.objects, !objects.boxes.isEmpty { reader.tick(located, objects) }
    for (index, answer) in located.answers.enumerated() {
      let question = plan.questions[answer.question]
      switch answer.cells {
      case .lines(let lines, let label):
        reader.read(lines, label, of: question, boxes: reader.boxTexts[index], &memory)
      case .slots(let slots): reader.read(slots, of: question)
      }
    }
    reader.joinDates()
    reader.markFormulas()
    reader.markCovered()
    var record = reader.result(located)
    if grid.objects != nil || !pictures.isEmpty {
      record.instead = reader.instead(pictures)
      record.objectsOverAnswers = reader.overAnswers()
    }
    return record
  }

  /// Takes the ticks of boxes into the texts of the cells over which they lie.
  private mutating func tick(_ located: LocatedRecord, _ objects: SheetObjects) {
    let ticks = BoxTicks(located, in: grid, objects, plan: plan)
    grid = ticks.grid
    boxTexts = ticks.texts
    slotTicks = ticks.slotTicks
    usedObjects = ticks.used
  }

  /// Says of answers that a formula gives whose result is not stored; what could not be worked out is
  /// no missing answer.
  private mutating func markFormulas() {
    guard !grid.uncalculated.isEmpty else { return }
    for (index, reading) in fields.enumerated() {
      guard let cell = reading.cell, grid.uncalculated.contains(cell) else { continue }
      switch reading.state {
      case .answered where reading.finding == nil:
        fields[index].finding = FormulaUncalculated(isWorkedOut: true).kind
      case .unanswered:
        fields[index] = .failed(FormulaUncalculated(isWorkedOut: false), "", at: cell)
        fields[index].written = nil
      default: continue
      }
    }
  }

  /// Says of answers what their merged cells cover, which nobody sees.
  private mutating func markCovered() {
    guard !grid.covered.isEmpty else { return }
    var told: Set<CellReference> = []
    for (index, reading) in fields.enumerated() where reading.state == .unanswered {
      guard let cell = reading.cell else { continue }
      let texts = grid.texts(coveredBy: cell)
      if !texts.isEmpty { covered[index] = texts }
    }
    for (index, reading) in fields.enumerated() where reading.finding == nil {
      let isAnswered = reading.state == .answered
      // Of an answer that must be there it is said anyway that it is not.
      guard let cell = reading.cell, told.insert(cell).inserted,
        isAnswered || reading.state == .unanswered && table.fields[index].requirement != .required
      else { continue }
      let texts = grid.texts(coveredBy: cell).filter { $0.trimmed != reading.written }
      if !texts.isEmpty {
        fields[index].finding = TextCovered(texts: texts, isAnswered: isAnswered).kind
      }
    }
  }

  /// Puts together the dates whose parts several questions ask for; the cell is that of the year.
  private mutating func joinDates() {
    for (field, parts) in dateParts {
      let cell = parts[.year]?.cell ?? parts.values.lazy.compactMap(\.cell).first
      fields[field] =
        FramedDate.text(of: parts.mapValues(\.text)).map {
          FieldText.read($0, as: table.fields[field], at: cell)
        } ?? .unanswered(at: cell)
      fields[field].cell = cell
    }
  }

  /// The text of some cells: cells in one row are joined with a space, rows become lines.
  ///
  /// Of an answer with a character in each cell nothing stands between them.
  func text(of cells: [Int], isSpread: Bool = false) -> FoldedText? {
    guard let first = cells.first else { return nil }
    if isSpread { return FoldedText(cells.map { grid.entries[$0].text.trimmed }.joined()) }
    guard cells.count > 1 else { return grid.entries[first].text }
    var scalars = grid.entries[first].text.scalars
    for (previous, cell) in zip(cells, cells.dropFirst()) {
      let isBeside =
        grid.entries[previous].reference.row == grid.entries[cell].reference.row
      scalars += [isBeside ? " " : "\n"] + grid.entries[cell].text.scalars
    }
    return FoldedText(scalars: scalars)
  }

  /// What some cells say besides their text; nil where they are none or several.
  func typed(_ cells: [Int]) -> TypedCell? { cells.count == 1 ? grid.typed(cells[0]) : nil }

  /// The first of some cells that holds an error, and what it shows.
  ///
  /// An answer over several cells cannot be read if one of them has an error.
  func error(in cells: some Sequence<Int>) -> (entry: Int, text: String)? {
    for cell in cells { if let text = grid.error(cell) { return (cell, text) } }
    return nil
  }

  private func result(_ located: LocatedRecord) -> ReadRecord {
    var range = CellRange(enclosing: accounted.lazy.map { grid.entries[$0].range })
    if let extent = located.extent { range = range?.union(extent) ?? extent }
    let none = CellReference(row: 0, column: 0)
    let whole = range ?? CellRange(none, none)
    var record = ReadRecord(
      table: plan.printed, tableIndex: located.table, sheet: grid.sheet, range: whole,
      fields: fields, missingLabels: located.missing, accounted: accounted,
      // Most have none, and even an empty dictionary takes memory once it is made of another.
      resembled: located.resembled.isEmpty
        ? [:] : located.resembled.mapValues { grid.entries[$0].reference },
      title: located.title.map { grid.entries[$0].reference })
    record.usedObjects = usedObjects
    record.rounded = grid.rounded
    record.covered = covered
    record.mayPoint = fields.contains { $0.isDitto || $0.pointed != nil }
    return record
  }
}
