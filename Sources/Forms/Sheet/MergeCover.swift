import Spreadsheet

/// Tells, row by row, which cells merged ranges hide: all cells of a range but the first.
///
/// Input is untrusted: a sheet may have many ranges, each as large as a sheet. One counter per column,
/// for the row that is asked about, keeps the cost bounded.
struct MergeCover {
  /// The ranges by their first cells, row by row, and by their last rows.
  let opening: [CellRange]
  private let closing: [CellRange]
  private var opened = 0
  private var closed = 0
  /// The differences from column to column in the number of ranges that cover it, as a binary
  /// indexed tree (Fenwick 1994).
  private var tree: [Int]

  init(_ merges: [CellRange]) {
    let ranges = merges.filter { $0.topLeft != $0.bottomRight }
    opening = ranges.sorted { $0.topLeft < $1.topLeft }
    closing = ranges.sorted { $0.bottomRight.row < $1.bottomRight.row }
    let columns = ranges.map(\.bottomRight.column).max() ?? 0
    tree = ranges.isEmpty ? [] : [Int](repeating: 0, count: columns + 3)
  }

  /// What merged ranges do with a cell.
  enum Cover: Hashable, Sendable {
    /// None covers it.
    case none
    /// One begins there, and shows what it holds.
    case begins(CellRange)
    case hidden
  }

  /// What merged ranges do with a cell; rows must be asked for in rising order.
  mutating func cover(of cell: CellReference) -> Cover {
    guard !tree.isEmpty else { return .none }
    while opened < opening.count, opening[opened].topLeft.row <= cell.row {
      count(opening[opened], 1)
      opened += 1
    }
    while closed < closing.count, closing[closed].bottomRight.row < cell.row {
      count(closing[closed], -1)
      closed += 1
    }
    var sum = 0
    var node = min(cell.column + 1, tree.count - 1)
    while node > 0 {
      sum += tree[node]
      node -= node & -node
    }
    if sum == 0 { return .none }
    let behind = Self.end(of: opening, upTo: cell)
    let beginning = behind - opening.indices.endOfPrefix { opening[$0].topLeft < cell }
    return sum > beginning ? .hidden : .begins(opening[behind - 1])
  }

  /// The range that begins at a cell, the last of several; nil where none does.
  static func range(at cell: CellReference, among opening: [CellRange]) -> CellRange? {
    let behind = end(of: opening, upTo: cell)
    guard behind > 0, opening[behind - 1].topLeft == cell else { return nil }
    return opening[behind - 1]
  }

  /// The first cell of the range that covers a cell and begins in its row; the cell itself where none does.
  ///
  /// `opening` are the ranges of a sheet by their first cells, row by row.
  static func home(inRowOf cell: CellReference, among opening: [CellRange]) -> CellReference {
    let behind = end(of: opening, upTo: cell)
    guard behind > 0, case let range = opening[behind - 1], range.contains(cell),
      range.topLeft.row == cell.row
    else { return cell }
    return range.topLeft
  }

  /// The index behind the ranges that begin at a cell or before it.
  private static func end(of opening: [CellRange], upTo cell: CellReference) -> Int {
    opening.indices.endOfPrefix { opening[$0].topLeft <= cell }
  }

  private mutating func count(_ range: CellRange, _ number: Int) {
    add(number, at: range.topLeft.column + 1)
    add(-number, at: range.bottomRight.column + 2)
  }

  private mutating func add(_ number: Int, at column: Int) {
    var node = column
    while node < tree.count {
      tree[node] += number
      node += node & -node
    }
  }
}
