import Spreadsheet

/// Tells a label from an answer of the same words, where order alone does not.
enum AnswerLikeLabel {
  /// Replaces cells that stand where another label's answer does by ones of the same words that do not.
  static func replace(
    _ chosen: inout [Alignment.Pair], _ pairs: [Alignment.Pair], _ area: CopyArea,
    in grid: SheetGrid
  ) {
    guard chosen.count < pairs.count else { return }
    func range(_ pair: Alignment.Pair) -> CellRange {
      grid.entries[area.entries[pair.cell]].range
    }
    for (place, pair) in chosen.enumerated() {
      let others = pairs.filter { other in
        other.question == pair.question && other.cell != pair.cell
          && other.match.score + other.support >= pair.match.score + pair.support
      }
      guard !others.isEmpty else { continue }
      let labels = chosen.indices.filter { $0 != place }.map { range(chosen[$0]) }
      func isAnswer(_ pair: Alignment.Pair) -> Bool {
        labels.contains { isPlace(range(pair), of: $0) }
      }
      guard isAnswer(pair) else { continue }
      let lower = place > 0 ? chosen[place - 1].cell : -1
      let upper = place + 1 < chosen.count ? chosen[place + 1].cell : Int.max
      if let other = others.first(where: { lower < $0.cell && $0.cell < upper && !isAnswer($0) }) {
        chosen[place] = other
      }
    }
  }

  /// Whether a cell touches a label on its right or from below, as its answer would.
  private static func isPlace(_ cell: CellRange, of label: CellRange) -> Bool {
    if cell.topLeft.row == label.topLeft.row {
      return cell.topLeft.column == label.bottomRight.column + 1
    }
    return cell.topLeft.column == label.topLeft.column
      && (1...2).contains(cell.topLeft.row - label.bottomRight.row)
  }
}
