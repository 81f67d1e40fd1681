import Spreadsheet

/// Tells in which merged range a cell lies; asked for a few cells in no order, such as those below objects.
struct MergedHomes {
  /// The first cell of the range, of each cell that ranges hide.
  private var homes: [CellReference: CellReference] = [:]
  /// How many cells stand one by one; of the ranges beyond that the first alone are looked through.
  private static let mostCells = 100_000
  private static let mostLarge = 64
  private var large: [CellRange] = []

  init(_ merges: [CellRange]) {
    for range in merges {
      let rows = range.topLeft.row...range.bottomRight.row
      let columns = range.topLeft.column...range.bottomRight.column
      guard rows.count * columns.count <= Self.mostCells - homes.count else {
        if large.count < Self.mostLarge { large.append(range) }
        continue
      }
      for row in rows {
        for column in columns {
          let cell = CellReference(row: row, column: column)
          if homes[cell] == nil { homes[cell] = range.topLeft }
        }
      }
    }
  }

  /// The first cell of the merged range in which a cell lies, or itself.
  func home(of cell: CellReference) -> CellReference {
    homes[cell] ?? large.first { $0.contains(cell) }?.topLeft ?? cell
  }
}
