import Forms

/// The heights of the rows of a form for their contents: rows of merged cells do not grow by
/// themselves.
struct FormRowHeights {
  let layout: TableLayout
  let table: Table
  /// The first row of the copy on its sheet.
  var firstRow = 0

  /// The height of a line of text and of the space around it, in points.
  private static let line = 14.5
  private static let padding = 6.0
  /// Excel's highest row.
  private static let highest = 409.0
  /// The number of lines for a long answer that is not written yet.
  private static let roomForText = 13

  /// The heights of the rows of a copy, in points, from its first row on.
  func heights(of copy: FormCopy) -> [Double] {
    var heights = [Double](repeating: 22, count: layout.rows)
    let stray = layout.strayRows.filter { copy.contents[.stray($0.field)] == nil }
      .map { $0.row - firstRow }
    // First what takes up one row, then what may grow over several.
    for isTall in [false, true] {
      for item in layout.items {
        let first = item.range.topLeft.row - firstRow
        let last = item.range.bottomRight.row - firstRow
        guard (last > first) == isTall else { continue }
        let needed = height(of: item, copy)
        let hidden = stray.filter { (first...last).contains($0) }
        let rows = (first...last).filter { !hidden.contains($0) || first == last }
        let missing = needed - rows.reduce(0) { $0 + heights[$1] }
        guard missing > 0 else { continue }
        for row in rows {
          heights[row] = min(Self.highest, heights[row] + missing / Double(rows.count))
        }
      }
    }
    return heights
  }

  private func height(of item: TableLayout.Item, _ copy: FormCopy) -> Double {
    switch item.content {
    case .title: return 34
    case .guide, .mark: return 16
    case .entry(let entry):
      guard case .text(let text) = copy.lists[entry.table]?.content(of: entry) else { return 0 }
      return Double(TextWidth.lines(text, width: width(of: item))) * Self.line + Self.padding
    case .slot(let slot):
      var lines = 1
      if case .text(let text) = copy.contents[slot] {
        lines = TextWidth.lines(text, width: width(of: item))
      }
      if case .answer(let field) = slot, table.fields[field].length != nil {
        lines = max(lines + 1, Self.roomForText)
      }
      return Double(lines) * Self.line + Self.padding
    default:
      guard let text = item.content.text else { return 0 }
      let isSmall =
        switch item.content {
        case .hint, .columnHint: true
        default: false
        }
      let width = width(of: item) * (isSmall ? 1.15 : 1)
      return Double(TextWidth.lines(text, width: width)) * (isSmall ? 12.5 : Self.line)
        + Self.padding
    }
  }

  private func width(of item: TableLayout.Item) -> Double {
    (item.range.topLeft.column...item.range.bottomRight.column).reduce(0) { width, column in
      width + layout.columnWidths[column]
    }
  }
}
