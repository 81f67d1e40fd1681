import Spreadsheet

/// The header of a list as it was found: which column of the sheet answers which of the form.
///
/// A header has up to three rows, with the form's hints between them or beside. Its columns may stand
/// in any order, and some may be gone or new.
struct ColumnHeader: Sendable {
  /// Of each column of the shape, the columns of the sheet that it takes up; nil where it is gone.
  let columns: [ClosedRange<Int>?]
  /// The grid's entries that belong to it, hints too.
  let entries: [Int]
  /// Indexes of ``GridRows/rows``, the first and the last.
  let rows: ClosedRange<Int>
  /// The columns of the sheet from the first to the last.
  let width: ClosedRange<Int>
  /// Columns that were found by words that are only like those of the form, with the cells of these words.
  let resembled: [Int: CellReference]

  /// How many of the form's columns are there.
  var found: Int { columns.count { $0 != nil } }

  /// How many rows a header takes up at most, without hints.
  static let mostRows = 3

  /// The best header that begins in a row; nil where none does.
  /// - Parameters:
  ///   - shape: What the form prints.
  ///   - first: An index of the rows.
  ///   - rows: The rows of the grid.
  ///   - grid: The sheet.
  ///   - words: The letters of all that the list prints over its columns.
  /// - Returns: The header with the most columns.
  static func find(
    _ shape: ListShape, from first: Int, in rows: GridRows, _ grid: SheetGrid,
    words: ListWords
  ) -> ColumnHeader? {
    guard words.isHeaderRow(rows.rows[first], grid) else { return nil }
    var best: ColumnHeader?
    var levels = 1
    var last = first
    while true {
      if let header = ColumnHeader(shape, first...last, in: rows, grid, words: words),
        header.found > best?.found ?? 0
      {
        best = header
      }
      // A hint between two levels is no level.
      repeat {
        last += 1
      } while last < rows.rows.count && last - first < 6
        && words.isHintRow(rows.rows[last], grid)
      // Under a group stand words over its columns, though they be typed otherwise: 2022 for 2022年.
      guard levels < mostRows, last < rows.rows.count, last - first < 6,
        words.isHeaderRow(rows.rows[last], grid)
          || hasGroup(rows.rows[last - 1], over: rows.rows[last], grid)
      else { break }
      levels += 1
    }
    // Most of its columns: an answer or two may well be the words over another list's columns.
    let worded = shape.columns.count { !$0.isWordless }
    let needed = max(min(2, worded), worded / 2 + 1)
    guard let best, best.found - (shape.columns.count - worded) >= needed else { return nil }
    return best
  }

  /// Whether a word of a row heads several columns of the row below: it is merged over them, or cells stand
  /// between it and the next.
  private static func hasGroup(
    _ row: GridRows.Row, over below: GridRows.Row, _ grid: SheetGrid
  ) -> Bool {
    let above = row.entries.map { grid.entries[$0] }
    if above.contains(where: {
      $0.last.row == $0.reference.row && (1..<64).contains($0.last.column - $0.reference.column)
    }) {
      return true
    }
    return below.entries.contains { entry in
      let column = grid.entries[entry].reference.column
      return above.contains { $0.last.column < column }
        && above.contains { $0.reference.column > column }
        && !above.contains { ($0.reference.column...$0.last.column).contains(column) }
    }
  }

