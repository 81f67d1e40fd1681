import Spreadsheet

/// A copy of a table found in a sheet: which cell is the label of which question.
struct TableCopy: Sendable {
  /// Index into the schema's tables.
  var table: Int
  var area: CopyArea
  /// Of each question its label; nil where it is gone.
  var labels: [Label?]
  /// The tables that it may be a copy of just as well, with its labels in each.
  var rivals: [TableCopy] = []

  /// A cell that is the label of a question.
  struct Label: Sendable {
    /// Its index in the grid's entries.
    var entry: Int
    var match: LabelMatch
  }

  /// Finds the table of which an area is a copy, and its labels; nil if it is not a copy.
  static func find(
    _ area: CopyArea, in grid: SheetGrid, labels: SheetLabels, index: FormIndex
  ) -> TableCopy? {
    if let table = area.titled {
      let copy = align(area, to: table, labels: labels, index: index)
      // A title by itself is a mention of the table, not a copy of it.
      return copy.labels.contains { $0 != nil } ? copy : nil
    }
    let sheet = FoldedText(grid.sheet).key
    var all: [(copy: TableCopy, score: Int)] = []
    for table in index.questionLabels.indices {
      let copy = align(area, to: table, labels: labels, index: index)
      let found = copy.labels.compactMap { $0 }
      guard found.count >= 2 else { continue }
      var score = found.reduce(0) { $0 + $1.match.score }
      // Labels of the table that the area lacks speak against it.
      score -= 40 * (copy.labels.count - found.count)
      if sheet.starts(with: index.sheetNames[table]) { score += 30 }
      all.append((copy, score))
    }
    let most = all.map(\.score).max() ?? 0
    let equal = all.filter { $0.score == most }.map(\.copy)
    let likeliest = equal.count > 1 ? nearest(equal, in: grid, index: index) : equal
    guard var best = likeliest.first else { return nil }
    best.rivals = Array(likeliest.dropFirst())
    // One label as printed, or many that are like those of the table: less is only an accident.
    let found = best.labels.compactMap { $0 }
    return found.count >= 5 || found.contains { $0.match.score >= 100 } ? best : nil
  }

  /// Among tables that ask the same questions, the one whose printed words stand in the answers;
  /// all that are equally near if these words were replaced too.
  private static func nearest(
    _ copies: [TableCopy], in grid: SheetGrid, index: FormIndex
  ) -> [TableCopy] {
    func score(_ copy: TableCopy) -> Int {
      let keys = copy.area.entries.map { grid.entries[$0].text.key }
      return index.answerWords[copy.table].reduce(0) { sum, words in
        sum + (keys.contains { $0.firstIndex(of: words) != nil } ? words.count : 0)
      }
    }
    let scores = copies.map(score)
    return zip(copies, scores).filter { $0.1 == scores.max() }.map(\.0)
  }

  private static func align(
    _ area: CopyArea, to table: Int, labels: SheetLabels, index: FormIndex
  ) -> TableCopy {
    let questions = index.questionLabels[table]
    var pairs: [Alignment.Pair] = []
    for (cell, entry) in area.entries.enumerated() {
      for match in labels.matches[entry] {
        for (question, label) in questions.enumerated() where label == match.label {
          pairs.append(Alignment.Pair(question: question, cell: cell, match: match))
        }
      }
    }
    let chosen = Alignment.best(
      questions: questions.count, cells: area.entries.count, pairs: pairs)
    var found: [Label?] = Array(repeating: nil, count: questions.count)
    for pair in chosen {
      found[pair.question] = Label(entry: area.entries[pair.cell], match: pair.match)
    }
    // A question that was moved out of order is still found where only one cell can be it.
    let taken = Set(chosen.map(\.cell))
    for question in questions.indices where found[question] == nil {
      let left = pairs.filter {
        $0.question == question && !taken.contains($0.cell) && $0.match.score >= 100
      }
      if left.count == 1, let pair = left.first,
        !found.contains(where: { $0?.entry == area.entries[pair.cell] })
      {
        found[question] = Label(entry: area.entries[pair.cell], match: pair.match)
      }
    }
    return TableCopy(table: table, area: area, labels: found)
  }
}
