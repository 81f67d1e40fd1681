import Spreadsheet

/// Which group each cell of an area belongs to, by where the words of groups stand.
///
/// A group covers what stands behind it in its rows, where it is merged over several, else what stands
/// below it in its columns, else all up to the next one.
struct GroupCover {
  private struct Group {
    var label: Int
    var range: CellRange
  }

  /// No table has more; what lies beyond covers nothing.
  private static let mostGroups = 400

  private let grid: SheetGrid
  private let groups: [Group]

  init(_ area: CopyArea, in grid: SheetGrid, labels: SheetLabels, index: FormIndex) {
    self.grid = grid
    guard !index.groupLabels.isEmpty else {
      groups = []
      return
    }
    groups = area.entries.compactMap { entry in
      guard let match = labels.matches[entry].first, match.fit == .whole, match.score >= 80,
        index.groupLabels.contains(match.label)
      else { return nil }
      return Group(
        label: match.label,
        range: grid.entries[entry].range)
    }.prefix(Self.mostGroups).map(\.self)
  }

  /// What its group says for a cell being the label of a question, or against it.
  func support(of entry: Int, for anchor: FormIndex.Anchor) -> Int {
    guard !groups.isEmpty, let cover = cover(of: grid.entries[entry].reference) else { return 0 }
    if anchor.question == nil { return 0 }
    guard !anchor.groups.isEmpty else { return 0 }
    return anchor.groups.contains(cover) ? 20 : -60
  }

  /// The label of the group that covers a cell.
  private func cover(of cell: CellReference) -> Int? {
    let before = groups.filter { $0.range.topLeft != cell }
    let inFront = before.filter {
      $0.range.topLeft.row <= cell.row && cell.row <= $0.range.bottomRight.row
        && $0.range.bottomRight.column < cell.column
    }
    if let group = inFront.max(by: { $0.range.topLeft.column < $1.range.topLeft.column }) {
      return group.label
    }
    let above = before.filter {
      $0.range.topLeft.column <= cell.column && cell.column <= $0.range.bottomRight.column
        && $0.range.bottomRight.row < cell.row
    }
    if let group = above.max(by: { $0.range.topLeft.row < $1.range.topLeft.row }) {
      return group.label
    }
    return before.last {
      $0.range.topLeft.row <= cell.row && $0.range.topLeft.column <= cell.column
    }?.label
  }
}
