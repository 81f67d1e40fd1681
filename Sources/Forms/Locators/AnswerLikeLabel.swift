import Spreadsheet

/// Tells a label from an answer of the same words, where order alone does not.
enum AnswerLikeLabel {
  /// Replaces cells that stand where another label's answer does by ones of the same words that do not.
  static func replace(
    _ chosen: inout [Alignment.Pair], _ pairs: [Alignment.Pair], _ area: CopyArea,
    in grid: SheetGrid
  ) {
    guard chosen.count < pairs.count else { return }
    var labels = chosen.map { range(of: $0, area, in: grid) }
    var pairsOfQuestions: [Int: [Alignment.Pair]]?
    for place in chosen.indices {
      let pair = chosen[place]
      func isAnswer(_ range: CellRange) -> Bool {
        labels.indices.contains { $0 != place && isPlace(range, of: labels[$0]) }
      }
      guard isAnswer(labels[place]) else { continue }
      // Grouped once, and only where it is needed: a form may have thousands of questions.
      let groups = pairsOfQuestions ?? Dictionary(grouping: pairs, by: \.question)
      pairsOfQuestions = groups
      let lower = place > 0 ? chosen[place - 1].cell : -1
      let upper = place + 1 < chosen.count ? chosen[place + 1].cell : Int.max
      let other = groups[pair.question]?.first { other in
        other.cell != pair.cell && lower < other.cell && other.cell < upper
          && other.match.score + other.support >= pair.match.score + pair.support
          && !isAnswer(range(of: other, area, in: grid))
      }
      if let other {
        chosen[place] = other
        labels[place] = range(of: other, area, in: grid)
      }
    }
  }

  private static func range(
    of pair: Alignment.Pair, _ area: CopyArea, in grid: SheetGrid
  ) -> CellRange {
    grid.entries[area.entries[pair.cell]].range
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