  private init?(
    _ shape: ListShape, _ range: ClosedRange<Int>, in rows: GridRows, _ grid: SheetGrid,
    words: ListWords
  ) {
    let stacks = HeaderStack.stacks(range.map { rows.rows[$0] }, grid, words)
    guard !stacks.isEmpty else { return nil }
    var taken: Set<Int> = []
    var columns = [ClosedRange<Int>?](repeating: nil, count: shape.columns.count)
    // The longest paths first: they are told apart by what others share.
    let order = shape.columns.indices.sorted {
      (-shape.columns[$0].path.count, $0) < (-shape.columns[$1].path.count, $1)
    }
    func take(_ column: Int, where fits: (HeaderStack) -> Bool) {
      guard columns[column] == nil,
        let place = stacks.indices.first(where: { !taken.contains($0) && fits(stacks[$0]) })
      else { return }
      taken.insert(place)
      columns[column] = stacks[place].columns
    }
    for closely in [true, false] {
      for column in order {
        take(column) { stack in
          shape.columns[column].ways.contains { stack.fits($0, closely: closely) }
        }
      }
    }
    // With its group gone, a column is known by its own words where only one is left that has them.
    for column in shape.columns.indices {
      for own in shape.columns[column].ways.compactMap(\.last) where columns[column] == nil {
        let left = stacks.indices.filter { !taken.contains($0) && stacks[$0].isLeaf(own) }
        let rivals = shape.columns.indices.filter {
          columns[$0] == nil && shape.columns[$0].ways.contains { $0.last == own }
        }
        if let place = left.first, left.count == rivals.count {
          taken.insert(place)
          columns[column] = stacks[place].columns
        }
      }
    }
    // With its lowest row gone, a column is known by the words above where no other has them.
    for column in shape.columns.indices where columns[column] == nil {
      let above = Array(shape.columns[column].path.dropLast())
      guard !above.isEmpty else { continue }
      let left = stacks.indices.filter {
        !taken.contains($0) && stacks[$0].fits(above, closely: false)
      }
      let rivals = shape.columns.indices.filter {
        columns[$0] == nil && Array(shape.columns[$0].path.dropLast()) == above
      }
      if left.count == 1, rivals.count == 1 {
        taken.insert(left[0])
        columns[column] = stacks[left[0]].columns
      }
    }
    var resembled: [Int: CellReference] = [:]
    for column in shape.columns.indices where columns[column] == nil {
      guard let own = shape.columns[column].path.last else { continue }
      let near = stacks.indices.filter { !taken.contains($0) && stacks[$0].resembles(own) }
      if near.count == 1 {
        taken.insert(near[0])
        columns[column] = stacks[near[0]].columns
        resembled[column] = stacks[near[0]].leaf
      }
    }
    // A word in front says more of the same: 项目负责人 for 负责人.
    for column in shape.columns.indices where columns[column] == nil {
      guard let own = shape.columns[column].path.last else { continue }
      let longer = stacks.indices.filter { !taken.contains($0) && stacks[$0].ends(with: own) }
      guard longer.count == 1, case let place = longer[0],
        !shape.columns.indices.contains(where: { other in
          other != column && columns[other] == nil
            && shape.columns[other].path.last.map { stacks[place].ends(with: $0) } ?? false
        })
      else { continue }
      taken.insert(place)
      columns[column] = stacks[place].columns
      resembled[column] = stacks[place].leaf
    }
    for column in shape.columns.indices where shape.columns[column].isWordless {
      columns[column] = Self.wordless(column, of: shape, columns, behind: range, in: rows, grid)
    }
    let found = columns.compactMap(\.self)
    guard let left = found.map(\.lowerBound).min(), let right = found.map(\.upperBound).max() else {
      return nil
    }
    var last = range.upperBound
    // Cells of the header that reach further down, then hints below it.
    var bottom = 0
    for cell in range.flatMap({ rows.rows[$0].entries }).map({ grid.entries[$0] })
    where left...right ~= cell.reference.column && cell.last.row - cell.reference.row < 12 {
      bottom = max(bottom, cell.last.row)
    }
    while last + 1 < rows.rows.count,
      rows.rows[last + 1].number <= bottom && words.isHeaderRow(rows.rows[last + 1], grid)
        || words.isHintRow(rows.rows[last + 1], grid)
    {
      last += 1
    }
    self.columns = columns
    self.resembled = resembled
    width = left...right
    self.rows = range.lowerBound...last
    entries = (range.lowerBound...last).flatMap { rows.rows[$0].entries }
      .filter { left...right ~= grid.entries[$0].reference.column }
  }
}

extension ColumnHeader {
  /// Where a column stands over which the form prints nothing: where the words of lines are, else beside the next
  /// column of the form.
  private static func wordless(
    _ column: Int, of shape: ListShape, _ columns: [ClosedRange<Int>?],
    behind header: ClosedRange<Int>,
    in rows: GridRows, _ grid: SheetGrid
  ) -> ClosedRange<Int>? {
    func isFree(_ place: ClosedRange<Int>) -> Bool {
      !columns.contains { $0?.overlaps(place) ?? false }
    }
    let number = shape.columns[..<column].count { $0.role == .words }
    let words =
      shape.columns[column].role == .words
      ? Set(shape.lines.compactMap { number < $0.count ? $0[number] : nil }) : []
    for row in rows.rows[(header.upperBound + 1)...].prefix(8) where !words.isEmpty {
      for cell in row.entries.map({ grid.entries[$0] }) where words.contains(cell.text.key) {
        let place = cell.reference.column...cell.last.column
        if isFree(place) { return place }
      }
    }
    guard
      let next = shape.columns.indices.first(where: { $0 > column && columns[$0] != nil }),
      case let place = (columns[next]?.lowerBound ?? 0) - (next - column), place >= 0,
      isFree(place...place)
    else { return nil }
    return place...place
  }
}

