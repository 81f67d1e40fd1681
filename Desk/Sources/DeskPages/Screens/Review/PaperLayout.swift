/// Where the cells of a sheet go in a table of HTML, and where between its rows the issues are told.
///
/// Rows and columns in which nothing begins are left out, so that a sheet takes as little room as it can. Of a
/// sheet with very many rows the beginning is drawn, and what lies around issues and the cell that is looked for.
struct PaperLayout {
  /// The most rows and columns that are drawn.
  static let mostRows = 400
  static let mostColumns = 60
  private static let head = 40
  private static let around = 3

  /// A cell as it is drawn; nil for room in which nothing stands.
  struct Box {
    var cell: PaperSheet.Cell?
    var columns: Int
    var rows = 1
  }

  /// A part of a row that stands between rows of the sheet.
  struct Part {
    var columns: Int
    var isMain: Bool
  }

  enum Row {
    /// A row of the sheet.
    case cells(row: Int, isHidden: Bool, [Box])
    /// The issues of the cells above.
    case issues([Int], [Part])
    /// Rows that are not drawn.
    case gap(Gap, [Part])
  }

  struct Gap: Equatable {
    var rows: ClosedRange<Int>
    /// Whether the sheet hides all of them.
    var isHidden: Bool
  }

  /// The columns that are drawn.
  let columns: [Int]
  private(set) var rows: [Row] = []
  /// The numbers of the issues that are told in it.
  private(set) var told: Set<Int> = []

  init(_ sheet: PaperSheet) {
    columns = Self.columns(of: sheet)
    let isDrawn = Set(columns)
    let cells = sheet.cells.filter { isDrawn.contains($0.columns.lowerBound) }
    let (kept, gaps) = Self.rows(of: cells, hidden: sheet.hiddenRows)
    place(cells, kept, gaps, hidden: sheet.hiddenRows)
  }

  private static func columns(of sheet: PaperSheet) -> [Int] {
    var wanted: Set<Int> = []
    var others: Set<Int> = []
    for cell in sheet.cells {
      let column = cell.columns.lowerBound
      if cell.isWanted {
        wanted.insert(column)
      } else if !sheet.hiddenColumns.contains(where: { $0.contains(column) }) {
        others.insert(column)
      }
    }
    let first = wanted.sorted().prefix(mostColumns)
    let rest = others.subtracting(first).sorted().prefix(mostColumns - first.count)
    return (first + rest).sorted()
  }

  /// The rows that are drawn, and before which of them rows are left out.
  private static func rows(
    of cells: [PaperSheet.Cell], hidden: Set<Int>
  ) -> (kept: [Int], gaps: [Int: Gap]) {
    var all: [Int] = []
    var wanted: Set<Int> = []
    for cell in cells {
      let row = cell.rows.lowerBound
      if all.last != row { all.append(row) }
      if cell.isWanted { wanted.insert(row) }
    }
    var isKept = [Bool](repeating: false, count: all.count)
    if all.count <= mostRows {
      isKept = all.map { _ in true }
    } else {
      for index in 0..<head { isKept[index] = true }
      var count = head
      func keep(around index: Int) {
        for near in max(0, index - around)...min(all.count - 1, index + around) {
          if !isKept[near] { count += 1 }
          isKept[near] = true
        }
      }
      // Very many issues leave no room for what comes last.
      if let sought = cells.first(where: \.isSought),
        let index = all.firstIndex(of: sought.rows.lowerBound)
      {
        keep(around: index)
      }
      for (index, row) in all.enumerated() where wanted.contains(row) && count < mostRows {
        keep(around: index)
      }
    }
    for (index, row) in all.enumerated() where hidden.contains(row) && !wanted.contains(row) {
      isKept[index] = false
    }
    var kept: [Int] = []
    var gaps: [Int: Gap] = [:]
    for (index, row) in all.enumerated() {
      if isKept[index] {
        kept.append(row)
      } else {
        let isHidden = hidden.contains(row)
        let first = gaps[kept.count]?.rows.lowerBound ?? row
        gaps[kept.count] = Gap(
          rows: first...row, isHidden: isHidden && gaps[kept.count]?.isHidden != false)
      }
    }
    return (kept, gaps)
  }

