/// Words over columns that are dates, `Apr-25`: in a workbook they may be cells of dates, whose text is another.
struct DatedLabels: Sendable {
  private struct Label: Sendable {
    let date: PartialDate
    let text: FoldedText
  }

  private let labels: [Label]

  /// - Parameter lists: What the lists of the form print.
  init(_ lists: [ListForm]) {
    var seen: Set<String> = []
    labels = lists.flatMap(\.columns).flatMap { [$0.path] + $0.also }.joined().compactMap { words in
      // 2025 may be any number, and 3/4/2025 either of two days.
      guard words.utf8.count <= 40, words.utf8.contains(where: { 48...57 ~= $0 }),
        words.contains(where: { !$0.isNumber }), seen.insert(words).inserted,
        let date = DateText.parse(words, .ymd), date.month != nil
      else { return nil }
      return Label(date: date, text: FoldedText(words))
    }
  }

  /// Puts the form's words in the place of dates, in rows with two such dates or more, or with nothing else.
  func spell(_ grid: inout SheetGrid) {
    guard !labels.isEmpty else { return }
    var row = 0
    while row < grid.entries.count {
      let number = grid.entries[row].reference.row
      var end = row
      var found: [(entry: Int, text: FoldedText)] = []
      while end < grid.entries.count, grid.entries[end].reference.row == number {
        if grid.entries[end].isDate, let text = label(of: grid.entries[end]) {
          found.append((end, text))
        }
        end += 1
      }
      if found.count > 1 || end - row == 1 {
        for (entry, text) in found { grid.entries[entry].text = text }
      }
      row = end
    }
  }

  /// The words for the day of a cell, or for its month.
  private func label(of entry: SheetGrid.Entry) -> FoldedText? {
    let day = String(scalars: entry.text.key)
    guard day.utf8.count == 8 else { return nil }
    return labels.first { label in
      let digits = label.date.description.filter { $0 != "-" }
      return day.hasPrefix(digits)
    }?.text
  }
}
