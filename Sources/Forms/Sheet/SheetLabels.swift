/// What each cell of a sheet may be: the title of a table, or the label of a question.
struct SheetLabels: Sendable {
  /// For each entry of the grid, the table whose title it is.
  let titles: [Int?]
  /// For each entry of the grid, the labels that it may be, the surest first.
  let matches: [[LabelMatch]]
  /// Whether some cell may hold the mark of a form that `template` wrote.
  let mayHoldMark: Bool

  /// Looks at all cells of a sheet; a cell that holds several questions becomes several entries.
  /// - Parameters:
  ///   - grid: The cells.
  ///   - index: The labels and titles of the form.
  ///   - memory: What earlier texts were found to be.
  init(_ grid: inout SheetGrid, index: FormIndex, memory: inout TextMemory) {
    var titles: [Int?] = []
    var matches: [[LabelMatch]] = []
    titles.reserveCapacity(grid.entries.count)
    matches.reserveCapacity(grid.entries.count)
    var pieces: [(entry: Int, pieces: [SheetGrid.Entry])] = []
    var mayHoldMark = false
    for entry in grid.entries.indices {
      let found = Self.found(at: entry, in: grid, index: index, memory: &memory)
      mayHoldMark = mayHoldMark || found.mayBeMark
      titles.append(found.title)
      matches.append(found.matches)
      guard let cut = found.cut, index.mostQuestions > 0 else { continue }
      let parts = Self.pieces(of: grid.entries[entry], from: cut, index: index, memory: &memory)
      for part in parts.dropFirst() {
        titles.append(part.found.title)
        matches.append(part.found.matches)
      }
      pieces.append((entry, parts.map(\.entry)))
    }
    grid.divide(pieces)
    self.titles = titles
    self.matches = matches
    self.mayHoldMark = mayHoldMark
  }

  /// A cell that holds several questions, divided into one entry for each.
  /// - Parameters:
  ///   - entry: The cell.
  ///   - cut: Where its second question begins.
  ///   - index: The labels and titles of the form.
  ///   - memory: What earlier texts were found to be.
  /// - Returns: The entries, each with what it may be; nothing is looked up again of the first.
  private static func pieces(
    of entry: SheetGrid.Entry, from cut: Int, index: FormIndex, memory: inout TextMemory
  ) -> [(entry: SheetGrid.Entry, found: TextMemory.Finding)] {
    var parts: [(entry: SheetGrid.Entry, found: TextMemory.Finding)] = []
    var piece = entry
    var found = TextMemory.Finding()
    var next: Int? = cut
    // A cell never holds more questions than a table has.
    while let cut = next, parts.count < index.mostQuestions {
      var tail = piece
      tail.text = piece.text[cut..<piece.text.scalars.count]
      piece.text = piece.text[0..<withoutSeparators(piece.text, before: cut)]
      parts.append((piece, found))
      piece = tail
      found = Self.found(piece, index: index, memory: &memory)
      next = found.cut
    }
    parts.append((piece, found))
    return parts
  }

  /// An answer without the marks between it and the next question in its cell.
  private static func withoutSeparators(_ text: FoldedText, before cut: Int) -> Int {
    var end = cut
    while end > 0,
      text.folded[end - 1].isWhitespace || ",;。、".unicodeScalars.contains(text.folded[end - 1])
    {
      end -= 1
    }
    return end
  }

  /// Finds out what a cell of the grid may be; what is known is not even copied.
  private static func found(
    at entry: Int, in grid: SheetGrid, index: FormIndex, memory: inout TextMemory
  ) -> TextMemory.Finding {
    guard grid.entries[entry].isText else { return TextMemory.Finding() }
    if let known = grid.entries[entry].known, let finding = memory.finding(of: known) {
      return finding
    }
    return found(grid.entries[entry], index: index, memory: &memory)
  }

  /// Finds out what a cell may be, and where another question begins in it.
  private static func found(
    _ entry: SheetGrid.Entry, index: FormIndex, memory: inout TextMemory
  ) -> TextMemory.Finding {
    // A number is never a label.
    guard entry.isText else { return TextMemory.Finding() }
    if let known = entry.known, let finding = memory.finding(of: known) { return finding }
    let read = read(entry, index: index)
    var finding = TextMemory.Finding(title: read.title, matches: read.matches)
    if let label = read.matches.first {
      finding.cut = index.nextLabel(in: entry.text, after: label)
    }
    finding.mayBeMark = FormMark.mayStand(in: entry.text)
    if let known = entry.known { memory.keep(finding, of: known) }
    return finding
  }

  private static func read(
    _ entry: SheetGrid.Entry, index: FormIndex
  ) -> (title: Int?, matches: [LabelMatch]) {
    guard entry.isText else { return (nil, []) }
    guard entry.text.key.count >= 2 else {
      // A letter alone is a label where the form has just that.
      return (nil, index.hasLetters ? index.labels(in: entry.text).filter { $0.fit == .whole } : [])
    }
    if let heading = index.heading(in: entry.text) { return (heading.table, []) }
    let labels = index.labels(in: entry.text)
    // A text that matches a whole label is no title, even if one is similar.
    if labels.contains(where: { $0.fit == .whole && $0.score >= 100 }) { return (nil, labels) }
    if let title = index.title(in: entry.text),
      !labels.contains(where: { $0.fit != .joined && 800 - $0.distance >= title.score })
    {
      return (title.table, [])
    }
    return (nil, labels)
  }
}
