import Spreadsheet

/// Tells a label from an answer of the same words, where order alone does not.
enum AnswerLikeLabel {
  /// Replaces cells that stand where another label's answer does by ones of the same words that do not.
  static func replace(
    _ chosen: inout [Alignment.Pair], _ pairs: [Alignment.Pair], _ area: CopyArea,
    in grid: SheetGrid, anchors: [FormIndex.Anchor], index: FormIndex
  ) {
    guard chosen.count < pairs.count else { return }
    func cell(_ pair: Alignment.Pair) -> SheetGrid.Entry { grid.entries[area.entries[pair.cell]] }
    for (place, pair) in chosen.enumerated() {
      let others = pairs.filter { other in
        other.question == pair.question && other.cell != pair.cell
          && other.match.score + other.support >= pair.match.score + pair.support
      }
      guard !others.isEmpty else { continue }
      let labels = chosen.indices.filter { $0 != place }.map { cell(chosen[$0]) }
      func isAnswer(_ pair: Alignment.Pair) -> Bool {
        labels.contains { isPlace(cell(pair), of: $0) }
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
  private static func isPlace(_ cell: SheetGrid.Entry, of label: SheetGrid.Entry) -> Bool {
    if cell.reference.row == label.reference.row {
      return cell.reference.column == label.last.column + 1
    }
    return cell.reference.column == label.reference.column
      && (1...2).contains(cell.reference.row - label.last.row)
  }
}
