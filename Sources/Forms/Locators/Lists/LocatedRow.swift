import Spreadsheet

/// A row of a list, or a line that the form prints, as it was found.
///
/// A list may have 100,000 of them: ``ListColumns`` says where the answers stand when a row is read, not before.
struct LocatedRow: Sendable {
  /// The row of the sheet; nil for a line that is gone.
  var row: ListRows.Row?
  /// The rows below it that hold nothing but further answers of columns whose answers stand below each other.
  var further: [ListRows.Row] = []
  /// Of a list of lines, which line it is.
  var line: Int?
  /// Of a line that is gone, the cells behind which it keeps its place: those of the line before it, or the header's.
  var place: CellRange?
}

/// The columns of a list in its sheet, which say where the answers of each row stand.
struct ListColumns: Sendable {
  private struct Column: Sendable {
    /// Its index in the list's shape.
    let index: Int
    let question: Int
    /// The first column of the sheet that is its.
    let first: Int
    let goesDown: Bool
    /// The option that a tick in it chooses.
    let option: TableLayout.Slot?
  }

  private let table: PrintedTable
  /// The table's index in the schema's.
  private let index: Int
  private let columns: [Column]
  private let hasOptions: Bool
  let width: ClosedRange<Int>

  init(_ table: PrintedTable, index: Int, shape: ListShape, header: ColumnHeader) {
    self.table = table
    self.index = index
    width = header.width
    columns = shape.columns.enumerated().compactMap { column, shown in
      guard case .answer(let question) = shown.role, let place = header.columns[column] else {
        return nil
      }
      return Column(
        index: column, question: question, first: place.lowerBound, goesDown: shown.goesDown,
        option: shown.option)
    }
    hasOptions = columns.contains { $0.option != nil }
  }

  /// Whether a column is there in which a question is answered.
  func asks(_ question: Int) -> Bool { columns.contains { $0.question == question } }

  /// The cells of a row from the first column of the list to its last.
  func extent(of row: ListRows.Row) -> CellRange {
    CellRange(
      CellReference(row: row.number, column: width.lowerBound),
      CellReference(row: row.number, column: width.upperBound))
  }

  /// Says where the answers of a row stand.
  func record(_ located: LocatedRow, in grid: SheetGrid) -> LocatedRecord {
    // Columns that are gone are told once, at the header.
    var record = LocatedRecord(
      index: index, answers: located.row.map { answers(in: $0, grid) } ?? [], printed: EntrySet(),
      missing: [])
    record.line = located.line
    record.extent = located.row.map { extent(of: $0) } ?? located.place
    for row in located.further { add(row, to: &record) }
    return record
  }

  private func answers(in row: ListRows.Row, _ grid: SheetGrid) -> [LocatedAnswer] {
    if hasOptions { return answersWithOptions(in: row, grid) }
    return columns.map { column in
      LocatedAnswer(
        question: column.question, cells: .lines([cells(of: column, in: row, grid)], label: nil))
    }
  }

  /// The same where the options of a choice have columns: these are one answer, at the place of the first.
  private func answersWithOptions(in row: ListRows.Row, _ grid: SheetGrid) -> [LocatedAnswer] {
    var answers: [LocatedAnswer] = []
    var places: [Int: Int] = [:]
    for column in columns {
      let own = cells(of: column, in: row, grid)
      guard let option = column.option else {
        answers.append(
          LocatedAnswer(question: column.question, cells: .lines([own], label: nil)))
        continue
      }
      let slot = LocatedAnswer.SlotCells(slot: option, cells: own)
      guard let place = places[column.question], case .slots(let slots) = answers[place].cells
      else {
        places[column.question] = answers.count
        answers.append(LocatedAnswer(question: column.question, cells: .slots([slot])))
        continue
      }
      answers[place].cells = .slots(slots + [slot])
    }
    return answers
  }

  private func cells(of column: Column, in row: ListRows.Row, _ grid: SheetGrid) -> AnswerCells {
    let entry = row.cells[column.index]
    let home =
      entry.map { grid.entries[$0].reference }
      ?? CellReference(row: row.number, column: column.first)
    return AnswerCells(entries: entry.map { [$0] } ?? [], home: home)
  }

  /// Adds to a record the further answers that stand in a row below it.
  private func add(_ row: ListRows.Row, to record: inout LocatedRecord) {
    for column in columns where column.goesDown {
      guard let cell = row.cells[column.index],
        let place = record.answers.firstIndex(where: { $0.question == column.question }),
        case .lines(var lines, let label) = record.answers[place].cells, !lines.isEmpty
      else { continue }
      lines[0].entries.append(cell)
      record.answers[place].cells = .lines(lines, label: label)
    }
    if let extent = record.extent {
      record.extent = CellRange(
        extent.topLeft, CellReference(row: row.number, column: extent.bottomRight.column))
    }
  }
}
