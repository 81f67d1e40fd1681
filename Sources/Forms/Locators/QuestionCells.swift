import Spreadsheet

/// Works out, from the labels of a copy, in which cells each question is answered.
struct QuestionCells {
  /// The rows and columns in which a question's answer may stand.
  private struct Box {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// A cell that holds something.
  private struct Filled {
    var entry: Int
    var cell: CellReference
  }

  private let grid: SheetGrid
  private let copy: TableCopy
  private let table: PrintedTable
  /// The labels, titles and remarks.
  private let printed: [Filled]
  /// The other cells of the copy.
  private let written: [Filled]
  /// Of each question whose answer stands in cells of its own.
  private var boxes: [Box?] = []
  /// The last column of all that belongs to the copy.
  private let lastColumn: Int

  init(grid: SheetGrid, copy: TableCopy, table: PrintedTable, printed: EntrySet) {
    self.grid = grid
    self.copy = copy
    self.table = table
    self.printed = printed.map { Filled(entry: $0, cell: grid.entries[$0].reference) }
    written = copy.area.entries.compactMap {
      printed.contains($0) ? nil : Filled(entry: $0, cell: grid.entries[$0].reference)
    }
    lastColumn = copy.area.entries.map { grid.entries[$0].last.column }.max() ?? 0
    boxes = table.questions.indices.map { index in
      copy.labels[index].map { box(of: index, label: $0) }
    }
  }

  /// The cells of all questions that are there; headings have none.
  func answers() -> [LocatedAnswer] {
    let found = table.questions.indices.map { lines(of: $0) }
    let usual = usualColumns(found)
    return found.enumerated().compactMap { index, lines in
      guard let label = copy.labels[index], let lines, let box = boxes[index] else { return nil }
      return LocatedAnswer(
        question: index,
        cells: .lines(
          withHomes(lines, of: index, label: label, box, usual: usual),
          label: LocatedAnswer.Label(entry: label.entry, end: label.match.end)))
    }
  }

  /// For each line of a question, the cells that hold something; nil for headings and if the label
  /// is gone.
  private func lines(of index: Int) -> [[Int]]? {
    guard let box = boxes[index], question(index).position != .heading else { return nil }
    let found = written.compactMap { filled in
      box.rows.contains(filled.cell.row) && box.columns.contains(filled.cell.column)
        ? filled.entry : nil
    }
    return assign(withoutStrays(found), to: table.questions[index], from: box.rows.lowerBound)
  }

  /// In each row the first cell and those that touch it: what stands farther right, with empty cells
  /// between, is a remark of somebody and no part of the answer.
  private func withoutStrays(_ cells: [Int]) -> [Int] {
    var kept: [Int] = []
    for cell in cells {
      if let last = kept.last.map({ grid.entries[$0] }) {
        let own = grid.entries[cell].reference
        if own.row == last.reference.row, own.column > last.last.column + 1 { continue }
      }
      kept.append(cell)
    }
    return kept
  }

  /// The rows and columns in which a question's answer may stand: right of its label, down to the
  /// next label.
  private func box(of index: Int, label: TableCopy.Label) -> Box {
    let first = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let lines = max(1, table.questions[index].lines.count)
    let own = first.row..<max(last.row + 1, first.row + lines)
    var right = Int.max
    var below: Filled?
    for filled in printed {
      let cell = filled.cell
      if cell.row == first.row, cell.column > last.column { right = min(right, cell.column) }
      if cell.row > first.row, cell.column <= first.column,
        cell.row < below?.cell.row ?? Int.max
      {
        below = filled
      }
    }
    var rows = own
    if let below {
      rows = first.row..<max(first.row + 1, min(own.upperBound, below.cell.row))
      // Rows that were put in belong to the question, unless a question is gone between: then they
      // may be the answer to that one.
      let next = copy.labels.firstIndex { $0?.entry == below.entry }
      if question(index).position == .beside, isNext(next, after: index) {
        rows = first.row..<below.cell.row
      }
    }
    return Box(rows: rows, columns: last.column + 1..<max(right, last.column + 1))
  }

