import Spreadsheet

extension CellRange {
  /// The smallest range that holds all of some ranges; nil if there are none.
  init?(enclosing ranges: some Sequence<CellRange>) {
    var all: CellRange?
    for range in ranges { all = all?.union(range) ?? range }
    guard let all else { return nil }
    self = all
  }

  /// The smallest range that holds both.
  func union(_ other: CellRange) -> CellRange {
    CellRange(
      CellReference(
        row: min(topLeft.row, other.topLeft.row), column: min(topLeft.column, other.topLeft.column)),
      CellReference(
        row: max(bottomRight.row, other.bottomRight.row),
        column: max(bottomRight.column, other.bottomRight.column)))
  }
}
