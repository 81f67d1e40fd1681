import Spreadsheet

/// A copy of a table found in a sheet: which cell is the label of which question.
struct TableCopy: Sendable {
  /// Index into the schema's tables.
  var table: Int
  var area: CopyArea
  /// Of each question its label; nil where it is gone.
  var labels: [Label?]
  /// The cells that hold the words of groups, with the first question of each group.
  var groups: [Int: Int] = [:]
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
      var copy = align(area, to: table, in: grid, labels: labels, index: index)
      let heading = area.titleEntry.flatMap { title in
        index.headings[table]?.end(in: grid.entries[title].text).map { (title, $0) }
      }
      // A block may hold nothing but a list.
      if copy.labels.isEmpty, heading != nil { copy.labels = [nil] }
      // A title by itself is a mention of the table, not a copy of it.
      guard
        copy.labels.contains(where: { $0 != nil })
          || heading != nil && index.anchors[table].isEmpty
      else { return nil }
      if let (title, end) = heading {
        let match = LabelMatch(label: -1, score: 1000, end: end, fit: .separated)
        copy.labels[0] = Label(entry: title, match: match)
      }
      return copy
    }
    let sheet = FoldedText(grid.sheet).key
    var all: [(copy: TableCopy, score: Int)] = []
    for table in index.anchors.indices {
      let copy = align(area, to: table, in: grid, labels: labels, index: index)
      let found = copy.labels.compactMap { $0 }
      guard found.count >= 2 || isOnly(found, of: copy, index: index) else { continue }
      var score = found.reduce(0) { $0 + $1.match.score }
      // Labels of the table that the area lacks speak against it.
      score -= 40 * (copy.labels.count - found.count)
      if index.sheetNames[table].contains(where: { sheet.starts(with: $0) }) { score += 30 }
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

  /// Whether a table that asks one thing was found by a label that no other table has.
  private static func isOnly(_ found: [Label], of copy: TableCopy, index: FormIndex) -> Bool {
    guard copy.labels.count == 1, let label = found.first, label.match.fit == .whole else {
      return false
    }
    return label.match.score >= 100 && index.labels[label.match.label].printings.count == 1
  }

  private static func align(
    _ area: CopyArea, to table: Int, in grid: SheetGrid, labels: SheetLabels, index: FormIndex
  ) -> TableCopy {
    let anchors = index.anchors[table]
    let groups = GroupCover(area, in: grid, labels: labels, index: index)
    var pairs: [Alignment.Pair] = []
    for (cell, entry) in area.entries.enumerated() {
      for number in labels.matches[entry].indices {
        let match = labels.matches[entry][number]
        for place in index.places(of: match.label, in: table) {
          pairs.append(
            Alignment.Pair(
              question: place, cell: cell, match: match,
              support: groups.support(of: entry, for: anchors[place])))
        }
      }
    }
    var chosen = Alignment.best(questions: anchors.count, pairs: pairs)
    AnswerLikeLabel.replace(&chosen, pairs, area, in: grid)
    var found: [Label?] = Array(repeating: nil, count: anchors.count)
    for pair in chosen {
      found[pair.question] = Label(entry: area.entries[pair.cell], match: pair.match)
    }
    // A question that was moved out of order is still found where only one cell can be it.
    var taken = Set(chosen.map(\.cell))
    for place in anchors.indices where found[place] == nil {
      let left = pairs.filter {
        $0.question == place && !taken.contains($0.cell) && $0.match.score >= 100
          && $0.support >= 0
      }
      guard left.count == 1, let pair = left.first else { continue }
      taken.insert(pair.cell)
      found[place] = Label(entry: area.entries[pair.cell], match: pair.match)
    }
    return TableCopy(area, of: table, found, anchors: anchors, index: index)
  }

  private init(
    _ area: CopyArea, of table: Int, _ found: [Label?], anchors: [FormIndex.Anchor],
    index: FormIndex
  ) {
    self.table = table
    self.area = area
    let questions = anchors.compactMap(\.question).max().map { $0 + 1 } ?? 0
    labels = Array(repeating: nil, count: questions)
    for (place, anchor) in anchors.enumerated() {
      if let question = anchor.question {
        labels[question] = found[place]
      } else if let label = found[place],
        let first = anchors[place...].first(where: { $0.question != nil })
      {
        groups[label.entry] = first.question
      }
    }
  }
}
