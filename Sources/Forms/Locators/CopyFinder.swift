import Spreadsheet

/// The cells of a sheet that belong to one copy of a table.
struct CopyArea: Sendable {
  /// The table, where a title says so; an index into the schema's tables.
  var titled: Int?
  /// The title's index in the grid's entries.
  var titleEntry: Int?
  /// The cells, as indexes of the grid's entries, in reading order; the title too.
  var entries: [Int] = []
}

/// Divides a sheet into the areas of copies, which stand below or beside each other, with titles or
/// without.
struct CopyFinder {
  private let grid: SheetGrid
  private let labels: SheetLabels
  private let index: FormIndex
  private var finished: [CopyArea] = []
  /// The bands of columns that are read side by side.
  private var bands: [Band] = [Band(start: 0)]
  /// Of each label, the row and the band in which it was found last by ``repeatedLabels(in:)``.
  private var lastFound: [Found?]

  private struct Found: Equatable {
    /// The first entry of the row.
    var row: Int
    var band: Int
  }

  private struct Band {
    var start: Int
    var area: CopyArea?
    /// How often each label was seen in the area.
    var seen = LabelCounts()
  }

  static func areas(in grid: SheetGrid, labels: SheetLabels, index: FormIndex) -> [CopyArea] {
    var finder = CopyFinder(grid: grid, labels: labels, index: index)
    finder.run()
    return finder.finished
  }

  private init(grid: SheetGrid, labels: SheetLabels, index: FormIndex) {
    self.grid = grid
    self.labels = labels
    self.index = index
    lastFound = Array(repeating: nil, count: index.labels.count)
  }

  private mutating func run() {
    var next = 0
    while next < grid.entries.count {
      let row = grid.entries[next].reference.row
      var end = next
      while end < grid.entries.count, grid.entries[end].reference.row == row { end += 1 }
      readRow(next..<end)
      next = end
    }
    closeAll()
  }

  private mutating func readRow(_ row: Range<Int>) {
    splitBands(row)
    for entry in row {
      let column = grid.entries[entry].reference.column
      let band = lastBand(before: column + 1) ?? 0
      if let table = labels.titles[entry] {
        if let above = questions(above: table, in: band) {
          bands[band].area = CopyArea(titled: table, titleEntry: entry, entries: above)
        } else {
          close(band)
          bands[band].area = CopyArea(titled: table, titleEntry: entry)
        }
      } else if beginsAnother(entry, in: band) {
        let sameRow = bands[band].area?.entries.filter { row.contains($0) } ?? []
        bands[band].area?.entries.removeAll { row.contains($0) }
        close(band)
        bands[band].area = CopyArea(entries: sameRow)
        for earlier in sameRow { count(earlier, in: band) }
      }
      if bands[band].area == nil {
        guard !labels.matches[entry].isEmpty else { continue }
        bands[band].area = CopyArea()
      }
      bands[band].area?.entries.append(entry)
      count(entry, in: band)
    }
  }

  /// The cells above a title in which the form asks for something that belongs to its table, such as a number at the
  /// top; nil where there is none, or anything else.
  private func questions(above table: Int, in band: Int) -> [Int]? {
    guard index.copies[table] == .one, let area = bands[band].area, area.titled == nil else {
      return nil
    }
    let found = area.entries.compactMap { labels.matches[$0].first }.filter { $0.score >= 90 }
    let isOwn = found.allSatisfy { index.count(of: $0.label, in: table) > 0 }
    return found.isEmpty || !isOwn ? nil : area.entries
  }

  /// Splits a band where tables begin beside each other, and joins bands under a title across all
  /// columns.
  ///
  /// Titles, first questions, and labels that stand twice in one row show that tables begin.
  private mutating func splitBands(_ row: Range<Int>) {
    let titles = row.filter { labels.titles[$0] != nil }
    if let title = titles.first {
      let entry = grid.entries[title]
      let column = entry.reference.column
      if titles.count > 1, !goesOn(bands[0], leftOf: column, from: row) {
        open(titles.map { grid.entries[$0].reference.column })
      } else if bands.contains(where: { column < $0.start && $0.start <= entry.last.column }) {
        open([column])
      }
    }
    for entry in row where labels.titles[entry] != nil || isFirstQuestion(entry) {
      let column = grid.entries[entry].reference.column
      guard let band = lastBand(before: column + 1),
        column >= bands[band].start + 3, goesOn(bands[band], leftOf: column, from: row)
      else { continue }
      bands.insert(Band(start: column), at: band + 1)
    }
    for column in repeatedLabels(in: row) {
      guard let band = lastBand(before: column) else { continue }
      close(band)
      bands.insert(Band(start: column), at: band + 1)
    }
  }

  /// Whether a cell may be the first question of a table whose title was deleted.
  private func isFirstQuestion(_ entry: Int) -> Bool {
    guard let match = labels.matches[entry].first, match.score >= 90 else { return false }
    return index.firstLabels.contains(match.label)
  }

