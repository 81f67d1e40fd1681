import Spreadsheet

/// Reads the answers of a record, wherever a locator has found them.
struct RecordReader {
  let grid: SheetGrid
  let plan: TablePlan
  /// A reading a field; of those whose questions are gone, that nothing can be said.
  var fields: [FieldReading]
  /// The grid's entries that the form or an answer accounts for.
  var accounted: EntrySet

  var table: Table { plan.printed.table }

  /// - Parameters:
  ///   - located: Where the answers stand.
  ///   - grid: The sheet.
  ///   - plan: The record's table.
  /// - Returns: What is answered, and what is wrong with single answers by themselves.
  static func read(_ located: LocatedRecord, in grid: SheetGrid, plan: TablePlan) -> ReadRecord {
    var reader = RecordReader(
      grid: grid, plan: plan,
      fields: Array(repeating: FieldReading(), count: plan.printed.table.fields.count),
      accounted: located.printed)
    for answer in located.answers {
      let question = plan.questions[answer.question]
      switch answer.cells {
      case .lines(let lines, let label): reader.read(lines, label, of: question)
      case .slots(let slots): reader.read(slots, of: question)
      }
    }
    return reader.result(located)
  }

  /// The text of some cells; those beside each other with a space between, those below each other as
  /// lines.
  func text(of cells: [Int]) -> FoldedText? {
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

  /// What some cells say besides their text; nil where they are none or several.
  func typed(_ cells: [Int]) -> TypedCell? { cells.count == 1 ? grid.typed(cells[0]) : nil }

  /// The first of some cells that holds an error, and what it shows.
  ///
  /// What is read from several cells of which one has an error cannot be read.
  func error(in cells: some Sequence<Int>) -> (entry: Int, text: String)? {
    for cell in cells { if let text = grid.entries[cell].error { return (cell, text) } }
    return nil
  }

  private func result(_ located: LocatedRecord) -> ReadRecord {
    var range = CellRange(
      enclosing: accounted.lazy.map {
        CellRange(grid.entries[$0].reference, grid.entries[$0].last)
      })
    if let extent = located.extent { range = range?.union(extent) ?? extent }
    let none = CellReference(row: 0, column: 0)
    return ReadRecord(
      table: plan.printed, tableIndex: located.table, sheet: grid.sheet,
      range: range ?? CellRange(none, none), fields: fields, missingLabels: located.missing,
      accounted: accounted)
  }
}
