/// The columns and rows of a sheet that do not show.
struct HiddenLines {
  /// As stored, from 0.
  private(set) var columns: [ClosedRange<Int>] = []
  /// From 0.
  private(set) var rows: Set<Int> = []

  /// Takes what `col` says; a width of 0 hides columns too.
  mutating func addColumns(_ attributes: XMLAttributes) {
    guard attributes.value("hidden")?.isTrue == true || attributes.value("width")?.string == "0",
      let first = attributes.value("min")?.wholeNumber,
      let last = attributes.value("max")?.wholeNumber, first >= 1, first <= last,
      last <= CellReference.maximumColumn + 1, columns.count <= CellReference.maximumColumn
    else { return }
    columns.append(first - 1...last - 1)
  }

  /// Takes what `row` says.
  mutating func addRow(_ row: Int, _ attributes: XMLAttributes) {
    if attributes.value("hidden")?.isTrue == true { rows.insert(row) }
  }
}