  /// Whether the rows from here on hold, left of a column, labels that the area of a band still
  /// lacks; if no area has begun, any labels.
  private func goesOn(_ band: Band, leftOf column: Int, from row: Range<Int>) -> Bool {
    guard column >= band.start + 3 else { return false }
    var entry = row.lowerBound
    let first = grid.entries[entry].reference.row
    while entry < grid.entries.count, grid.entries[entry].reference.row <= first + 2 {
      let own = grid.entries[entry].reference.column
      if band.start <= own, own < column,
        labels.matches[entry].contains(where: { match in
          guard let area = band.area else { return true }
          let printed =
            area.titled.map { index.count(of: match.label, in: $0) } ?? index.most(of: match.label)
          return printed > band.seen[match.label]
        })
      {
        return true
      }
      entry += 1
    }
    return false
  }

  /// The columns of labels that stand in the row twice or more within one band, if no table has
  /// them twice.
  private mutating func repeatedLabels(in row: Range<Int>) -> [Int] {
    var columns: [Int] = []
    for entry in row {
      guard let match = labels.matches[entry].first, match.score >= 90,
        index.most(of: match.label) == 1
      else { continue }
      let column = grid.entries[entry].reference.column
      let found = Found(row: row.lowerBound, band: lastBand(before: column + 1) ?? 0)
      if lastFound[match.label] == found, !repeatsLabel(entry, match) { columns.append(column) }
      lastFound[match.label] = found
    }
    return columns
  }

  /// Whether an answer begins with its label and a colon, right behind the label's own cell.
  private func repeatsLabel(_ entry: Int, _ match: LabelMatch) -> Bool {
    guard match.fit == .separated, entry > 0, labels.matches[entry - 1].first?.label == match.label,
      labels.matches[entry - 1].first?.fit == .whole
    else { return false }
    let (before, own) = (grid.entries[entry - 1], grid.entries[entry])
    return before.reference.row == own.reference.row
      && before.last.column + 1 == own.reference.column
  }

  /// Whether a label begins another area: the table of the area before has no such label left, or
  /// it is the first question of some other table.
  private func beginsAnother(_ entry: Int, in band: Int) -> Bool {
    guard let area = bands[band].area, let match = labels.matches[entry].first,
      match.score >= 90
    else { return false }
    let seen = bands[band].seen[match.label]
    if let table = area.titled {
      let printed = index.count(of: match.label, in: table)
      // A block whose heading is gone begins with its first question, under that of the block before.
      if printed > 0, seen >= printed, index.headings[table] != nil,
        beginsBlock(entry, match.label, of: table, area)
      {
        return true
      }
      // Of what stands once or begins with a heading no copy begins in the middle: it is an answer.
      if printed > 0, isOne(table), !index.firstLabels.contains(match.label) { return false }
      if printed > 0 {
        // An answer may well be the words of the first label: in another column it begins nothing.
        return seen >= printed && (!isOne(table) || isBelowFirst(entry, match.label, area))
      }
      return match.fit != .joined && index.firstLabels.contains(match.label)
    }
    if seen >= index.most(of: match.label) { return true }
    return match.fit != .joined && isFirstQuestion(entry)
      && likeliestTables(bands[band].seen).allSatisfy { index.count(of: match.label, in: $0) == 0 }
  }

  /// Whether a label is that of the first question under a heading, and stands in the column where it stood
  /// before.
  private func beginsBlock(_ entry: Int, _ label: Int, of table: Int, _ area: CopyArea) -> Bool {
    index.anchors[table].first?.labels.contains(label) == true && isBelowFirst(entry, label, area)
  }

  /// Whether a label stands in the column in which an area has it first.
  private func isBelowFirst(_ entry: Int, _ label: Int, _ area: CopyArea) -> Bool {
    let before = area.entries.first { labels.matches[$0].first?.label == label }
    return before.map { grid.entries[$0].reference.column } == grid.entries[entry].reference.column
  }

  private func isOne(_ table: Int) -> Bool {
    index.headings[table] != nil || index.copies[table] == .one
  }

  /// The tables that print most of the labels of an area without a title.
  private func likeliestTables(_ seen: LabelCounts) -> [Int] {
    let counts = index.anchors.map { anchors in
      Set(anchors.flatMap(\.labels)).count { seen[$0] > 0 }
    }
    guard let most = counts.max(), most > 0 else { return [] }
    return counts.indices.filter { counts[$0] == most }
  }

  private mutating func count(_ entry: Int, in band: Int) {
    guard let match = labels.matches[entry].first, match.score >= 90 else { return }
    bands[band].seen.add(match.label)
  }

  /// The index of the last band that begins left of a column.
  ///
  /// A row may have thousands of bands, hence the binary search.
  private func lastBand(before column: Int) -> Int? {
    let end = bands.indices.endOfPrefix { bands[$0].start < column }
    return end > 0 ? end - 1 : nil
  }

  private mutating func open(_ columns: [Int]) {
    closeAll()
    bands = columns.enumerated().map { Band(start: $0 == 0 ? 0 : $1) }
  }

  private mutating func closeAll() {
    for band in bands.indices { close(band) }
  }

  private mutating func close(_ band: Int) {
    if let area = bands[band].area { finished.append(area) }
    bands[band] = Band(start: bands[band].start)
  }
}
