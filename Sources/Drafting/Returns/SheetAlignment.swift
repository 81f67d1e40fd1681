import Spreadsheet

/// Lays the cells of one sheet on those of another, by the words that both have.
struct SheetAlignment {
  /// A word that is common to the returns, where it stands.
  private struct Mark {
    var column: Int
    var key: String
  }

  private let rows: [[Mark]]
  private let anchors: Set<String>

  /// What lies beyond is no form.
  private static let mostRows = 1_000

  init(_ sheet: CommonForm.Instance, anchors: Set<String>) {
    self.anchors = anchors
    rows = Self.rows(of: sheet, anchors)
  }

  /// The common words of each row, from left to right.
  private static func rows(of instance: CommonForm.Instance, _ anchors: Set<String>) -> [[Mark]] {
    let sheet = instance.sheet
    let last = min(sheet.cells.last?.reference.row ?? -1, mostRows - 1)
    guard last >= 0 else { return [] }
    var rows = [[Mark]](repeating: [], count: last + 1)
    for (cell, key) in zip(sheet.cells, instance.keys) where cell.reference.row <= last {
      if anchors.contains(key) {
        rows[cell.reference.row].append(Mark(column: cell.reference.column, key: key))
      }
    }
    return rows
  }

  /// Where the cells of another sheet belong on this one; what belongs nowhere has no place.
  func places(of other: CommonForm.Instance) -> (_ cell: CellReference) -> CellReference? {
    let theirs = Self.rows(of: other, anchors)
    let rows = rows(of: theirs)
    let columns = columns(of: theirs, rows)
    return { cell in
      guard let row = rows[cell.row] else { return nil }
      let column = columns(cell)
      return column >= 0 ? CellReference(row: row, column: column) : nil
    }
  }

  private func rows(of theirs: [[Mark]]) -> [Int: Int] {
    // Whatever their order: columns are moved about.
    func words(_ row: [Mark]) -> String { row.map(\.key).sorted().joined(separator: "\u{1}") }
    let mine = rows.indices.filter { !rows[$0].isEmpty }
    let their = theirs.indices.filter { !theirs[$0].isEmpty }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in their.map({ words(theirs[$0]) }).difference(from: mine.map { words(rows[$0]) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let left = mine.indices.filter { !removed.contains($0) }.map { mine[$0] }
    let right = their.indices.filter { !inserted.contains($0) }.map { their[$0] }
    var pairs = Array(zip(right, left))
    // Rows above the first common one, such as the number of an annex, are counted from it.
    if let first = pairs.first {
      let above = min(first.0, first.1)
      pairs.insert((first.0 - above - 1, first.1 - above - 1), at: 0)
    } else {
      pairs = [(-1, -1)]
    }
    pairs.append((theirs.count, rows.count))
    var found: [Int: Int] = [:]
    for (pair, next) in zip(pairs, pairs.dropFirst()) {
      if pair.0 >= 0, pair.1 >= 0 { found[pair.0] = pair.1 }
      // Rows between those that are known follow one another; of a longer list the end is left out.
      let between = min(next.0 - pair.0, next.1 - pair.1) - 1
      for step in 0..<max(0, between) { found[pair.0 + 1 + step] = pair.1 + 1 + step }
    }
    return found
  }

  /// The columns of this sheet for cells of the other: under a header as its words stand, else where most of the common
  /// words of the column stand.
  private func columns(of theirs: [[Mark]], _ rows: [Int: Int]) -> (CellReference) -> Int {
    var votes: [Int: [Int: Int]] = [:]
    var headers: [(row: Int, columns: [Int: Int])] = []
    for (row, marks) in theirs.enumerated() {
      guard let own = rows[row], self.rows.indices.contains(own) else { continue }
      var rest = self.rows[own]
      var columns: [Int: Int] = [:]
      for mark in marks {
        guard let place = rest.firstIndex(where: { $0.key == mark.key }) else { continue }
        let column = rest.remove(at: place).column
        columns[mark.column] = column
        votes[mark.column, default: [:]][column, default: 0] += 1
      }
      if columns.count >= 3 { headers.append((row, columns)) }
    }
    var shifts: [Int: Int] = [:]
    for (column, own) in votes {
      let best = own.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best { shifts[column] = best.key - column }
    }
    let known = shifts.keys.sorted()
    return { cell in
      if let header = headers.last(where: { $0.row <= cell.row }) {
        if let column = header.columns[cell.column] { return column }
        // A column that somebody put between those of a header belongs nowhere.
        let columns = header.columns.keys
        if let first = columns.min(), let last = columns.max(), first < cell.column,
          cell.column < last, header.columns.values.contains(cell.column)
        {
          return -1
        }
      }
      let near = known.last { $0 <= cell.column } ?? known.first
      return cell.column + (near.flatMap { shifts[$0] } ?? 0)
    }
  }
}
