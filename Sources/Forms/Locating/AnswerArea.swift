import Spreadsheet

/// The cells in which a question of a located record is answered.
struct AnswerArea: Sendable {
  /// Of each line of the question, the cells that hold something, as places in the grid's entries.
  var cells: [[Int]]
  /// Of each line, the cell that is the answer's, whether it holds something or not.
  var places: [CellReference]
}

/// Works out, from the labels of a record, where each question is answered.
struct AnswerAreas {
  /// The rows and columns in which a question's answer may stand.
  private struct Box {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// A cell that is a label, title or remark.
  private struct Printed {
    var entry: Int
    var place: CellReference
  }

  private let grid: SheetGrid
  private let record: LocatedRecord
  private let table: PrintedTable
  private let printed: [Printed]
  /// The cells of the region that are not printed.
  private let written: [Printed]
  /// Of each question whose answer stands in cells of its own.
  private var boxes: [Box?] = []
  /// The last column of all that belongs to the copy.
  private let lastColumn: Int

  init(grid: SheetGrid, record: LocatedRecord, table: PrintedTable, printed: EntrySet) {
    self.grid = grid
    self.record = record
    self.table = table
    self.printed = printed.map { Printed(entry: $0, place: grid.entries[$0].reference) }
    written = record.region.entries.compactMap {
      printed.contains($0) ? nil : Printed(entry: $0, place: grid.entries[$0].reference)
    }
    lastColumn = record.region.entries.map { grid.entries[$0].last.column }.max() ?? 0
    boxes = table.questions.indices.map { index in
      record.labels[index].map { box(of: index, label: $0) }
    }
  }

  /// The areas of all questions; nil for headings and for questions whose label is gone.
  func all() -> [AnswerArea?] {
    var areas = table.questions.indices.map { cells(of: $0) }
    let usual = usualColumns(areas)
    for (index, found) in areas.enumerated() {
      guard let label = record.labels[index], let found, let box = boxes[index] else { continue }
      areas[index]?.places = places(
        of: index, label: label, box, cells: found.cells, usual: usual)
    }
    return areas
  }

  private func cells(of index: Int) -> AnswerArea? {
    let question = table.questions[index]
    guard let box = boxes[index], question.question.position != .heading else { return nil }
    let found = written.compactMap { cell in
      box.rows.contains(cell.place.row) && box.columns.contains(cell.place.column)
        ? cell.entry : nil
    }
    let cells = withoutStrays(found)
    return AnswerArea(cells: assign(cells, to: question, from: box.rows.lowerBound), places: [])
  }

  /// In each row the first cell and those that touch it: what stands farther right, with empty cells
  /// between, is a remark of somebody and no part of the answer.
  private func withoutStrays(_ cells: [Int]) -> [Int] {
    var kept: [Int] = []
    for cell in cells {
      if let last = kept.last.map({ grid.entries[$0] }) {
        let place = grid.entries[cell].reference
        if place.row == last.reference.row, place.column > last.last.column + 1 { continue }
      }
      kept.append(cell)
    }
    return kept
  }

  /// The rows and columns in which a question's answer may stand: right of its label, down to the
  /// next label.
  private func box(of index: Int, label: LocatedRecord.Label) -> Box {
    let first = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let lines = max(1, table.questions[index].lines.count)
    let own = first.row..<max(last.row + 1, first.row + lines)
    var right = Int.max
    var below: Printed?
    for cell in printed {
      let place = cell.place
      if place.row == first.row, place.column > last.column { right = min(right, place.column) }
      if place.row > first.row, place.column <= first.column,
        place.row < below?.place.row ?? Int.max
      {
        below = cell
      }
    }
    var rows = own
    if let below {
      rows = first.row..<max(first.row + 1, min(own.upperBound, below.place.row))
      // Rows that were put in belong to the question, unless a question is gone between: then they
      // may be the answer to that one.
      let next = record.labels.firstIndex { $0?.entry == below.entry }
      if question(index).position == .beside, isNext(next, after: index) {
        rows = first.row..<below.place.row
      }
    }
    return Box(rows: rows, columns: last.column + 1..<max(right, last.column + 1))
  }

  private func question(_ index: Int) -> Question { table.questions[index].question }

  /// Whether no question stands, in the form, between one and the next label found below it.
  private func isNext(_ below: Int?, after index: Int) -> Bool {
    guard let below, below > index else { return false }
    return (index + 1..<below).allSatisfy {
      record.labels[$0] != nil || question($0).position == .heading
    }
  }

  /// Divides the cells of an answer among the lines that the form prints: by what is printed in
  /// them, and where that is gone by their rows.
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
  private func usualColumns(_ areas: [AnswerArea?]) -> [[Int]: Int] {
    var votes: [[Int]: [Int: Int]] = [:]
    for (index, area) in areas.enumerated() {
      guard let area, let label = record.labels[index], question(index).position == .beside,
        let cell = area.cells.first?.first
      else { continue }
      let offset = grid.entries[cell].reference.column - grid.entries[label.entry].reference.column
      votes[key(index, label), default: [:]][offset, default: 0] += 1
    }
    return votes.compactMapValues { offsets in
      offsets.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private func key(_ index: Int, _ label: LocatedRecord.Label) -> [Int] {
    let entry = grid.entries[label.entry]
    return [
      entry.reference.column, entry.last.column - entry.reference.column, question(index).span,
    ]
  }

  private func places(
    of index: Int, label: LocatedRecord.Label, _ box: Box, cells: [[Int]], usual: [[Int]: Int]
  ) -> [CellReference] {
    let entry = grid.entries[label.entry]
    if question(index).position == .inside {
      return question(index).lines.map { _ in entry.reference }
    }
    let merged = entry.last.column > entry.reference.column
    var column = merged ? entry.last.column + 1 : entry.reference.column + question(index).span
    if let offset = usual[key(index, label)] {
      if entry.reference.column + offset < box.columns.upperBound {
        column = entry.reference.column + offset
      }
    }
    var row = entry.reference.row
    return cells.map { line in
      if let first = line.first {
        let place = grid.entries[first].reference
        row = place.row + 1
        return place
      }
      row += 1
      return CellReference(
        row: row - 1, column: mergedColumn(in: row - 1, of: box) ?? column)
    }
  }

  /// Where a merged range begins beside a label: an empty answer stands there.
  private func mergedColumn(in row: Int, of box: Box) -> Int? {
    box.columns.prefix(4).first { column in
      // What lies right of all that belongs to this copy belongs to another beside it.
      guard column <= lastColumn else { return false }
      let place = CellReference(row: row, column: column)
      return grid.last(of: place).column > column
    }
  }
}

/// The longest stretch of letters that two texts share.
enum CommonStretch {
  static func length(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: b.count + 1)
    var best = 0
    for x in a.prefix(200) {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : 0
        best = max(best, row[j + 1])
        diagonal = above
      }
    }
    return best
  }
}
