/// The rows of a sheet, which are written from the top down and packed meanwhile.
///
/// libxlsxwriter, which writes everything else of the sheet, calls `printf` and allocates several times for each cell.
/// These rows look as in its constant-memory mode, except that all numbers read back as they are. ``SkeletonWorkbook``
/// puts the two together.
struct StreamedRows {
  private(set) var rows: PackedStretch
  private var cells = RowCells()
  private var row = Row(number: 0)
  /// The cells of merged ranges below the row that is being written, by row: their columns and style.
  private var below: [Int: [(column: Int, style: Int)]] = [:]
  /// The first of those rows.
  private var nextBelow = Int.max
  /// The cells that were written, or whose rows have a height.
  private(set) var area: CellRange?

  private struct Row {
    var number: Int
    var height: Double?
    var style: Int?
    var isHidden = false
    /// Whether anything was said of it.
    var isSet = false
  }

  /// The height of rows that have none of their own, in points.
  private static let usualHeight = 15.0

  init(in store: PieceStore) {
    rows = PackedStretch(in: store)
    cells.begin(row: 0)
  }

  /// Writes a cell in the row that is being written, or begins a row below it.
  /// - Parameters:
  ///   - content: What it holds.
  ///   - number: The row, from 0; none above it is written any more.
  ///   - column: The column, from 0.
  ///   - style: The number of its format in the workbook; nil for that of its row.
  mutating func write(_ content: CellContent, row number: Int, column: Int, style: Int?) {
    go(to: number)
    cover(number, column)
    cells.write(content, column: column, style: style ?? row.style ?? 0)
  }

  /// Sets how a row looks: the one that is being written, or one below it.
  mutating func set(height: Double, style: Int?, isHidden: Bool = false, ofRow number: Int) {
    go(to: number)
    cover(number, area?.topLeft.column ?? 0)
    row.height = height
    row.style = style
    row.isHidden = isHidden
    row.isSet = true
  }

  /// Writes the cells of a merged range but the first, which hold nothing.
  /// - Parameters:
  ///   - range: The range, of which no row stands above the one that is being written.
  ///   - style: The number of their format.
  mutating func merge(_ range: CellRange, style: Int?) {
    let columns = range.topLeft.column...range.bottomRight.column
    for column in columns.dropFirst() {
      write(.blank, row: range.topLeft.row, column: column, style: style)
    }
    for row in (range.topLeft.row...range.bottomRight.row).dropFirst() {
      below[row, default: []] += columns.map { ($0, style ?? 0) }
      nextBelow = min(nextBelow, row)
    }
  }

  /// Ends the last row, and hands over what waits to be packed; nothing is written afterwards.
  mutating func finish() {
    for next in below.keys.sorted() { go(to: next) }
    end()
    rows.finish()
  }

  private mutating func go(to number: Int) {
    guard number > row.number else { return }
    while nextBelow < number { begin(nextBelow) }
    begin(number)
  }

  private mutating func begin(_ number: Int) {
    end()
    row = Row(number: number)
    cells.begin(row: number)
    guard number == nextBelow, let waiting = below.removeValue(forKey: number) else { return }
    nextBelow = number + 1
    if below[nextBelow] == nil { nextBelow = below.keys.min() ?? .max }
    for (column, style) in waiting {
      cover(number, column)
      cells.write(.blank, column: column, style: style)
    }
  }

  /// Ends the row that is being written.
  private mutating func end() {
    guard row.isSet || !cells.isEmpty else { return }
    rows.write { bytes in
      bytes.append("<row r=\"")
      bytes.append(digits: row.number + 1)
      bytes.append("\"")
      if let style = row.style {
        if style > 0 {
          bytes.append(" s=\"")
          bytes.append(digits: style)
          bytes.append("\"")
        }
        bytes.append(" customFormat=\"1\"")
      }
      let height = row.height.flatMap { $0 == Self.usualHeight ? nil : $0 }
      if let height {
        bytes.append(" ht=\"")
        bytes.append(shortest: height)
        bytes.append("\"")
      }
      if row.isHidden { bytes.append(" hidden=\"1\"") }
      if height != nil { bytes.append(" customHeight=\"1\"") }
      guard !cells.isEmpty else {
        bytes.append("/>")
        return
      }
      bytes.append(">")
      cells.append(to: &bytes)
      bytes.append("</row>")
    }
  }

  /// Notes that the sheet reaches to a cell.
  private mutating func cover(_ row: Int, _ column: Int) {
    guard let known = area else {
      let cell = CellReference(row: row, column: column)
      area = CellRange(cell, cell)
      return
    }
    guard
      row > known.bottomRight.row || column > known.bottomRight.column
        || column < known.topLeft.column
    else { return }
    area = CellRange(
      CellReference(row: known.topLeft.row, column: min(known.topLeft.column, column)),
      CellReference(
        row: max(known.bottomRight.row, row), column: max(known.bottomRight.column, column)))
  }
}
