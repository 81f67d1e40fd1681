/// The letters of all that a list prints over its columns, to know its rows by.
struct ListWords: Sendable {
  private let labels: Set<[Unicode.Scalar]>
  private let helps: Set<[Unicode.Scalar]>

  init(_ shape: ListShape) {
    var labels: Set<[Unicode.Scalar]> = []
    for label in shape.columns.flatMap(\.ways).joined() {
      labels.insert(label.key)
      if let short = label.short { labels.insert(short) }
    }
    self.labels = labels
    helps = Set(shape.columns.compactMap(\.help))
  }

  /// Whether a cell prints words over a column.
  func isLabel(_ text: FoldedText) -> Bool {
    guard !text.key.isEmpty, text.key.count <= 80 else { return false }
    if labels.contains(text.key) { return true }
    // Without a number and parentheses a label has no other form.
    guard Numbering.end(in: text) > 0 || text.folded.contains("(") else { return false }
    let form = LabelForm(text)
    return labels.contains(form.key) || form.short.map { labels.contains($0) } ?? false
  }

  /// Whether a row has words that stand over columns: one that is nothing else, or two.
  func isHeaderRow(_ row: GridRows.Row, _ grid: SheetGrid) -> Bool {
    var found = 0
    for entry in row.entries where isLabel(grid.entries[entry].text) {
      found += 1
      if found == 2 || row.entries.count == 1 { return true }
    }
    return found * 2 >= row.entries.count && found > 0
  }

  /// Whether a row holds nothing but hints of this list.
  func isHintRow(_ row: GridRows.Row, _ grid: SheetGrid) -> Bool {
    guard !helps.isEmpty else { return false }
    let found = row.entries.count { helps.contains(grid.entries[$0].text.key) }
    return found > 0 && found * 2 >= row.entries.count
  }

  /// Whether a cell holds a hint.
  func isHint(_ text: FoldedText) -> Bool { helps.contains(text.key) }

  /// Whether a cell holds a hint that was retyped.
  func isLikeHint(_ text: FoldedText) -> Bool {
    helps.contains { hint in
      EditDistance.between(text.key, hint, limit: max(1, hint.count / 4)) != nil
    }
  }
}
