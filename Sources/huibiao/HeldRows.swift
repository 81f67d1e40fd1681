import Spreadsheet

/// The rows of a sheet that wait until it is certain that none of their cells comes again, so that each is printed
/// once.
///
/// Rows come twice in files of sloppy programs, which are small; the rows of a larger sheet do not wait.
struct HeldRows {
  private var rows: [Row] = []
  private var bytes = 0
  /// Whether the sheet was too large to be held.
  private(set) var isOver = false

  /// Holds a row; gives the cells that may be printed.
  mutating func hold(_ row: Row) -> [Cell] {
    if isOver { return row.cells }
    rows.append(row)
    for cell in row.cells {
      if case .string(let text) = cell.value { bytes += text.utf8.count }
      bytes += Self.bytesOfCell
    }
    guard bytes > Self.most else { return [] }
    isOver = true
    defer { rows = [] }
    return rows.flatMap(\.cells)
  }

  /// The cells that are still held; of those that come twice the last.
  func rest(once isRepeated: Bool) -> [Cell] {
    let cells = rows.flatMap(\.cells)
    guard isRepeated else { return cells }
    var last: [CellReference: Int] = [:]
    for (index, cell) in cells.enumerated() { last[cell.reference] = index }
    return cells.indices.filter { last[cells[$0].reference] == $0 }.map { cells[$0] }
  }

  private static let bytesOfCell = 64
  /// 4 MiB.
  private static let most = 1 << 22
}
