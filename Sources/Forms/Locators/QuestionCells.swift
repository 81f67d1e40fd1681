import Spreadsheet

/// Works out, from the labels of a copy, in which cells each question is answered.
///
/// A class, since copying its arrays for each question costs more than looking at them.
final class QuestionCells {
  /// The rows and columns in which a question's answer may stand.
  private struct Box {
    var rows: Range<Int>
    var columns: Range<Int>
    /// Whether a label of the form ends it.
    var isClosed = true
  }

  /// A cell that holds something.
  private struct Filled {
    var entry: Int
    var cell: CellReference
    var last: CellReference
  }

  let grid: SheetGrid
  private let copy: TableCopy
  let table: PrintedTable
  /// The labels, titles and remarks.
  private let printed: [Filled]
  /// What helps to fill in the answers, in cells of its own.
  private let helps: [Filled]
  /// The other cells of the copy.
  private let written: [Filled]
  private let isPlaceholder: (FoldedText) -> Bool
  /// Placeholders in whose place the answer stands in another cell; complete after ``answers()``.
  private(set) var placeholders = EntrySet()
  /// Of each question whose answer stands in cells of its own.
  private var boxes: [Box?] = []
  /// The last column of all that belongs to the copy.
  private let lastColumn: Int
  /// The labels whose answers stand in front of them.
  private let answeredBefore: EntrySet

  init(
    grid: SheetGrid, copy: TableCopy, table: PrintedTable, printed: EntrySet,
    helps: EntrySet = EntrySet(), isPlaceholder: @escaping (FoldedText) -> Bool
  ) {
    func filled(_ entry: Int) -> Filled {
      Filled(
        entry: entry, cell: grid.entries[entry].reference, last: grid.entries[entry].last)
    }
    self.grid = grid
    self.copy = copy
    self.table = table
    self.isPlaceholder = isPlaceholder
    self.printed = printed.map(filled)
    self.helps = helps.map(filled)
    written = copy.area.entries.compactMap {
      printed.contains($0) || helps.contains($0) ? nil : filled($0)
    }
    answeredBefore =
      table.questions.contains { $0.question.isBefore }
      ? EntrySet(
        table.questions.indices.compactMap {
          table.questions[$0].question.isBefore ? copy.labels[$0]?.entry : nil
        }) : EntrySet()
    lastColumn = copy.area.entries.map { grid.entries[$0].last.column }.max() ?? 0
    boxes = table.questions.indices.map { index in
      copy.labels[index].map { box(of: index, label: $0) }
    }
  }

  /// The cells of all questions that are there; headings have none.
  func answers() -> [LocatedAnswer] {
    var found = table.questions.indices.map { lines(of: $0) }
    let usual = usualPlaces(found)
    for index in found.indices { dropStrays(of: index, &found[index], usual: usual) }
    lookElsewhere(&found)
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
    guard let box = boxes[index], table.questions[index].question.position != .heading else {
      return nil
    }
    let isBefore = table.questions[index].question.isBefore
    var found: [Int] = []
    for filled in written[Self.first(from: box.rows.lowerBound, in: written)...] {
      guard filled.cell.row < box.rows.upperBound else { break }
      if box.columns.contains(filled.cell.column), isBefore || !standsBefore(filled),
        filled.cell.row == box.rows.lowerBound || !isAnother(filled, behind: index)
      {
        found.append(filled.entry)
      }
    }
    // Looked at where they stand: to copy what a question asks costs more than all this.
    if table.questions[index].goesDown { return [column(of: found, in: box)] }
    if table.questions[index].question.spread != nil || table.questions[index].question.isAcross {
      return [found]
    }
    if isBefore { return [found.suffix(1).map(\.self)] }
    if table.questions[index].question.position == .below,
      table.questions[index].question.lines.count == 1
    {
      let row = found.first.map { grid.entries[$0].reference.row }
      return [found.prefix { grid.entries[$0].reference.row == row }.prefix(1).map(\.self)]
    }
    return assign(
      withoutStrays(found, of: table.questions[index]), to: table.questions[index],
      from: box.rows.lowerBound)
  }

  /// The index of the first cell that stands in a row or below it; the cells are in reading order.
  private static func first(from row: Int, in cells: [Filled]) -> Int {
    cells.indices.endOfPrefix { cells[$0].cell.row < row }
  }

  /// Whether another label stands in front of a cell, in the columns of a question's answer.
  private func isAnother(_ filled: Filled, behind question: Int) -> Bool {
    guard let label = copy.labels[question]?.entry, let box = boxes[question] else { return false }
    for other in printed[Self.first(from: filled.cell.row, in: printed)...] {
      guard other.cell.row == filled.cell.row, other.cell.column < filled.cell.column else {
        return false
      }
      if box.columns.contains(other.cell.column), other.entry != label { return true }
    }
    return false
  }

