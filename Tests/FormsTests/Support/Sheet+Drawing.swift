import Spreadsheet

extension Sheet {
  /// A sheet drawn as text: a line a row from row 1, cells between `|`; an empty one holds nothing, and
  /// digits alone are a number.
  init(_ name: String = "表", drawing: String, merges: [String] = []) {
    var cells: [Cell] = []
    for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let text = part.trimmingSpaces
        guard !text.isEmpty else { continue }
        let value: CellValue = Double(text).map { .number($0) } ?? .string(text)
        cells.append(Cell(reference: CellReference(row: row, column: column), value: value))
      }
    }
    self.init(name: name, cells: cells, merges: merges.compactMap { CellRange($0) })
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