  private mutating func place(
    _ cells: [PaperSheet.Cell], _ kept: [Int], _ gaps: [Int: Gap], hidden: Set<Int>
  ) {
    let width = columns.count
    guard width > 0 else { return }
    var byRow: [Int: [PaperSheet.Cell]] = [:]
    for cell in cells { byRow[cell.rows.lowerBound, default: []].append(cell) }
    // Of each column, the last drawn row that a cell from further up takes.
    var until = [Int](repeating: -1, count: width)
    var boxes: [[(box: Box, last: Int)]] = []
    var free: [[Range<Int>]] = []
    var notes: [(number: Int, row: Int)] = []
    for (index, row) in kept.enumerated() {
      var own: [(box: Box, last: Int)] = []
      var next = (byRow[row] ?? [])[...]
      var column = 0
      while column < width {
        guard until[column] < index else {
          column += 1
          continue
        }
        // A cell that another one covers is in a damaged file.
        while let cell = next.first, cell.columns.lowerBound < columns[column] {
          next.removeFirst()
        }
        guard let cell = next.first, cell.columns.lowerBound == columns[column] else {
          if own.last?.box.cell == nil, own.last != nil, column > 0, until[column - 1] < index {
            own[own.count - 1].box.columns += 1
          } else {
            own.append((Box(cell: nil, columns: 1), index))
          }
          column += 1
          continue
        }
        next.removeFirst()
        let last = Self.last(in: kept, upTo: cell.rows.upperBound, from: index)
        let end = Self.last(in: columns, upTo: cell.columns.upperBound, from: column)
        let begin = column
        while column <= end, until[column] < index {
          until[column] = last
          column += 1
        }
        own.append((Box(cell: cell, columns: column - begin), last))
        for mark in cell.marks where told.insert(mark.number).inserted {
          notes.append((mark.number, last))
        }
      }
      boxes.append(own)
      free.append(Self.runs(until.map { $0 <= index }))
    }
    var issues: [Int: [Int]] = [:]
    for note in notes {
      let near = note.row...min(kept.count - 1, note.row + 15)
      let row =
        near.first { Self.widest(free[$0]) * 2 >= width }
        ?? near.max { Self.widest(free[$0]) < Self.widest(free[$1]) } ?? note.row
      // Below the last row there is always room.
      issues[free[row].isEmpty ? kept.count - 1 : row, default: []].append(note.number)
    }
    let all = [0..<width]
    func added(_ row: Int) -> Int { (issues[row] == nil ? 0 : 1) + (gaps[row + 1] == nil ? 0 : 1) }
    if let gap = gaps[0] { rows.append(.gap(gap, Self.parts(all, width))) }
    for (index, row) in kept.enumerated() {
      let drawn = boxes[index].map { box, last in
        var box = box
        box.rows = last - index + 1 + (index..<last).reduce(0) { $0 + added($1) }
        return box
      }
      rows.append(.cells(row: row, isHidden: hidden.contains(row), drawn))
      let room = free[index]
      if let numbers = issues[index] {
        rows.append(.issues(numbers.sorted(), Self.parts(room, width)))
      }
      if let gap = gaps[index + 1] { rows.append(.gap(gap, Self.parts(room, width))) }
    }
  }

  /// The index of the last of rising numbers that is not above a limit.
  private static func last(in numbers: [Int], upTo limit: Int, from start: Int) -> Int {
    var (low, high) = (start, numbers.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if numbers[middle] <= limit { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func runs(_ isFree: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, free) in isFree.enumerated() where free {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private static func widest(_ runs: [Range<Int>]) -> Int { runs.map(\.count).max() ?? 0 }

  private static func parts(_ runs: [Range<Int>], _ width: Int) -> [Part] {
    let main = runs.firstIndex { $0.count == widest(runs) }
    return runs.indices.map { Part(columns: runs[$0].count, isMain: $0 == main) }
  }
}
