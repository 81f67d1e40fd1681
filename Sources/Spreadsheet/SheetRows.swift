/// A row of a sheet with its cells that are not empty, as stored.
public struct Row: Hashable, Sendable {
  /// The number of the row, 0 for the row Excel calls 1.
  public var index: Int
  /// In the order of the file.
  ///
  /// Each says its own place, which rules where it differs from the row's.
  public var cells: [Cell]

  /// A row of these cells.
  public init(index: Int, cells: [Cell]) {
    self.index = index
    self.cells = cells
  }
}

/// The rows of one sheet while it is being read; see ``WorkbookReader/rows(of:)``.
///
/// Rows come in the order of the file, which in files of sloppy programs is not that of the sheet, and
/// only those with cells. Of cells of one place in a row the last is given. A row of more than 16,384 cells,
/// which says that some are of other rows, comes in pieces.
///
/// What ``next()`` gives is certain only when it has given nil: a damaged end of the file shows
/// there, and the rows before it may be a part of the sheet.
public struct SheetRows: ~Copyable {
  private let stream: PartStream?
  private let part: SheetPart?
  private let sink: RowSink
  private var ready: [Row] = []
  private var position = 0

  init(_ stream: PartStream?, _ part: SheetPart?, _ sink: RowSink) {
    self.stream = stream
    self.part = part
    self.sink = sink
  }

  /// The next row that is not empty, or nil when the whole sheet was read and was sound.
  ///
  /// - Throws: Where the sheet cannot be read on; what it gave before is not the whole sheet.
  public mutating func next() throws(SpreadsheetError) -> Row? {
    while position >= ready.count {
      guard let stream else { return nil }
      guard try stream.advance() else {
        ready = sink.takeRows(last: true)
        position = 0
        if ready.isEmpty { return nil }
        break
      }
      ready = sink.takeRows(last: false)
      position = 0
    }
    position += 1
    return ready[position - 1]
  }

  /// Whether a row stood in the file a second time, with others between; of its cells that came twice the
  /// later ones count.
  ///
  /// Certain when ``next()`` gave nil.
  public var repeatsRows: Bool { sink.repeatsRows }

  /// The merged ranges, as stored.
  ///
  /// They stand behind the rows: complete when ``next()`` gave nil.
  public var merges: [CellRange] { part?.merges ?? [] }
}

/// Collects cells into rows until they are taken.
final class RowSink: CellSink {
  private var rows: [Row] = []
  private var cells: [Cell] = []
  /// The place of the last of the cells.
  ///
  /// Kept apart, since each look at an array of a class costs a check of exclusive access.
  private var last = CellReference(row: -1, column: -1)
  private var textBytes = 0
  private let limits: Limits
  private var isInOrder = true
  /// A bit for each row that was given.
  private var given: [UInt64] = []
  private(set) var repeatsRows = false

  init(_ limits: Limits) { self.limits = limits }

  func add(_ cell: Cell) {
    if cell.reference <= last { isInOrder = false }
    last = cell.reference
    cells.append(cell)
    guard cells.count > CellReference.maximumColumn else { return }
    // Cells of one place may be among them; to look for these at every further cell would be too often.
    guard isInOrder || cells.count > 2 * CellReference.maximumColumn else { return }
    keepLast()
    if cells.count > CellReference.maximumColumn { endRow(cell.reference.row) }
  }

  func endRow(_ row: Int) {
    guard !cells.isEmpty else { return }
    keepLast()
    isInOrder = true
    note(cells[0].reference.row)
    let room = cells.count
    rows.append(Row(index: row, cells: cells))
    cells = []
    cells.reserveCapacity(room)
    last = CellReference(row: -1, column: -1)
    textBytes = 0
  }

  /// Of cells of one place in a row keeps the last, as a sheet that is read whole does.
  private func keepLast() {
    guard !isInOrder else { return }
    var kept: [CellReference: Int] = [:]
    for (index, cell) in cells.enumerated() { kept[cell.reference] = index }
    guard kept.count < cells.count else { return }
    cells = cells.indices.filter { kept[cells[$0].reference] == $0 }.map { cells[$0] }
  }

  private func note(_ row: Int) {
    let word = row / 64
    if word >= given.count {
      given += Array(repeating: 0, count: max(word + 1 - given.count, given.count))
    }
    let bit: UInt64 = 1 << UInt64(row % 64)
    repeatsRows = repeatsRows || given[word] & bit != 0
    given[word] |= bit
  }

  /// What was taken is let go, so that only the row that is being read counts.
  func keep(textBytes count: Int, isShared: Bool) throws(SpreadsheetError.Cause) {
    textBytes += count
    guard textBytes <= limits.textBytes else {
      throw .limitExceeded(.textBytes, allowed: limits.textBytes)
    }
  }

  func takeRows(last: Bool) -> [Row] {
    if last, let cell = cells.last { endRow(cell.reference.row) }
    defer { rows = [] }
    return rows
  }
}