  /// Whether a cell touches a label from the left whose answer stands there.
  private func standsBefore(_ filled: Filled) -> Bool {
    !answeredBefore.isEmpty
      && answeredBefore.contains { entry in
        let label = grid.entries[entry].reference
        return label.row == filled.cell.row && label.column == filled.last.column + 1
      }
  }

  /// Of answers below each other, those in the column of the first, down to an empty cell where no label ends
  /// them.
  private func column(of cells: [Int], in box: Box) -> [Int] {
    guard let first = cells.first.map({ grid.entries[$0].reference }) else { return [] }
    var next = first.row
    return cells.filter { cell in
      let place = grid.entries[cell].reference
      guard place.column == first.column, box.isClosed || place.row <= next else { return false }
      next = grid.entries[cell].last.row + 1
      return true
    }
  }

  /// Leaves out what stands farther from its label than the answers around it: behind the place of the
  /// help, or behind the next row of labels, somebody has noted something.
  private func dropStrays(of index: Int, _ lines: inout [[Int]]?, usual: UsualPlaces) {
    guard let label = copy.labels[index], let cell = lines?.first?.first,
      lines?.count == 1, let offset = usual[shape(of: index, label)]
    else { return }
    let own = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let place = grid.entries[cell].reference
    switch table.questions[index].question.position {
    case .beside where !table.questions[index].question.help.isEmpty:
      if place.column - own.column > offset { lines = [[]] }
    case .below:
      let next = printed.lazy.filter { $0.cell.row > last.row }.map(\.cell.row).min()
      if place.row - last.row > offset, place.row >= next ?? Int.max { lines = [[]] }
    default: return
    }
  }

  /// Where a label's own place is empty or holds one of the form's placeholders, its answer may stand in the other
  /// direction: to the right instead of below, or below instead of to the right.
  private func lookElsewhere(_ found: inout [[[Int]]?]) {
    var taken = EntrySet(found.lazy.compactMap(\.self).joined().joined())
    // Most copies leave no cell over that could be the answer of another label.
    guard written.contains(where: { !taken.contains($0.entry) }) else { return }
    for index in found.indices {
      guard let lines = found[index], lines.count == 1, let label = copy.labels[index],
        [.below, .beside].contains(table.questions[index].question.position),
        table.questions[index].question.spread == nil,
        !table.questions[index].question.isAcross,
        lines[0].allSatisfy({ isPlaceholder(grid.entries[$0].text) }),
        let other = elsewhere(
          label,
          below: table.questions[index].question.position == .beside
            && !table.questions[index].question.isBefore),
        !taken.contains(other), !isPlaceholder(grid.entries[other].text)
      else { continue }
      placeholders.formUnion(lines[0])
      taken.insert(other)
      found[index] = [[other]]
    }
  }

  /// The cell that touches a label from below or on its right, if it is nobody's.
  private func elsewhere(_ label: TableCopy.Label, below: Bool) -> Int? {
    let own = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let columns = own.column...last.column
    // Under the last label stand remarks.
    if below, !printed.contains(where: { $0.cell.row > last.row + 1 }) { return nil }
    return written.first { filled in
      below
        ? filled.cell.row == last.row + 1 && columns.contains(filled.cell.column)
        : filled.cell.row == own.row
          && filled.cell.column == grid.nextColumn(after: last.column)
    }?.entry
  }

  /// The rows and columns in which a question's answer may stand: right of its label, down to the
  /// next label.
  private func box(of index: Int, label: TableCopy.Label) -> Box {
    if table.questions[index].question.position == .below { return boxBelow(label) }
    if table.questions[index].question.isBefore { return boxBefore(label) }
    let first = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let lines = max(1, table.questions[index].lines.count)
    let own = first.row..<max(last.row + 1, first.row + lines)
    var right = Int.max
    var below: Filled?
    for filled in printed[Self.first(from: first.row, in: printed)...] {
      let cell = filled.cell
      if cell.row == first.row, cell.column > last.column {
        right = min(right, answeredBefore.contains(filled.entry) ? cell.column - 1 : cell.column)
      }
      if cell.row > first.row, cell.column <= first.column {
        below = filled
        break
      }
    }
    for help in helps where help.cell.row == first.row && help.cell.column > last.column {
      right = min(right, help.cell.column)
    }
    var rows = own
    if let below {
      rows = first.row..<max(first.row + 1, min(own.upperBound, below.cell.row))
      // Rows that were put in belong to the question, unless a question is gone between: then they
      // may be the answer to that one.
      let next = copy.groups[below.entry] ?? copy.labels.firstIndex { $0?.entry == below.entry }
      if table.questions[index].question.position == .beside, isNext(next, after: index) {
        rows = first.row..<below.cell.row
      }
    }
    // A row that somebody put in with words of its own in front asks something else.
    if rows.upperBound > own.upperBound,
      let other = written[Self.first(from: own.upperBound, in: written)...].first(where: {
        $0.cell.column <= last.column && $0.last.column >= first.column
      }), other.cell.row < rows.upperBound
    {
      rows = first.row..<other.cell.row
    }
    // What stands beside a list is nothing of a question above it.
    if let boundary = grid.boundary(below: last, from: 0), boundary < rows.upperBound {
      rows = first.row..<boundary
    }
    var box = Box(rows: rows, columns: last.column + 1..<max(right, last.column + 1))
    if table.questions[index].goesDown {
      box.isClosed = below != nil
      box.rows = first.row..<max(own.upperBound, below?.cell.row ?? Int.max)
    }
    return box
  }

