/// The cells of the row that is being written, as XML.
struct RowCells {
  private struct Cell {
    var column: Int
    var bytes: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  /// Whether each cell stands to the right of the one before.
  private var isInOrder = true
  /// The beginning of a cell's XML for each column: `<c r="AB`.
  private var beginnings: [[UInt8]] = []
  /// The digits of the row.
  private var row: [UInt8] = []

  /// Whether none was written.
  var isEmpty: Bool { cells.isEmpty }

  /// Begins another row, counted from 0.
  mutating func begin(row number: Int) {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isInOrder = true
    row.removeAll(keepingCapacity: true)
    row.append(digits: number + 1)
  }

  /// Writes a cell; one that was written in its column is lost.
  mutating func write(_ content: CellContent, column: Int, style: Int) {
    let start = bytes.count
    // A blank cell that looks like any other says nothing.
    if case .blank = content, style == 0 {
      cells.append(Cell(column: column, bytes: start..<start))
    } else {
      while column >= beginnings.count {
        beginnings.append(
          Array("<c r=\"\(CellReference.letters(ofColumn: beginnings.count))".utf8))
      }
      bytes.append(contentsOf: beginnings[column])
      bytes.append(contentsOf: row)
      if style == 0 {
        bytes.append("\"")
      } else {
        bytes.append("\" s=\"")
        bytes.append(digits: style)
        bytes.append("\"")
      }
      content.append(to: &bytes)
      cells.append(Cell(column: column, bytes: start..<bytes.count))
    }
    if cells.count > 1, cells[cells.count - 2].column >= column { isInOrder = false }
  }

  /// Appends all cells from left to right.
  func append(to target: inout [UInt8]) {
    guard !isInOrder else {
      target.append(contentsOf: bytes)
      return
    }
    var last: [Int: Range<Int>] = [:]
    for cell in cells { last[cell.column] = cell.bytes }
    for (_, range) in last.sorted(by: { $0.key < $1.key }) {
      target.append(contentsOf: bytes[range])
    }
  }
}
