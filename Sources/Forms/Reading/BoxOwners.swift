import Spreadsheet

/// Which boxes over the cells of a record belong to which of its questions.
struct BoxOwners {
  /// By the index of the answer among those located, the boxes in reading order.
  private(set) var boxes: [Int: [CellBox]] = [:]

  private let located: LocatedRecord
  private let grid: SheetGrid
  private let plan: TablePlan
  /// The columns of the record's labels and answers.
  private var columns = 0...0

  init(_ located: LocatedRecord, in grid: SheetGrid, _ objects: SheetObjects, plan: TablePlan) {
    self.located = located
    self.grid = grid
    self.plan = plan
    let areas = located.answers.map { Self.areas(of: $0, in: grid) }
    let labels = located.answers.map { Self.label(of: $0, in: grid) }
    let all = (areas.joined() + labels.compactMap(\.self))
    guard let first = all.map(\.topLeft.row).min(), let last = all.map(\.bottomRight.row).max()
    else { return }
    columns =
      (all.map(\.topLeft.column).min() ?? 0)...(all.map(\.bottomRight.column).max() ?? 0)
    for box in objects.boxes(inRows: first...last) {
      let cells = [box.cell, box.link].compactMap(\.self)
      let owner =
        areas.firstIndex { ranges in ranges.contains { r in cells.contains { r.contains($0) } } }
        ?? labels.firstIndex { $0?.contains(box.cell) == true }
        ?? byNeighbour(box, areas) ?? byWords(box, areas, labels)
      if let owner { boxes[owner, default: []].append(box) }
    }
  }

  /// The cells in which an answer stands or would stand.
  private static func areas(of answer: LocatedAnswer, in grid: SheetGrid) -> [CellRange] {
    func ranges(_ cells: AnswerCells) -> [CellRange] {
      cells.entries.map { grid.entries[$0].range } + (cells.home.map { [grid.range(of: $0)] } ?? [])
    }
    return switch answer.cells {
    case .lines(let lines, _): lines.flatMap(ranges)
    case .slots(let slots): slots.flatMap { ranges($0.cells) }
    }
  }

  private static func label(of answer: LocatedAnswer, in grid: SheetGrid) -> CellRange? {
    guard case .lines(_, let label?) = answer.cells else { return nil }
    return grid.entries[label.entry].range
  }

  /// A box without words in the cell before or behind words of an answer.
  private func byNeighbour(_ box: CellBox, _ areas: [[CellRange]]) -> Int? {
    guard box.words.key.isEmpty, !grid.isFilled(from: box.cell, to: box.cell.column) else {
      return nil
    }
    func touches(_ range: CellRange) -> Bool {
      range.topLeft.row <= box.cell.row && box.cell.row <= range.bottomRight.row
        && (range.topLeft.column == box.cell.column + 1
          || range.bottomRight.column == box.cell.column - 1)
    }
    let owners = areas.indices.filter { takes($0) && areas[$0].contains(where: touches) }
    return owners.count == 1 ? owners[0] : nil
  }

  /// A box beside the cells of a question, in its rows, with the words of one of its options.
  ///
  /// What lies behind other filled cells may be of another copy.
  private func byWords(_ box: CellBox, _ areas: [[CellRange]], _ labels: [CellRange?]) -> Int? {
    let behind = CellReference(row: box.cell.row, column: columns.upperBound + 1)
    guard !box.words.key.isEmpty, box.cell.column >= columns.lowerBound,
      !grid.isFilled(from: behind, to: box.cell.column)
    else { return nil }
    let owners = areas.indices.filter { index in
      let ranges = areas[index] + [labels[index]].compactMap(\.self)
      guard
        ranges.contains(where: { $0.topLeft.row...$0.bottomRight.row ~= box.cell.row }),
        let choice = plan.questions[located.answers[index].question].printed.choice
      else { return false }
      return BoxTicks.option(box.words, of: choice) != nil
    }
    return owners.count == 1 ? owners[0] : nil
  }

  /// Whether a tick can be an answer to a question.
  private func takes(_ answer: Int) -> Bool {
    let question = plan.questions[located.answers[answer].question].printed
    return question.choice != nil
      || question.lines.flatMap(\.fields).contains {
        plan.printed.table.fields[$0].shape.takesTick
      }
  }
}

extension AnswerShape {
  /// Whether a tick can be an answer.
  var takesTick: Bool {
    switch self {
    case .flag, .options: true
    case .text, .digits, .integer, .decimal, .percent, .date, .span, .list: false
    }
  }
}