  /// The cell that touches a label on its left.
  private func boxBefore(_ label: TableCopy.Label) -> Box {
    let first = grid.entries[label.entry].reference
    let before = home(before: first)
    return Box(
      rows: first.row..<first.row + 1, columns: before.column..<max(first.column, before.column))
  }

  /// Where an answer in front of a label belongs: of merged cells the first.
  private func home(before label: CellReference) -> CellReference {
    grid.home(inRowOf: CellReference(row: label.row, column: max(0, label.column - 1)))
  }

  /// The rows below a label down to the next one, in the label's columns.
  private func boxBelow(_ label: TableCopy.Label) -> Box {
    let first = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    let most = last.row + 1 + Self.mostRowsBelow
    var bottom = most
    for filled in printed
    where filled.cell.row > last.row && filled.cell.column <= last.column
      && filled.last.column >= first.column
    {
      bottom = min(bottom, filled.cell.row)
    }
    if let boundary = grid.boundary(below: last, from: first.column) {
      bottom = min(bottom, boundary)
    }
    return Box(
      rows: last.row + 1..<max(last.row + 1, bottom), columns: first.column..<last.column + 1,
      isClosed: bottom < most)
  }

  /// No answer stands farther below its label, whatever was put in between.
  private static let mostRowsBelow = 30

  /// Whether the next label found below a question is also the next one in the form.
  private func isNext(_ below: Int?, after index: Int) -> Bool {
    guard let below, below > index else { return false }
    return (index + 1..<below).allSatisfy {
      copy.labels[$0] != nil || table.questions[$0].question.position == .heading
    }
  }

  /// How far from their labels most answers stand.
  private func usualPlaces(_ found: [[[Int]]?]) -> UsualPlaces {
    var places = UsualPlaces()
    for (index, lines) in found.enumerated() {
      guard let label = copy.labels[index], let cell = lines?.first?.first else { continue }
      let place = grid.entries[cell].reference
      let offset: Int
      switch table.questions[index].question.position {
      case .beside where table.questions[index].question.isBefore: continue
      case .beside: offset = place.column - grid.entries[label.entry].reference.column
      case .below: offset = place.row - grid.entries[label.entry].last.row
      default: continue
      }
      places.vote(for: offset, of: shape(of: index, label))
    }
    return places
  }

  private func shape(of index: Int, _ label: TableCopy.Label) -> UsualPlaces.LabelShape {
    if table.questions[index].question.position == .below {
      return UsualPlaces.LabelShape(
        column: -1, width: 0, span: table.questions[index].question.help.count)
    }
    let cell = grid.entries[label.entry].reference
    return UsualPlaces.LabelShape(
      column: cell.column, width: grid.entries[label.entry].last.column - cell.column,
      span: table.questions[index].question.span)
  }

  /// The lines, each with the cell of its answer: the first that holds something, or the one where
  /// it belongs.
  private func withHomes(
    _ lines: [[Int]], of index: Int, label: TableCopy.Label, _ box: Box, usual: UsualPlaces
  ) -> [AnswerCells] {
    let own = grid.entries[label.entry].reference
    let last = grid.entries[label.entry].last
    if table.questions[index].question.position == .inside {
      return lines.map { AnswerCells(entries: $0, home: own) }
    }
    if table.questions[index].question.isBefore {
      let home = home(before: own)
      return lines.map { line in
        AnswerCells(entries: line, home: line.first.map { grid.entries[$0].reference } ?? home)
      }
    }
    if table.questions[index].question.position == .below {
      return lines.enumerated().map { number, line in
        let rows = usual[shape(of: index, label)] ?? 1 + table.questions[index].question.help.count
        let home = CellReference(row: last.row + rows + number, column: own.column)
        return AnswerCells(
          entries: line, home: line.first.map { grid.entries[$0].reference } ?? home)
      }
    }
    let merged = last.column > own.column
    var column = merged ? last.column + 1 : own.column + table.questions[index].question.span
    if let offset = usual[shape(of: index, label)], own.column + offset < box.columns.upperBound {
      column = own.column + offset
    }
    var row = own.row
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