/// The words over one column of a sheet, from the top down.
struct HeaderStack: Sendable {
  private struct Word {
    let text: FoldedText
    let cell: CellReference
    /// Whether its cell covers the column; else it stands to the left of it and may hold for it too.
    let isOwn: Bool
  }

  private var words: [Word] = []
  /// The columns that it takes up: from one edge of a cell of the header to the next.
  let columns: ClosedRange<Int>

  /// Whether a path names this column: its words stand over it in their order, the lowest of its own among
  /// them.
  func fits(_ path: [LabelForm], closely: Bool) -> Bool {
    guard let lowest = words.lastIndex(where: \.isOwn) else { return false }
    var next = 0
    var hasLowest = false
    for label in path {
      guard
        let found = words[next...].firstIndex(where: { Self.equal($0.text, label) })
      else { return false }
      hasLowest = hasLowest || found == lowest
      next = found + 1
    }
    return hasLowest && (!closely || words.count == path.count)
  }

  /// The cell of its lowest word.
  var leaf: CellReference? { words.last(where: \.isOwn)?.cell }

  /// Whether its lowest word is a label.
  func isLeaf(_ label: LabelForm) -> Bool {
    words.last(where: \.isOwn).map { Self.equal($0.text, label) } ?? false
  }

  /// Whether its lowest word is like a label.
  func resembles(_ label: LabelForm) -> Bool {
    guard let leaf = words.last(where: \.isOwn) else { return false }
    let limit = LabelForm.tolerance(label.key.count)
    return limit > 0 && EditDistance.between(leaf.text.key, label.key, limit: limit) != nil
  }

  /// Whether its lowest word is a label with a short word in front.
  func ends(with label: LabelForm) -> Bool {
    guard let text = words.last(where: \.isOwn)?.text, case let leaf = text.key,
      label.key.count >= 2,
      leaf.count > label.key.count, leaf.count <= label.key.count + (label.key[0].isASCII ? 8 : 4)
    else { return false }
    guard leaf.suffix(label.key.count).elementsEqual(label.key) else { return false }
    // Not in the middle of a word, where spaces part words.
    let start = text.positions[leaf.count - label.key.count]
    return !label.key[0].isASCII || !text.folded[start - 1].isLetterOrDigit
  }

  private static func equal(_ text: FoldedText, _ label: LabelForm) -> Bool {
    if text.key == label.key { return true }
    let form = LabelForm(text)
    return form.key == label.key || form.short == label.key || label.short == form.key
      || label.short != nil && label.short == form.short
  }

  /// The stacks of some rows, from left to right.
  ///
  /// A group need not be merged: its words hold for the columns to their right, up to the next word in
  /// their row or to a column that reaches down through it.
  static func stacks(
    _ rows: [GridRows.Row], _ grid: SheetGrid, _ words: ListWords
  ) -> [HeaderStack] {
    let levels = rows.filter { !words.isHintRow($0, grid) }.map { row in
      row.entries.map { grid.entries[$0] }
    }
    let cells = levels.joined().filter { $0.last.column - $0.reference.column < 256 }
    let edges = Set(cells.flatMap { [$0.reference.column, $0.last.column + 1] }).sorted()
    return zip(edges, edges.dropFirst()).compactMap { left, right in
      var stack = HeaderStack(columns: left...(right - 1))
      var row = -1
      for level in levels {
        guard let cell = level.last(where: { $0.reference.column <= left }) else { continue }
        let isOver = cell.last.column >= left
        // A cell that reaches down through this row heads the columns it covers and no others.
        if isOver || cell.last.row == cell.reference.row && cell.reference.row > row {
          stack.words.append(Word(text: cell.text, cell: cell.reference, isOwn: isOver))
        }
        if isOver { row = cell.last.row }
      }
      return stack.words.contains(where: \.isOwn) ? stack : nil
    }
  }
}
