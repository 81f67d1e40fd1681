import Spreadsheet

/// Cells among those of answers that hold what stands for a picture.
enum PictureCells {
  /// Takes them out of the answers, which are empty then, and gives their places.
  static func takeOut(
    of located: inout LocatedRecord, in grid: SheetGrid, _ plan: TablePlan
  ) -> [CellReference] {
    let placeholders = plan.printed.table.fields.first?.placeholders
    func isPicture(_ entry: Int) -> Bool {
      grid.pictures.contains(grid.entries[entry].reference)
        // A form may print `[Photo]` where none is pasted yet.
        && placeholders?.matches(grid.entries[entry].text.trimmed) != true
    }
    var pictures: [CellReference] = []
    func cleaned(_ cells: AnswerCells) -> AnswerCells {
      guard cells.entries.contains(where: isPicture) else { return cells }
      var cells = cells
      pictures += cells.entries.filter(isPicture).map { grid.entries[$0].reference }
      cells.entries.removeAll(where: isPicture)
      return cells
    }
    for index in located.answers.indices {
      switch located.answers[index].cells {
      case .lines(let lines, let label):
        guard lines.contains(where: { $0.entries.contains(where: isPicture) }) else { continue }
        located.answers[index].cells = .lines(lines.map(cleaned), label: label)
      case .slots(let slots):
        guard slots.contains(where: { $0.cells.entries.contains(where: isPicture) }) else {
          continue
        }
        located.answers[index].cells = .slots(
          slots.map { slot in
            var slot = slot
            slot.cells = cleaned(slot.cells)
            return slot
          })
      }
    }
    return pictures
  }
}
