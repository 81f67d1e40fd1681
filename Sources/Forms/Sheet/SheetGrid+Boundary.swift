import Spreadsheet

extension SheetGrid {
  /// The row below a label where a list begins, or words that ask nothing: its question ends there.
  ///
  /// - Parameters:
  ///   - label: The last cell of the label.
  ///   - column: The first column in which that counts; the last is the label's.
  /// - Returns: The first such row; nil where there is none.
  func boundary(below label: CellReference, from column: Int) -> Int? {
    boundaries.lazy.filter {
      $0.topLeft.row > label.row && $0.topLeft.column <= label.column
        && $0.bottomRight.column >= column
    }.map(\.topLeft.row).min()
  }
}