  private func question(_ index: Int) -> Question { table.questions[index].question }

  /// Whether the next label found below a question is also the next one in the form.
  private func isNext(_ below: Int?, after index: Int) -> Bool {
    guard let below, below > index else { return false }
    return (index + 1..<below).allSatisfy {
      copy.labels[$0] != nil || question($0).position == .heading
    }
  }

  /// Divides the cells of an answer among the lines of the form: by the words printed in them or,
  /// if these are gone, by their rows.
  private func assign(_ cells: [Int], to question: PrintedQuestion, from row: Int) -> [[Int]] {
    let lines = question.lines
    guard lines.count > 1 else { return [cells] }
    let width = lines.count
    var best = [[Int]](repeating: [Int](repeating: 0, count: width), count: cells.count + 1)
    var from = best
    // Where there are as many cells as lines, their order tells, whatever rows were put in.
    let isFull = cells.count == width
    for (c, cell) in cells.enumerated() {
      let entry = grid.entries[cell]
      var running = Int.min
      var origin = 0
      for line in 0..<width {
        if best[c][line] > running {
          running = best[c][line]
          origin = line
        }
        let common = CommonStretch.length(entry.text.key, lines[line].printed)
        let fits =
          (common >= 3 ? min(common, 12) : 0)
          + ((isFull ? c : entry.reference.row - row) == line ? 6 : 0)
        best[c + 1][line] = running + fits
        from[c + 1][line] = origin
      }
    }
    var result: [[Int]] = Array(repeating: [], count: width)
    var line = (0..<width).max { best[cells.count][$0] < best[cells.count][$1] } ?? 0
    for c in cells.indices.reversed() {
      result[line].append(cells[c])
      line = from[c + 1][line]
    }
    return result.map { $0.reversed() }
  }

  /// How far right of their label most answers stand, by the label's column and width in the form:
  /// tells the cell of an empty answer where columns were put in.
  private func usualColumns(_ found: [[[Int]]?]) -> [[Int]: Int] {
    var votes: [[Int]: [Int: Int]] = [:]
    for (index, lines) in found.enumerated() {
      guard let label = copy.labels[index], question(index).position == .beside,
        let cell = lines?.first?.first
      else { continue }
      let offset = grid.entries[cell].reference.column - grid.entries[label.entry].reference.column
      votes[key(index, label), default: [:]][offset, default: 0] += 1
    }
    return votes.compactMapValues { offsets in
      offsets.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private func key(_ index: Int, _ label: TableCopy.Label) -> [Int] {
    let entry = grid.entries[label.entry]
    return [
      entry.reference.column, entry.last.column - entry.reference.column, question(index).span,
    ]
  }

  /// The lines, each with the cell of its answer: the first that holds something, or the one where
  /// it belongs.
  private func withHomes(
    _ lines: [[Int]], of index: Int, label: TableCopy.Label, _ box: Box, usual: [[Int]: Int]
  ) -> [AnswerCells] {
    let entry = grid.entries[label.entry]
    if question(index).position == .inside {
      return lines.map { AnswerCells(entries: $0, home: entry.reference) }
    }
    let merged = entry.last.column > entry.reference.column
    var column = merged ? entry.last.column + 1 : entry.reference.column + question(index).span
    if let offset = usual[key(index, label)] {
      if entry.reference.column + offset < box.columns.upperBound {
        column = entry.reference.column + offset
      }
    }
    var row = entry.reference.row
    return lines.map { line in
      if let first = line.first {
        let home = grid.entries[first].reference
        row = home.row + 1
        return AnswerCells(entries: line, home: home)
      }
      row += 1
      return AnswerCells(
        entries: line,
        home: CellReference(
          row: row - 1, column: mergedColumn(in: row - 1, of: box) ?? column))
    }
  }

  /// Where a merged range begins beside a label: an empty answer stands there.
  private func mergedColumn(in row: Int, of box: Box) -> Int? {
    box.columns.prefix(4).first { column in
      // Right of the last column of this copy, another copy may stand.
      guard column <= lastColumn else { return false }
      return grid.last(of: CellReference(row: row, column: column)).column > column
    }
  }
}
